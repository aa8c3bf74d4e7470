#!/usr/bin/env bash
# Measures what generated code costs to build, beside the last run: make bench-compile FOLDER=path, of documents or one of them. What
# else can be said: CONFIGURATIONS (debug,release), WORK (a folder for packages and results), RIVAL (a checkout of
# swift-openapi-generator, which is measured too).
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${FOLDER:-}" ]; then
    echo "which folder? make bench-compile FOLDER=path; our own sample is Benchmarks/Corpus/Sample" >&2
    exit 2
fi
swift build --product driftless
options=()
if [ -n "${RIVAL:-}" ]; then options+=(--rival "$RIVAL"); fi
# An empty array is unset for the bash of macOS.
exec python3 Benchmarks/Compile/measure.py "$FOLDER" \
    --root . \
    --driftless "$(swift build --show-bin-path)/driftless" \
    --work "${WORK:-.build/bench-compile}" \
    --configurations "${CONFIGURATIONS:-debug,release}" \
    ${options[@]+"${options[@]}"}
