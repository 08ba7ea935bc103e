"""How the server holds while its corpus changes under it.

``python -m tests.server.swapping --minutes 10 --askers 20`` starts a server over a corpus of its
own, lets askers ask without a pause, first alone and then while documents are sent and withdrawn in
a loop, and says what they waited and whether anybody was answered from a document that was gone.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import random
import secrets
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import httpx2

from tests.server import real
from tests.server.stream import events

QUESTIONS = (
    "Kế hoạch nào về cải cách hành chính năm 2024?",
    "Chỉ thị 33 ban hành ngày nào?",
    "ai ky chi thi ve phong chay chua chay",
    "Ủy ban nhân dân tỉnh yêu cầu các sở làm gì?",
    "Báo cáo kết quả thực hiện gửi về đâu?",
    "which plan covers administrative reform for 2024?",
    "thời tiết hôm nay thế nào?",
    "Đề án 06 giao nhiệm vụ gì cho Công an tỉnh?",
)
ABOUT = (
    "Sở Tài chính bố trí bao nhiêu tiền mua thiết bị chữa cháy rừng?",
    "Chỉ thị số {number}/CT-UBND yêu cầu Chi cục Kiểm lâm làm gì?",
    "Chỉ thị số {number}/CT-UBND ban hành ngày nào?",
)
LETTER = """ỦY BAN NHÂN DÂN TỈNH HÒA SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}/CT-UBND
Hòa Sơn, ngày 12 tháng 5 năm 2025

CHỈ THỊ
Về việc phòng cháy, chữa cháy rừng đợt {number}

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Chi cục Kiểm lâm tổ chức trực gác lửa rừng tại {number} chốt trong mùa khô năm 2025.

