"""The chat model: one bounded request, text back, or ``LlmFailed`` with the reason.

LangChain's ``init_chat_model`` makes the model (its reference: ``langchain.chat_models``); this is
the only file that knows it. ``openai:…`` is also how every OpenAI-compatible server on one's own
premises is named (vLLM, llama.cpp, Ollama), with its address beside it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

import httpx2
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage

from rag.errors import LlmFailed, LlmUnavailable

SECONDS = 20.0  # until the reply begins, and until it ends where it keeps coming
CONNECT_SECONDS = 3.0
MAX_TOKENS = 1500  # asked for; a server may not care
MAX_BYTES = 128 * 1024  # read at most, whatever the server sends
_NO_KEY = "unused"  # servers that want no key take any; a key for elsewhere must not go there

Message = tuple[str, str]
"""A role (``system``, ``human``) and what it says."""


class LangChainChat:
    """A chat model behind LangChain (``rag.generation.llm.worded.Chat``); safe for threads."""

    def __init__(self, model: BaseChatModel, client: httpx2.Client | None = None) -> None:
        self._model = model
        self._client = client

    @classmethod
    def load(
        cls,
        name: str,
        base_url: str | None = None,
        api_key: str | None = None,
        seconds: float = SECONDS,
    ) -> LangChainChat:
        """Make the model that ``name`` means (``openai:qwen3-14b``); nothing is sent yet.

        Raises ``LlmUnavailable``: no such provider, or its package isn't installed.
        """
        options: dict[str, Any] = {
            "temperature": 0,
            "max_tokens": MAX_TOKENS,
            "timeout": seconds,
            "max_retries": 0,
        }
        if base_url:
            options |= {"base_url": base_url, "api_key": api_key or _NO_KEY}
        elif api_key:
            options["api_key"] = api_key
        client = None
        if name.startswith("openai:"):
            client = _bounded_client(seconds)
            options |= {"http_client": client, "use_responses_api": False}
        try:
            return cls(init_chat_model(name, **options), client)
        except ImportError as error:
            raise LlmUnavailable(name, f"a package is missing: {_first_line(error)}") from error
        except Exception as error:  # noqa: BLE001 - each provider checks its options its own way
            raise LlmUnavailable(name, f"{type(error).__name__}: {_first_line(error)}") from None

    def reply(self, messages: Sequence[Message]) -> str:
        """The model's text; raises ``LlmFailed`` for anything but a text in time."""
        try:
            said = self._model.invoke(list(messages))
        except Exception as error:  # noqa: BLE001 - each provider raises its own; all mean no reply
            raise LlmFailed(_reason(error), type(error).__name__) from None
        if not isinstance(said, AIMessage):
            raise LlmFailed("garbage", type(said).__name__)
        if said.tool_calls or said.invalid_tool_calls:
            raise LlmFailed("tool_call", "a tool was called and none is offered")
        text = str(said.text).strip()
        if not text:
            raise LlmFailed("refused", "an empty reply")
        return text

    def close(self) -> None:
        """Close the connections; the chat can't be used afterwards."""
        if self._client is not None:
            self._client.close()


def _bounded_client(seconds: float) -> httpx2.Client:
    """A client that reads ``MAX_BYTES`` for ``seconds`` at most and follows no redirect."""
    timeout = httpx2.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
    return httpx2.Client(transport=_Bounded(seconds), timeout=timeout)


class TooLong(httpx2.ReadError):
    """More bytes came than any honest reply has."""


class _Bounded(httpx2.BaseTransport):
    """Cuts off what is endless or slow, where a read time-out alone would wait for ever."""

    def __init__(self, seconds: float) -> None:
        self._inner = httpx2.HTTPTransport()
        self._seconds = seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        deadline = time.monotonic() + self._seconds
        request.headers["Accept-Encoding"] = "identity"
        response = self._inner.handle_request(request)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            response.close()
            raise httpx2.DecodingError("a packed reply was not asked for", request=request)
        stream = response.stream
        if not isinstance(stream, httpx2.SyncByteStream):
            raise TypeError("a synchronous transport answers with a synchronous stream")
        response.stream = _Cut(stream, deadline, request)
        return response

    def close(self) -> None:
        self._inner.close()


class _Cut(httpx2.SyncByteStream):
    def __init__(
        self, stream: httpx2.SyncByteStream, deadline: float, request: httpx2.Request
    ) -> None:
        self._stream = stream
        self._deadline = deadline
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > MAX_BYTES:
                raise TooLong("the reply is too long", request=self._request)
            if time.monotonic() > self._deadline:
                raise httpx2.ReadTimeout("the reply takes too long", request=self._request)
            yield chunk

    def close(self) -> None:
        self._stream.close()


def _reason(error: BaseException) -> str:
    """``endless``, ``timeout``, ``unreachable``, ``http_error`` or ``garbage``, by its causes.

    By their names, because each provider has its own classes and this file can't import them all.
    """
    names = " ".join(type(one).__name__ for one in _causes(error))
    if TooLong.__name__ in names:
        return "endless"
    if "Timeout" in names:
        return "timeout"
    if re.search("Connect|ReadError|WriteError|Protocol", names):
        return "unreachable"
    return "http_error" if hasattr(error, "status_code") else "garbage"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200]
