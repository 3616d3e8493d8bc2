"""Runs lit and pytest and adds their counts up: `check.py [--slow] [PATH...]`; the last line is `N passed, N failed, N skipped`."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIT_KINDS = {"PASS": "passed", "FLAKYPASS": "passed", "XFAIL": "passed"}
LIT_KINDS |= dict.fromkeys(("UNSUPPORTED", "SKIPPED", "EXCLUDED"), "skipped")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slow", action="store_true", help="also the tests that take minutes")
    parser.add_argument("paths", nargs="*", help="files or folders (default: test)")
    args = parser.parse_args()
    for path in args.paths:
        if not (ROOT / path).exists():
            parser.error(f"no such file or folder: {path}")
    counts, broken = Counter(), []
    with tempfile.TemporaryDirectory() as scratch:
        for name, suite in (("lit", run_lit), ("pytest", run_pytest)):
            found, status = suite(args, Path(scratch) / name)
            counts += found
            if status and not found["failed"]:
                broken.append(f"{name} itself failed (exit status {status})")
            elif not found and not args.paths:
                broken.append(f"{name} found no test")
    if not counts and not broken:
        broken.append(f"no test in {' '.join(args.paths)}")
    for line in broken:
        print(f"error: {line}")
    failed = counts["failed"] + len(broken)
    print(f"{counts['passed']} passed, {failed} failed, {counts['skipped']} skipped", flush=True)
    return 1 if failed else 0


def run_lit(args, report):
    """Counts of the lit tests (a file with a RUN line is one) under the paths, and lit's exit status."""
    paths = [path for path in args.paths if not path.endswith(".py")]
    if args.paths and not paths:
        return Counter(), 0
    command = [sys.executable, "-c", "from lit.main import main; main()", "-sv", "--no-progress-bar", "-o", str(report)]
    command += ["-j", str(len(os.sched_getaffinity(0))), *(["--param", "slow=1"] if args.slow else [])]
    status = subprocess.run([*command, *(paths or ["test"])], cwd=ROOT).returncode
    tests = json.loads(report.read_text())["tests"] if report.exists() else []
    return Counter(LIT_KINDS.get(test["code"], "failed") for test in tests), status


def run_pytest(args, report):
    """Counts of the pytest tests under the paths, and pytest's exit status (0 where it had nothing to collect)."""
    paths = [path for path in args.paths if path.endswith(".py") or (ROOT / path).is_dir()]
    if args.paths and not paths:
        return Counter(), 0
    command = [sys.executable, "-m", "pytest", "-q", "-rfE", "--tb=short", f"--junitxml={report}"]
    command += ["-n", str(len(os.sched_getaffinity(0))), "--dist", "loadfile", *(["--slow"] if args.slow else [])]
    status = subprocess.run([*command, *(paths or ["test"])], cwd=ROOT).returncode
    counts = Counter()
    if report.exists():
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):
            failed = int(suite.get("failures")) + int(suite.get("errors"))
            skipped = int(suite.get("skipped"))
            counts += Counter(passed=int(suite.get("tests")) - failed - skipped, failed=failed, skipped=skipped)
    return counts, 0 if status == 5 else status


if __name__ == "__main__":
    sys.exit(main())
