"""``python -m tests.ingest.office OUT``: OUT/{docx,pdf,scan,tcvn3,html}, a file a directive each.

The files keep the names of the text files, so that the gold questions find them by their stems.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from rag.settings import PROJECT_DIR
from tests.ingest.office.paper import write_paper
from tests.ingest.office.parts import parts_of
from tests.ingest.office.scanned import scan
from tests.ingest.office.typed import in_tcvn3
from tests.ingest.office.web import write_web


def main() -> None:
    """Make them all; LibreOffice must be installed (Debian: libreoffice-writer-nogui)."""
    parser = argparse.ArgumentParser(prog="python -m tests.ingest.office", description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    for name in ("docx", "pdf", "scan", "tcvn3", "html"):
        (out / name).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        typed = Path(name)
        sources = sorted((PROJECT_DIR / "corpus" / "directives").glob("*.txt"))
        for source in sources:
            parts = parts_of(source)
            write_paper(parts, out / "docx" / f"{source.stem}.docx")
            write_paper(parts, typed / f"{source.stem}.docx", in_tcvn3)
            write_web(parts, out / "html" / f"{source.stem}.html")
        _convert(sorted((out / "docx").glob("*.docx")), "pdf", out / "pdf")
        _convert(sorted(typed.glob("*.docx")), "doc:MS Word 97", out / "tcvn3")
    for source in sources:
        signer = parts_of(source).signer
        scan(
            out / "pdf" / f"{source.stem}.pdf",
            out / "scan" / f"{source.stem}.pdf",
            signer[-1] if signer else "",
        )


def _convert(files: list[Path], target: str, folder: Path) -> None:
    program = shutil.which("soffice")
    assert program is not None, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    with tempfile.TemporaryDirectory() as profile:
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
        command += ["--convert-to", target, "--outdir", str(folder), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


if __name__ == "__main__":
    main()
