"""LibreOffice as a converter: older files in, Office Open XML out.

It runs without a window, in a process group and a profile of its own, both gone afterwards, with
macros and links off and a limit of time. What is embedded in a document stays unopened: a sheet in
it would bring a second program and three times the memory.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from ingest.formats import progress
from rag.errors import UnreadableFile

TIME_LIMIT = 240.0  # seconds; on an idle machine 2 to 10 are enough
_STEP = 30.0  # seconds after which a busy machine is taken to be the reason
_NO_FILTER = "no export filter"
_PACKAGES = {
    "docx": "libreoffice-writer-nogui",
    "pptx": "libreoffice-impress-nogui",
}
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
  <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
  <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
  <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
  <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Filter/Microsoft/Import">
  <prop oor:name="ExcelToCalc" oor:op="fuse"><value>false</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Filter/Microsoft/Import">
  <prop oor:name="WinWordToWriter" oor:op="fuse"><value>false</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Filter/Microsoft/Import">
  <prop oor:name="PowerPointToImpress" oor:op="fuse"><value>false</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Filter/Microsoft/Import">
  <prop oor:name="MathTypeToMath" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""

Target = Literal["docx", "pptx"]


def is_installed() -> bool:
    """Whether LibreOffice is there to be called."""
    return shutil.which("soffice") is not None


def missing(path: Path, target: Target, *, otherwise: str = "") -> UnreadableFile:
    """The error that says what to install; ``otherwise`` names another way."""
    return UnreadableFile(
        path,
        f"it can be read only with LibreOffice: `apt-get install {_PACKAGES[target]}`{otherwise}, "
        "and add it again",
        "missing_tool",
    )


@contextmanager
def converted(path: Path, suffix: str, target: Target, limit: float = TIME_LIMIT) -> Iterator[Path]:
    """The file at ``path``, which is of the kind ``suffix`` (``.doc``), as a ``target`` file.

    Raises UnreadableFile: ``missing_tool``, ``too_large`` where it takes longer than ``limit``
    seconds, ``unreadable`` where nothing comes of it. The new file is gone when the context ends.
    """
    program = shutil.which("soffice")
    if program is None:
        raise missing(path, target)
    with tempfile.TemporaryDirectory(prefix="chithi-", ignore_cleanup_errors=True) as name:
        room = Path(name)
        profile = room / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        source = room / f"document{suffix}"
        shutil.copyfile(path, source)
        command = [
            program, f"-env:UserInstallation={profile.parent.as_uri()}", "--headless",
            "--norestore", "--nolockcheck", "--nodefault", "--nologo",
            "--convert-to", target, "--outdir", str(room / "out"), str(source),
        ]  # fmt: skip
        said = _run(command, room, path, limit)
        made = room / "out" / f"document.{target}"
        if not made.is_file():
            if _NO_FILTER in said:
                raise missing(path, target)
            raise UnreadableFile(
                path, "LibreOffice can't read it: it is damaged or protected by a password"
            )
        yield made


def _run(command: list[str], room: Path, path: Path, limit: float) -> str:
    """What the program says; it and all that it started is gone afterwards."""
    process = subprocess.Popen(  # noqa: S603 -- our own command, no shell
        command,
        cwd=room,
        env={"PATH": os.environ.get("PATH", ""), "HOME": str(room), "TMPDIR": str(room),
             "LC_ALL": "C.UTF-8", "SAL_DISABLE_OPENCL": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )  # fmt: skip
    try:
        said = _patiently(process, limit)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            path,
            f"LibreOffice took longer than {limit:g} seconds over it: split the document",
            "too_large",
        ) from error
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    return said.decode("utf-8", errors="replace")


def _patiently(process: subprocess.Popen[bytes], limit: float) -> bytes:
    """What the program says at its end; whoever watches hears now and then that it still runs.

    What it may cost in processor time is for the watcher to say: that is spent before a step ends.
    """
    left = limit
    while True:
        try:
            return process.communicate(timeout=min(_STEP, left))[0]
        except subprocess.TimeoutExpired:
            left -= _STEP
            if left <= 0:
                raise
            progress.advance()
