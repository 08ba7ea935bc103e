from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path


def start(**settings: str) -> subprocess.CompletedProcess[str]:
    """Starts the server with these settings and waits until it gives up."""
    return subprocess.run(
        [sys.executable, "-m", "server"],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_without_an_index_it_says_what_to_run(tmp_path: Path) -> None:
    ended = start(CHITHI_DATA_DIR=str(tmp_path), CHITHI_PORT="0")
    assert ended.returncode == 1
    assert "python -m ingest" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = start(CHITHI_DATA_DIR=str(tmp_path), CHITHI_PORT=port)
    assert ended.returncode == 1
    assert f"port {port}" in ended.stderr
    assert "CHITHI_PORT" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_wrong_setting_is_told_in_one_line(tmp_path: Path) -> None:
    ended = start(CHITHI_DATA_DIR=str(tmp_path), CHITHI_PORT="http")
    assert ended.returncode == 1
    assert "CHITHI_PORT" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_setting_of_the_server_is_told_in_one_line_and_without_its_value(tmp_path: Path) -> None:
    settings = {"CHITHI_DATA_DIR": str(tmp_path), "CHITHI_PORT": "0"}
    ended = start(**settings, CHITHI_TOKEN_SECRET="a short one")  # noqa: S106  # too short for one
    assert ended.returncode == 1
    assert "CHITHI_TOKEN_SECRET" in ended.stderr
    assert "a short one" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
