#!/usr/bin/env bash
# Installs Debian packages where it may (as root or by sudo -n): test/setup/system.sh [PACKAGE...]
# Without arguments: what the tests need to link, emulate and compare. Says what is missing; fails on that in CI only.
set -u

needed=(gcc libc6-dev lld qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross libxsmm-dev)
wanted=(mlir-22-tools llvm-22-tools llvm-22)  # native mlir-opt, FileCheck and llvm-mca: compared with where they are packaged
named=$#
if [ "$named" -gt 0 ]; then needed=("$@"); wanted=(); fi

absent() {
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || echo "$package"
    done
}

if ! command -v apt-get >/dev/null; then
    echo "-- no apt-get here; the tests of what these provide will be skipped unless they are installed: ${needed[*]}"
    exit 0
fi

root=()
[ "$(id -u)" = 0 ] || root=(sudo -n)
mapfile -t missing < <(absent "${needed[@]}")
mapfile -t optional < <(absent "${wanted[@]}")
if [ ${#missing[@]} -gt 0 ] || [ ${#optional[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        apt() { DEBIAN_FRONTEND=noninteractive timeout 900 "${root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 "$@" </dev/null >/dev/null 2>&1; }
        echo "-- apt-get install ${missing[*]} ${optional[*]}"
        apt update
        [ ${#missing[@]} -eq 0 ] || apt install -y --no-install-recommends "${missing[@]}"
        for package in "${optional[@]}"; do apt install -y --no-install-recommends "$package"; done
        mapfile -t missing < <(absent "${needed[@]}")
    fi
fi
[ ${#missing[@]} -gt 0 ] || exit 0
echo "-- missing: ${missing[*]}"
echo "   install them with: sudo apt-get install ${missing[*]}"
if [ -n "${CI:-}" ] || [ "$named" -gt 0 ]; then exit 1; fi
echo "   the tests that need them will be skipped"
