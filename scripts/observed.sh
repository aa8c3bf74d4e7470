#!/usr/bin/env bash
# Builds and runs the observed app, a package of its own that switches the trait Observability on.
set -euo pipefail
cd "$(dirname "$0")/.."

SCRATCH="$PWD/.build/apps" scripts/whole-modules.sh run --package-path Tests/ObservedApp --quiet ObservedApp
