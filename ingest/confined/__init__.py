"""Confinement: a file that nobody vouches for is read in a process of its own that can do little.

::

    reader ──socket──> template ──fork──> child ──> (LibreOffice, Tesseract)
    what ingest calls   warm: the parsers  reads one file, under limits,
                        are imported once  in a folder of its own, without network

The template never parses: it forks, watches and kills. What a child says is checked before it is
believed. docs/decisions/0018 says why it is so.
"""
