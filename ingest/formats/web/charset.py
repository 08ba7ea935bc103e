"""From the bytes of a web page to its characters."""

from __future__ import annotations

import codecs
import re

from ingest.formats.legacy.bytes import decode

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEAD = 4096  # bytes in which the encoding is named
# What browsers take these names for (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "x-user-defined": "cp1252",
}


def text_of(data: bytes) -> str:
    """The characters of a page: by its mark, as UTF-8 where it is that, by what it names itself.

    What can't be read so is taken for text from before Unicode, at last for Western text.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _NAMED.search(data[:_HEAD])
    name = named[1].decode("ascii").lower() if named else ""
    if name in ("", "utf-8", "utf8"):
        older = decode(data)
        return older.text if older is not None else data.decode("utf-8", errors="replace")
    try:
        return data.decode(_MEANT.get(name, name), errors="replace")
    except LookupError:
        return data.decode("cp1252", errors="replace")
