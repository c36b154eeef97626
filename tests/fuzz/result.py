"""What came of trying a reader."""

from msgspec import Struct


class Tried(Struct, frozen=True):
    """Some cases: how many, how many were refused, and how many seconds the slowest took."""

    cases: int
    refused: int
    slowest: float


class Result:
    """All cases of a reader."""

    def __init__(self) -> None:
        self.cases = self.refused = 0
        self.slowest = 0.0

    def add(self, more: Tried) -> None:
        self.cases += more.cases
        self.refused += more.refused
        self.slowest = max(self.slowest, more.slowest)

    def __str__(self) -> str:
        return f"{self.cases:>9,} cases {self.refused:>9,} refused  slowest {self.slowest * 1000:7.1f} ms"
