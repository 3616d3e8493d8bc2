#!/usr/bin/env bash
# Makes or updates .venv and installs this tree into it: test/setup/venv.sh [EXTRA,...]
# PYTHON names the interpreter to use; without it, the first of python3, python3.14 .. python3.10 that is 3.10 or newer.
set -eu
cd "$(dirname "$0")/../.."

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python3.10}; do
        if usable "$candidate"; then echo "$candidate"; return; fi
    done
    echo "error: no Python 3.10 or newer (tried ${PYTHON:-python3 and python3.10 to python3.14}); install one, or name it: make PYTHON=/path/to/python3" >&2
    exit 1
}

if ! usable .venv/bin/python; then
    python=$(find_python)
    echo "-- making .venv with $("$python" --version)"
    rm -rf .venv
    # Debian keeps ensurepip in a package of its own.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        test/setup/system.sh python3-venv
    fi
    "$python" -m venv .venv
fi
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
echo "-- installing c4ml-opt${1:+[$1]} into .venv"
# The compat mode is a plain path entry: the import hook of the default one costs every tool's start-up.
.venv/bin/python -m pip install -qq --disable-pip-version-check --config-settings editable_mode=compat --editable ".${1:+[$1]}"
# An editable installation is compiled at its first use, and never where PYTHONDONTWRITEBYTECODE is set.
.venv/bin/python -m compileall -q c4ml_opt dialects
