"""Write requirements.lock and requirements-dev.lock from pyproject.toml, by pip's own resolver.

Local versions (``2.13.0+cpu``) are cut off, so that pip takes whatever build of that version the
machine is offered.
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Written by `make lock` from pyproject.toml; don't edit.\n"


def resolve(requirements: list[str]) -> list[str]:
    """Return ``name==version`` for the whole closure of the requirements, sorted."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
    done = subprocess.run(  # noqa: S603 -- our own requirements
        [*command, "--report", "-", *requirements], check=True, capture_output=True, text=True
    )
    found = [item["metadata"] for item in json.loads(done.stdout)["install"]]
    return sorted(f"{one['name'].lower()}=={one['version'].split('+')[0]}" for one in found)


def main() -> None:
    """Resolve the runtime, then the runtime with every extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    runtime = project["dependencies"]
    extras = [one for group in project["optional-dependencies"].values() for one in group]
    pinned = resolve(runtime)
    (ROOT / "requirements.lock").write_text(HEADER + "\n".join(pinned) + "\n", "utf8")
    everything = resolve([*pinned, *extras])
    (ROOT / "requirements-dev.lock").write_text(HEADER + "\n".join(everything) + "\n", "utf8")


if __name__ == "__main__":
    main()
