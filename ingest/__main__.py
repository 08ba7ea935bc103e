"""``python -m ingest``: see ``ingest.command``.

Processes that read files import this module, too, and nothing of what the command needs besides.
"""

if __name__ == "__main__":
    import sys

    from ingest.command import main

    sys.exit(main())
