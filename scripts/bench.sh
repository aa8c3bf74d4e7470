#!/usr/bin/env bash
# Builds the command and the benchmarks in release, and measures them with the rivals beside them.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --product driftless --scratch-path .build-release
swift build -c release --product driftless --static-swift-stdlib --scratch-path .build-release-static
swift build -c release --package-path Benchmarks --product Benchmarks
Benchmarks/.build/release/Benchmarks \
    --specs specs \
    --driftless .build-release/release/driftless \
    --static .build-release-static/release/driftless

# The production client over loopback, against the official Python SDK where it is installed.
swift build -c release --package-path Benchmarks --product CloudBenchmarks
Benchmarks/.build/release/CloudBenchmarks

# Streams over loopback: files of a gigabyte beside curl, and events.
swift build -c release --package-path Benchmarks --product StreamBenchmarks
Benchmarks/.build/release/StreamBenchmarks
