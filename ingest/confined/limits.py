"""What the reading of one file may cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for the child that reads one file and the programs that it starts.

    Progress is text, pages or rows that a reader has written down; without any, the processor
    time and the wall time of the ``idle_`` fields are all that a file gets. Seconds are of the
    wall clock where the name doesn't say ``cpu``.
    """

    resident_bytes: int = 512 * MIB  # of all processes together, looked at some 20 times a second
    private_bytes: int = 448 * MIB  # that one process may ask the kernel for (RLIMIT_DATA)
    idle_cpu_seconds: float = 3.0  # of the child itself, since the last progress
    idle_tools_cpu_seconds: float = 15.0  # of all processes together, since the last progress
    idle_seconds: float = 90.0  # since the last progress
    cpu_seconds: int = 1200  # of one process, altogether
    seconds: float = 3600.0  # altogether
    characters: int = 20_000_000  # of text
    characters_per_second: int = 40_000  # a slow reader's pace: so long does progress count
    written_bytes: int = 256 * MIB  # in one file
    output_bytes: int = 128 * MIB  # that come back
    open_files: int = 128
    processes: int = 24

    def for_size(self, size: int) -> Limits:
        """The same for a file of ``size`` bytes: a large one may take longer to be opened."""
        mib = size / MIB
        return replace(
            self,
            idle_cpu_seconds=self.idle_cpu_seconds + min(12.0, mib / 10),
            idle_tools_cpu_seconds=self.idle_tools_cpu_seconds + min(240.0, mib * 10),
        )
