"""How long `alongside check` takes beside `mkdocs build --strict`, both on what they kept the time before.

    pip install -e . && python benchmarks/check.py

Seconds of this computer's clock, and of its processor, which do not depend on what else it does.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 3
CHECK = "from alongside.command.main import main; main(['check'])"


def measured(words: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor, the best of a few runs."""
    return min(_run(words) for _ in range(RUNS))


def _run(words: list[str]) -> tuple[float, float]:
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=False)
    took, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return took, used


def main() -> None:
    """Prints both."""
    with tempfile.TemporaryDirectory() as site:
        build = ["-m", "mkdocs", "build", "--strict", "--site-dir", site]
        for name, words in (("alongside check", ["-c", CHECK]), ("mkdocs build --strict", build)):
            _run(words)  # keeps what it makes
            took, used = measured(words)
            print(f"{name:22} {took:6.2f} s, {used:6.2f} s of the processor")


if __name__ == "__main__":
    main()
