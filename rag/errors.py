"""Everything that can go wrong in the core, in one tree.

::

    ChithiError                       what a caller catches
    ├── InvalidQuestion               the question can't be taken as it is (HTTP 422)
    ├── IndexProblem                  the index folder can't be served; the remedy is a command
    │   ├── IndexMissing              there is none yet
    │   ├── IndexDamaged              a file is missing, cut short or changed
    │   └── IndexStale                built by other code, another encoder or from another corpus
    ├── IndexNotWritten               the folder could not be written; the one before still serves
    ├── EmptyCorpus                   nothing to index
    ├── RegisterUnavailable           the database can't say which documents are live
    ├── UnreadableFile                one file was rejected; the others go on
    ├── EncoderUnavailable            the sentence-transformers model could not be loaded
    ├── LlmUnavailable                the chat model that is set could not be made
    ├── SettingRefused                a setting of the server can't be used as it is
    ├── LlmFailed                     a request to it brought nothing usable; the core catches it
    └── DocumentNotFound              no document has that id

Each error carries its data as attributes; its message says what is wrong and ends with the remedy.
``InvalidQuestion`` speaks to officials and carries a sentence in Vietnamese and one in English; the
others speak to engineers, in English.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

REBUILD = "run `python -m ingest`"


class ChithiError(Exception):
    """The root: anything this package raises on purpose."""


class InvalidQuestion(ChithiError):
    """The question can't be taken: empty, too long, not text, too much history.

    ``code`` names the reason for machines; ``vi`` and ``en`` are the sentences for people.
    """

    def __init__(self, code: str, vi: str, en: str) -> None:
        super().__init__(en)
        self.code = code
        self.vi = vi
        self.en = en


class IndexProblem(ChithiError):
    """The index in ``folder`` can't be served."""

    def __init__(self, folder: Path, what: str) -> None:
        super().__init__(f"{what} ({folder}): {REBUILD}")
        self.folder = folder
        self.what = what


class IndexMissing(IndexProblem):
    """There is no index yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "there is no index yet")


class IndexDamaged(IndexProblem):
    """A file of the index is missing, cut short or changed."""


class IndexStale(IndexProblem):
    """The index was built by other code, another encoder or from another corpus."""


class IndexNotWritten(ChithiError):
    """The new index could not be written; the one before it, if any, is untouched."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"the index could not be written to {folder}: {reason}; the index before it still "
            f"serves. Make room or mend the folder's permissions, then {REBUILD}"
        )
        self.folder = folder
        self.reason = reason


class EmptyCorpus(ChithiError):
    """There is nothing to index in ``folder``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"no readable document in {folder}: put text files there, or set CHITHI_CORPUS_DIR "
            "to the folder that has them"
        )
        self.folder = folder


class RegisterUnavailable(ChithiError):
    """The register of documents can't be read or written just now."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the register of documents can't be used: {reason}. Look after the database that "
            "CHITHI_DATABASE_URL names (by default chithi.sqlite in the data folder)"
        )
        self.reason = reason


Rejection = Literal["unknown_type", "too_large", "unreadable", "empty", "secret", "missing_tool"]
"""Why a file was rejected, for machines.

``unknown_type``: no reader for what it holds. ``too_large``: over a limit of size, of what it
unpacks to, of pages, of time. ``unreadable``: damaged, protected by a password, not what it says.
``empty``: nothing to index. ``secret``: stamped MẬT, TỐI MẬT or TUYỆT MẬT. ``missing_tool``: a
system package that its format needs isn't installed.
"""


class UnreadableFile(ChithiError):
    """One file was rejected; ``reason`` says why in one sentence, ``code`` for machines."""

    def __init__(self, path: Path, reason: str, code: Rejection = "unreadable") -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.code: Rejection = code

    def __reduce__(self) -> tuple[type[UnreadableFile], tuple[Path, str, Rejection]]:
        """How it travels between processes."""
        return type(self), (self.path, self.reason, self.code)


class EncoderUnavailable(ChithiError):
    """The sentence-transformers model ``name`` could not be loaded."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"the encoder {name!r} could not be loaded: {reason}. Set CHITHI_ENCODER to a folder "
            "that holds a sentence-transformers model, or unset it to use the one that ships"
        )
        self.name = name
        self.reason = reason


class LlmUnavailable(ChithiError):
    """The chat model ``name`` could not be made: no such provider, or its package is missing."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"the chat model {name!r} of CHITHI_LLM could not be made: {reason}. For an "
            "OpenAI-compatible server install the extra `llm` of pyproject.toml (pip install "
            "langchain-openai) and write openai:MODEL; or unset CHITHI_LLM to answer without one"
        )
        self.name = name
        self.reason = reason


class SettingRefused(ChithiError):
    """The value of the environment variable ``name`` can't be used; ``remedy`` says what can."""

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(f"the setting {name} can't be used: {remedy}")
        self.name = name
        self.remedy = remedy


class LlmFailed(ChithiError):
    """One request to the chat model brought nothing usable; the extractive answer stands.

    ``reason`` is ``timeout``, ``unreachable``, ``http_error``, ``endless``, ``garbage``,
    ``tool_call``, ``refused`` or ``unproved``.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"the chat model gave no usable reply ({reason}: {detail})")
        self.reason = reason
        self.detail = detail


class DocumentNotFound(ChithiError):
    """No document of the corpus has the id ``doc_id``."""

    def __init__(self, doc_id: str) -> None:
        super().__init__(f"no document has the id {doc_id!r}: GET /api/v1/documents lists them")
        self.doc_id = doc_id
