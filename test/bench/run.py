"""Runs benchmarks one after the other: `run.py [NAME...]`, all without a name; `run.py --list` names them."""

import ast
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LIMIT = 3600  # seconds for one benchmark


def benchmarks() -> dict[str, Path]:
    """The files that run by themselves; the others are their libraries."""
    main = '\nif __name__ == "__main__":'
    return {p.stem: p for p in sorted(HERE.glob("*.py")) if p != Path(__file__) and main in p.read_text(encoding="utf-8")}


def main(names) -> int:
    known = benchmarks()
    if names == ["--list"]:
        for name, path in known.items():
            print(f"{name:20} {(ast.get_docstring(ast.parse(path.read_text())) or '').splitlines()[0]}")
        return 0
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"error: no benchmark {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 1
    failed = []
    for name in names or known:
        print(f"\n== {name}", flush=True)
        try:
            if subprocess.run([sys.executable, known[name]], timeout=LIMIT).returncode:
                failed.append(name)
        except subprocess.TimeoutExpired:
            print(f"error: {name} ran longer than {LIMIT} s")
            failed.append(name)
    if failed:
        print(f"\nerror: could not measure {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
