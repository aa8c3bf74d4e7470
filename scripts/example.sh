#!/usr/bin/env bash
# Builds and runs the example app, a package of its own that applies the build plugin to its own document.
set -euo pipefail
cd "$(dirname "$0")/.."

SCRATCH="$PWD/.build/apps" scripts/whole-modules.sh run --package-path Tests/ExampleApp --quiet ExampleApp
