#!/usr/bin/env bash
# Builds and runs the observed app, a package of its own that switches the trait Observability on.
set -euo pipefail
cd "$(dirname "$0")/../Tests/ObservedApp"

swift run --quiet ObservedApp
