"""``python -m tests.ingest.hostile [WORD …]``: a table of what hostile files come to.

Exit status 1 where one ends otherwise than it may, or costs more than 5 s or 512 MiB.
"""

from __future__ import annotations

import resource
import sys

from tests.ingest.hostile.trial import ALL, recorded, tried

SECONDS, BYTES = 5.0, 512 << 20


def main(words: list[str]) -> int:
    """Try all whose description holds one of ``words``; returns the exit status."""
    confinement = recorded()
    wrong = 0
    print(f"{'hostile file':54} {'s':>5} {'cpu s':>6} {'MiB':>4} {'tree':>4}  end: reason")
    for hostile in ALL:
        if words and not any(word in hostile.what for word in words):
            continue
        one = tried(hostile, confinement)
        usage = one.usage
        most = max(usage.peak_bytes, usage.together_bytes)
        good = one.right and one.seconds <= SECONDS and most <= BYTES
        wrong += not good
        print(
            f"{hostile.what:54} {one.seconds:5.2f} {usage.cpu_seconds:6.2f} "
            f"{usage.peak_bytes >> 20:4} {usage.together_bytes >> 20:4}  {'' if good else 'WRONG '}"
            f"{one.end}: {one.reason}{'' if good else ' | ' + one.detail[-500:]}",
            flush=True,
        )
    confinement.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{wrong} wrong; the parent held {peak} MiB at most")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
