from pathlib import Path

import pytest

from ingest.formats import packages
from ingest.formats.packages import package_kind
from rag.errors import UnreadableFile
from tests.ingest.hostile.office import docx, odf_content, zipped_odf
from tests.ingest.hostile.zipping import part, zipped


def _put(folder: Path, data: bytes) -> Path:
    path = folder / "a"
    path.write_bytes(data)
    return path


def test_a_package_is_safe_to_unpack_as_it_is(tmp_path: Path) -> None:
    assert package_kind(_put(tmp_path, docx())) == "docx"
    assert package_kind(_put(tmp_path, zipped_odf(odf_content("")))) == "odt"


def test_an_old_manifest_may_have_a_doctype_without_entities(tmp_path: Path) -> None:
    manifest = '<!DOCTYPE m PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><m/>'
    mimetype = part("mimetype", "application/vnd.oasis.opendocument.text")
    path = _put(tmp_path, zipped(mimetype, part("META-INF/manifest.xml", manifest)))
    assert package_kind(path) == "odt"
    laughing = part("META-INF/manifest.xml", '<!DOCTYPE m [<!ENTITY a "b">]><m>&a;</m>')
    with pytest.raises(UnreadableFile, match="declares a DOCTYPE"):
        package_kind(_put(tmp_path, zipped(mimetype, laughing)))


def test_a_doctype_is_seen_between_two_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "_CHUNK", 7)
    with pytest.raises(UnreadableFile, match="declares a DOCTYPE"):
        package_kind(_put(tmp_path, docx("<?xml version='1.0'?><!DOCTYPE x><x/>")))


def test_much_markup_and_a_long_list_of_parts_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _put(tmp_path, docx())
    monkeypatch.setattr(packages, "MAX_MARKUP", 500)
    with pytest.raises(UnreadableFile, match="bytes of markup") as told:
        package_kind(path)
    assert told.value.code == "too_large"
    monkeypatch.setattr(packages, "_DIRECTORY", 100)
    with pytest.raises(UnreadableFile, match="lists its parts in"):
        package_kind(path)
