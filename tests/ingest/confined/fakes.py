"""Readers that behave as hostile files make real ones behave; they run in the child."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from ingest.formats import progress
from ingest.formats.extraction import Extraction
from ingest.formats.sheet import Sheet
from rag.errors import UnreadableFile


def read(path: Path, name: str) -> Extraction:
    """Do what the file says in its first word."""
    word = path.read_text().split()[0]
    done = DOES[word](path)
    return done if isinstance(done, Extraction) else Extraction(f"{name}: {done}\n")


def _paragraph(path: Path) -> Extraction:
    sheet = Sheet()
    sheet.page(1, 0.5)
    sheet.leave_out("stamp", "đã ký")
    sheet.paragraph(path.read_text())
    return sheet.done()


def _refuse(path: Path) -> str:
    raise UnreadableFile(path, "it is refused", "secret")


def _break(path: Path) -> str:
    raise KeyError(path.name)


def _crash(_: Path) -> str:
    return str(ctypes.string_at(0))


def _exit(_: Path) -> str:
    os._exit(0)


def _system_exit(_: Path) -> str:
    sys.exit(3)


def _recurse(path: Path) -> str:
    return _recurse(path)


def _memory(_: Path) -> str:
    return str(len(b"x" * (1 << 31)))


def _together(_: Path) -> str:
    """Each within its own limit, all together beyond theirs."""
    held = "import time; held = bytearray(b'x') * (120 << 20); time.sleep(60)"
    many = [subprocess.Popen([sys.executable, "-c", held]) for _ in range(8)]
    return str([one.wait() for one in many])


def _spin(_: Path) -> str:
    while True:
        pass


def _sleep(_: Path) -> str:
    time.sleep(600)
    return ""


def _grandchild(_: Path) -> str:
    """A grandchild that left the process group, and would go on."""
    subprocess.run(["sleep", "600"], start_new_session=True, check=False)
    return ""


def _left_behind(_: Path) -> str:
    started = subprocess.Popen(["sleep", "600"], start_new_session=True)
    started.returncode = 0  # or it would warn
    return str(started.pid)


def _processes(_: Path) -> str:
    many = [subprocess.Popen(["sleep", "600"]) for _ in range(64)]
    return str([one.wait() for one in many])


def _endless(_: Path) -> Extraction:
    sheet = Sheet()
    while True:
        sheet.paragraph("Không bao giờ hết. " * 100)


def _slow(_: Path) -> Extraction:
    """Longer than is allowed without progress, but with some."""
    sheet = Sheet()
    until = time.process_time() + 0.8
    while time.process_time() < until:
        progress.advance()
    sheet.paragraph("xong")
    return sheet.done()


def _flood(_: Path) -> Extraction:
    return Extraction("x" * (8 << 20))


def _garble(_: Path) -> str:
    """Writes to the pipe itself, as a parser that has been taken over could."""
    for number in range(3, 10):
        with suppress(OSError):
            os.write(number, b"P\0\0\0\3abc")
    return ""


def _tell_pid(path: Path) -> str:
    """Say who is at work, then wait for ever."""
    waiting = subprocess.Popen(["sleep", "600"], start_new_session=True)
    (path.parent / "told").write_text(f"{os.getpid()} {waiting.pid} {os.getppid()}")
    return str(waiting.wait())


def _surrogate(_: Path) -> Extraction:
    return Extraction("\ud800")


def _write(_: Path) -> str:
    with Path("big").open("wb") as file:
        for _block in range(64):
            file.write(b"x" * (1 << 20))
    return ""


def _open(_: Path) -> str:
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(1000)]
    return str(len(held))


def _look(_: Path) -> str:
    """What it can see of the world."""
    Path("left").write_text("behind")
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1).close()
        network = "connected"
    except OSError as error:
        network = os.strerror(error.errno or 0)
    names = sorted(os.environ)
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    return f"{Path.cwd()}|{network}|{','.join(names)}|{sys.stdin.read()}|{descriptors}"


DOES = {
    name.removeprefix("_"): does
    for name, does in list(globals().items())
    if name.startswith("_") and callable(does)
}
