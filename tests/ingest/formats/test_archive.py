import zipfile
from pathlib import Path

import pytest

from ingest.formats import archive
from ingest.formats.archive import Archive
from rag.errors import UnreadableFile
from tests.ingest.formats.packages import zipped


def refusal(path: Path, part: str | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught, Archive(path) as found:
        found.xml(part or "")
    return caught.value


def test_parts_are_read(tmp_path: Path) -> None:
    with Archive(zipped(tmp_path / "a", {"a/b.xml": "<x>1</x>"})) as found:
        assert list(found.names) == ["a/b.xml"]
        assert "a/b.xml" in found
        assert found.xml("a/b.xml").text == "1"


def test_what_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = zipped(tmp_path / "a", {"a.xml": b"0" * (archive.SMALL + 1)})
    assert refusal(bomb).code == "too_large"
    monkeypatch.setattr(archive, "MAX_ENTRIES", 1)
    assert refusal(zipped(tmp_path / "b", {"a": "", "b": ""})).code == "too_large"
    monkeypatch.setattr(archive, "MAX_TOTAL", 3)
    assert refusal(zipped(tmp_path / "c", {"a": "1234"})).code == "too_large"
    monkeypatch.setattr(archive, "MAX_TOTAL", 10)
    monkeypatch.setattr(archive, "MAX_PART", 3)
    assert refusal(zipped(tmp_path / "d", {"a": "1234"}), "a").code == "too_large"


def test_a_size_that_lies_is_found_out(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a", {"a.xml": "<x>" + "y" * 5_000 + "</x>"})
    data = path.read_bytes()
    told = (5_007).to_bytes(4, "little")
    path.write_bytes(data.replace(told, (9).to_bytes(4, "little")))
    assert "damaged" in refusal(path, "a.xml").reason


@pytest.mark.parametrize("name", ["../a.xml", "/etc/passwd", "a/../../b", "c:\\x", "..\\x"])
def test_names_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    assert "outside" in refusal(zipped(tmp_path / "a", {name: ""})).reason


def test_symbolic_links_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a", "w") as made:
        made.writestr(link, "/etc/passwd")
    assert "symbolic link" in refusal(tmp_path / "a").reason


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    ],
)
def test_declared_entities_are_refused(tmp_path: Path, xml: str) -> None:
    assert "DOCTYPE" in refusal(zipped(tmp_path / "a", {"a.xml": xml}), "a.xml").reason


def test_damaged_xml_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a", {"a.xml": "<x>", "b.xml": "<x>" * 1000 + "</x>" * 1000})
    assert "well-formed" in refusal(path, "a.xml").reason
    assert "well-formed" in refusal(path, "b.xml").reason


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"nothing of the kind")
    assert "no ZIP archive" in refusal(tmp_path / "a").reason
