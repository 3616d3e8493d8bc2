#!/usr/bin/env bash
# The main job, shown: linalg in, code for two targets out, run and checked. `make demo` runs it after set-up.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '\033[1m$ %s\033[0m\n' "$*"; eval "$*"; }

say "A fully connected layer, as linalg on tensors"
show "c4ml-gen fc --output=named --batch=64 --layers=256,128 --kernel=args -o fc.mlir"
show "cat fc.mlir"

say "As assembly for this machine, by its target's own schedule"
show "c4ml-opt fc.mlir --target=host --emit=asm -o host.s"
show "wc -l < host.s; grep -m 12 -E 'fma|vmul|fmla|fmul' host.s || true"

say "The same text for Arm's SVE, any vector length"
show "c4ml-opt fc.mlir --target=aarch64-sve --emit=asm -o sve.s"
show "wc -l < sve.s; grep -m 12 fmla sve.s || true"

say "Run here, compared with a plain loop lowering, and timed"
show "c4ml-run fc.mlir -e entry --check -n 50"

if command -v qemu-aarch64 >/dev/null && command -v aarch64-linux-gnu-gcc >/dev/null; then
    say "Run for SVE with vectors of 512 bits, under qemu"
    show "c4ml-run fc.mlir -e entry --target=aarch64-sve --vector-length=512 --check"
fi
say "Next: docs/index.md"
