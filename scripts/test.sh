#!/usr/bin/env bash
# Every check: the tests, the layout, the drift check, the example app with the build plugin, and the observed app with its trait.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== tests"
swift build --build-tests
# What speaks over sockets runs one after another: bodies of 100 MB and thousands of calls would starve the others' time limits.
sockets="LocalCloudTests|HuaweiCloudTests|DriftlessAsyncHTTPClientTests|DriftlessURLSessionTests|BackupListingTests"
swift test --skip-build --skip "^($sockets)\."
swift test --skip-build --no-parallel --filter "^($sockets)\."
echo "== layout"
scripts/lint.sh
echo "== drift"
swift run --skip-build --quiet driftless check
swift run --skip-build --quiet driftless document check
for page in dcs-list-backups.zh-cn.md rds-list-backups.zh-cn.md; do
    if [ -f "../shared/documents/$page" ]; then
        swift run --skip-build --quiet driftless document check "../shared/documents/$page"
    else
        echo "skipped: $page is not beside the package; its facts stand for it"
    fi
done
echo "== drafts of the provider's pages"
scripts/drafts.sh
echo "== specs are valid OpenAPI"
if python3 -c 'import openapi_spec_validator' 2>/dev/null; then
    python3 -m openapi_spec_validator specs/*/openapi.yaml
else
    echo "skipped: openapi-spec-validator is not installed (pip install openapi-spec-validator)"
fi
echo "== example app: the build plugin on a document that is not ours"
scripts/example.sh
echo "== observed app: metrics and spans behind the trait"
scripts/observed.sh
echo "all checks passed"
