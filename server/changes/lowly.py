"""``python -m server.changes.lowly MODULE …``: a module run behind everybody else's work.

It takes little of the processor time that somebody else wants, and goes when the server goes,
however that ends (Linux: ``PR_SET_PDEATHSIG`` of prctl(2)).
"""

from __future__ import annotations

import ctypes
import os
import runpy
import signal
import sys

PR_SET_PDEATHSIG = 1
BEHIND = 10  # a tenth of what an answer gets of a core that is short: it ends all the same


def main() -> None:
    """Runs the module that the command line names, with the arguments behind it."""
    parent = os.getppid()
    os.nice(BEHIND)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it went before it could be told
            os.kill(os.getpid(), signal.SIGKILL)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
