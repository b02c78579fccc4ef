"""Every benchmark on data it makes itself: `python -m benchmarks [TOPIC ...]`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def topics() -> list[str]:
    return sorted(folder.parent.name for folder in HERE.glob("*/__main__.py"))


def main() -> int:
    wanted = sys.argv[1:] or topics()
    unknown = sorted(set(wanted) - set(topics()))
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(topics())}", file=sys.stderr)
        return 2
    failed = []
    for topic in wanted:
        print(f"\n== {topic}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{topic}"], check=False).returncode:
            failed.append(topic)
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
