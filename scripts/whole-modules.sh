#!/usr/bin/env bash
# SwiftPM as the checks use it: `scripts/whole-modules.sh build`, `run` or `test`, with their arguments. Modules are compiled as
# wholes, which takes two thirds of the time on a new clone. They have folders of their own, so that these flags and those of
# `swift build` by hand do not undo each other's work: SCRATCH names the folder.
set -euo pipefail
verb=$1
shift
root=$(cd "$(dirname "$0")/.." && pwd)
exec "${SWIFT:-swift}" "$verb" --scratch-path "${SCRATCH:-$root/.build/checks}" \
    -Xswiftc -whole-module-optimization -Xswiftc -disable-batch-mode -Xswiftc -num-threads -Xswiftc 2 "$@"
