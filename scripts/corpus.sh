#!/usr/bin/env bash
# Runs a folder of documents through the command, built in release, and the compiler: make corpus FOLDER=path. What else can be said:
# ROOTS (a file of trees' roots), COMPILE (none, types, debug), WORK (a folder for results), BASELINE (results to compare with),
# COMPARE (outcomes, costs, exact), JOBS, ARGUMENTS (of `driftless generate`).
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${FOLDER:-}" ]; then
    echo "which folder? make corpus FOLDER=path; our own sample is Benchmarks/Corpus/Sample" >&2
    exit 2
fi
swift build -c release --product driftless --scratch-path .build-release
swift build --product driftless-corpus
swift build --target DriftlessRuntime
bin=$(swift build --show-bin-path)
options=()
if [ -n "${ROOTS:-}" ]; then options+=(--roots "$ROOTS"); fi
if [ -n "${BASELINE:-}" ]; then options+=(--baseline "$BASELINE"); fi
if [ -n "${JOBS:-}" ]; then options+=(--jobs "$JOBS"); fi
read -r -a arguments <<<"${ARGUMENTS:-}"
# An empty array is unset for the bash of macOS.
exec "$bin/driftless-corpus" "$FOLDER" \
    --driftless .build-release/release/driftless \
    --modules "$bin/Modules" \
    --work "${WORK:-.build/corpus/$(basename "$FOLDER")}" \
    --compile "${COMPILE:-types}" \
    --compare "${COMPARE:-costs}" \
    ${options[@]+"${options[@]}"} -- ${arguments[@]+"${arguments[@]}"}
