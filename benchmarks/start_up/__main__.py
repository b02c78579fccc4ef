"""What starting the program costs, beside importing typer alone; the goal is 1.5 times."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

COMMANDS = {
    "python -c 'import typer'": [sys.executable, "-c", "import typer"],
    "claimcheck --version": [sys.executable, "-m", "claimcheck", "--version"],
    "claimcheck explain": [sys.executable, "-m", "claimcheck", "explain"],
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start_up", description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="runs of each command, in turn")
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times[name].append(time.perf_counter() - started)
    first = statistics.median(next(iter(times.values())))
    print(f"{'command':<28}{'median ms':>10}{'ratio':>7}")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:<28}{median * 1000:>10.0f}{median / first:>7.2f}")


if __name__ == "__main__":
    main()