2. Sở Tài chính bố trí {number}.250.000 đồng mua thiết bị chữa cháy rừng trước ngày 30/6/2025.

Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn Minh
"""


@dataclass
class Seen:
    """What the askers saw; times in seconds."""

    waits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    of_new: int = 0

    def said(self, name: str) -> str:
        """One line."""
        cuts = quantiles(self.waits, n=100, method="inclusive")
        return (
            f"{name}: {len(self.waits)} answers, p50 {median(self.waits):.3f} s, "
            f"p99 {cuts[98]:.3f} s, errors {len(self.errors)}, stale {len(self.stale)}"
        )


@dataclass
class Corpus:
    """The letters that were sent: those there now, and when each of the others was gone."""

    numbers: list[int] = field(default_factory=list)
    gone: dict[str, float] = field(default_factory=dict)
    uploads: list[float] = field(default_factory=list)
    deletions: list[float] = field(default_factory=list)


async def ask(
    client: httpx2.AsyncClient, seed: int, corpus: Corpus, seen: Seen, until: float
) -> None:
    """One asker, who asks again as soon as it has its answer."""
    chance = random.Random(seed)  # which question comes next is no secret
    while time.monotonic() < until:
        number = chance.choice(corpus.numbers) if corpus.numbers else 0
        question = chance.choice((*QUESTIONS, *ABOUT)).format(number=number)
        body = {"question": question, "stream": chance.random() < 0.5}
        begun = time.monotonic()
        try:
            response = await client.post("/api/v1/chat", json=body)
            response.raise_for_status()
            arrived = time.monotonic()
            answer = events(response.text)[-1].data if body["stream"] else response.json()
            cited = {each["source"]["doc_id"] for each in answer["citations"]}
        except (httpx2.HTTPError, KeyError, json.JSONDecodeError) as error:
            seen.errors.append(f"{question}: {error!r}")
            continue
        seen.waits.append(arrived - begun)
        if answer["status"] == "unavailable":
            seen.errors.append(f"{question}: unavailable")
        # Strict: what left before the 204 and arrives after it would count, too.
        seen.stale += [each for each in cited if corpus.gone.get(each, arrived) < arrived]
        seen.of_new += any(each.startswith("dot-") for each in cited)


async def change(client: httpx2.AsyncClient, corpus: Corpus, seen: Seen, until: float) -> None:
    """Sends letters and withdraws them, one after another, with two there at a time."""
    there: list[tuple[str, int]] = []
    for number in itertools.count(101):
        if time.monotonic() >= until:
            return
        sent = {"file": (f"dot-{number}.txt", LETTER.format(number=number).encode())}
        begun = time.monotonic()
        response = await client.post("/api/v1/documents", files=sent)
        if response.status_code != 201:
            seen.errors.append(f"upload: {response.status_code} {response.text}")
            continue
        corpus.uploads.append(time.monotonic() - begun)
        there.append((response.json()["doc_id"], number))
        corpus.numbers.append(number)
        if len(there) > 2:
            await withdraw(client, corpus, seen, *there.pop(0))


async def withdraw(
    client: httpx2.AsyncClient, corpus: Corpus, seen: Seen, doc_id: str, number: int
) -> None:
    """Withdraws one letter and notes when it was gone."""
    begun = time.monotonic()
    response = await client.delete(f"/api/v1/documents/{doc_id}")
    if response.status_code != 204:
        seen.errors.append(f"delete: {response.status_code} {response.text}")
        return
    corpus.gone[doc_id] = time.monotonic()
    corpus.deletions.append(corpus.gone[doc_id] - begun)
    corpus.numbers.remove(number)


async def run(url: str, token: str, minutes: float, askers: int) -> int:
    """The exit status: 0 where every bar is met."""
    limits = httpx2.Limits(max_connections=askers + 5)
    admin = {"Authorization": f"Bearer {token}"}
    async with (
        httpx2.AsyncClient(base_url=url, timeout=120, limits=limits) as client,
        httpx2.AsyncClient(base_url=url, timeout=600, headers=admin) as administrator,
    ):
        corpus, warm, idle, busy = Corpus(), Seen(), Seen(), Seen()
        await among(client, askers, corpus, warm, time.monotonic() + 5)
        await among(client, askers, corpus, idle, time.monotonic() + max(20.0, 15 * minutes))
        tell(f"{idle.said('idle')}, load {os.getloadavg()[0]:.1f}")
        until = time.monotonic() + 60 * minutes
        changing = asyncio.create_task(change(administrator, corpus, busy, until))
        await among(client, askers, corpus, busy, until)
        await changing
        tell(f"{busy.said('changing')}, load {os.getloadavg()[0]:.1f}")
        metrics = (await client.get("/metrics")).text
    return told(idle, busy, corpus, metrics)


async def among(
    client: httpx2.AsyncClient, askers: int, corpus: Corpus, seen: Seen, until: float
) -> None:
    """All askers at once."""
    await asyncio.gather(*(ask(client, seed, corpus, seen, until) for seed in range(askers)))


def told(idle: Seen, busy: Seen, corpus: Corpus, metrics: str) -> int:
    """Prints what came of it."""
    p99 = [quantiles(each.waits, n=100, method="inclusive")[98] for each in (idle, busy)]
    if corpus.uploads and corpus.deletions:
        tell(
            f"{len(corpus.uploads)} uploads, median {median(corpus.uploads):.1f} s; "
            f"{len(corpus.deletions)} deletions, median {median(corpus.deletions):.2f} s"
        )
    tell(f"answers from what was sent: {busy.of_new}; p99 x {p99[1] / p99[0]:.2f} of idle")
    for line in metrics.splitlines():
        if line.startswith(("chithi_index_swaps", "chithi_index_cut_seconds_sum")):
            tell(line)
    for wrong in (*idle.errors, *busy.errors, *busy.stale)[:20]:
        tell(f"wrong: {wrong}")
    return 1 if idle.errors or busy.errors or busy.stale or p99[1] > 2 * p99[0] else 0


def tell(line: str) -> None:
    """A line at once, whoever reads it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """The exit status: 0 where every bar is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--askers", type=int, default=20)
    parser.add_argument("--corpus", type=Path, help="a folder of documents, the project's without")
    options = parser.parse_args()
    token = secrets.token_urlsafe()
    os.environ["CHITHI_ADMIN_TOKEN"] = token
    if options.corpus:
        os.environ["CHITHI_CORPUS_DIR"] = str(options.corpus)
    with tempfile.TemporaryDirectory() as folder, real.serving(real.index(Path(folder))) as url:
        return asyncio.run(run(url, token, options.minutes, options.askers))


if __name__ == "__main__":
    sys.exit(main())
