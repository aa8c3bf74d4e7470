#!/usr/bin/env bash
# Holds the layout of every Swift file, written or generated, against .swift-format.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --parallel --recursive \
    Package.swift Sources Plugins Generated Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Fuzz Benchmarks/Corpus
echo "lint: every file is laid out as .swift-format says"
