"""The few calls to the Linux kernel that Python has no function for; elsewhere they do nothing."""

from __future__ import annotations

import ctypes
import os
import signal
from pathlib import Path

# linux/prctl.h, linux/sched.h
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 1, 36, 38
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


def die_with_parent() -> None:
    """Have the kernel kill this process when the one that forked it ends."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of grandchildren whose own parent ends, so that they can be ended too."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def forbid_new_privileges() -> None:
    """No program started from here on gains rights by its set-user-ID bit."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def leave_network() -> bool:
    """Move into a network of its own that has no way out; False where the kernel forbids it.

    This process must have one thread.
    """
    if _unshare(_CLONE_NEWNET):
        return True
    user, group = os.getuid(), os.getgid()
    if not _unshare(_CLONE_NEWUSER | _CLONE_NEWNET):
        return False
    try:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    except OSError:
        return True  # it goes on as nobody, which can still read what this user can
    return True


def _prctl(option: int, value: int) -> None:
    call = getattr(_libc(), "prctl", None)
    if call is not None:
        call(option, value, 0, 0, 0)


def _unshare(flags: int) -> bool:
    call = getattr(_libc(), "unshare", None)
    return call is not None and call(flags) == 0


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
