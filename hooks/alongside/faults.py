"""What can go wrong in printing, in words for the person who wrote the sheet."""

from collections.abc import Sequence


class SheetError(Exception):
    """One sheet cannot be printed: `sheet` is its id, `reasons` says why, a sentence each."""

    def __init__(self, sheet: str, reasons: Sequence[str]) -> None:
        self.sheet = sheet
        self.reasons = tuple(reasons)
        super().__init__(sheet, reasons)

    def __str__(self) -> str:
        """`the-sheet: a reason; another`."""
        return f"{self.sheet}: {'; '.join(self.reasons)}"


class DesignError(Exception):
    """The design of everything shown or printed cannot be read; the message says where and why."""


class PrintingError(Exception):
    """Some sheets cannot be printed: `faults` holds all of them; the other sheets have been printed."""

    def __init__(self, faults: Sequence[SheetError]) -> None:
        self.faults = tuple(faults)
        super().__init__(faults)

    def __str__(self) -> str:
        """A line a fault, each once: a sheet's fault is found on every paper and in every pack."""
        return "\n".join(dict.fromkeys(map(str, self.faults)))
