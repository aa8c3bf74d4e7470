#!/usr/bin/env bash
# Every check: the tests, the layout, the drift check, the drafts, the example app with the build plugin, and the observed app with
# its trait. Prints a line a suite and every failure whole; everything else goes to .build/test-logs. The last line is
# 'N passed, N failed, N skipped', and the exit code is 1 where anything failed.
set -uo pipefail
cd "$(dirname "$0")/.."

logs=.build/test-logs
rm -rf "$logs"
mkdir -p "$logs"
: >"$logs/steps"
: >"$logs/skipped"
began=$SECONDS

# say TEXT: to people, at once, also where two steps run at a time.
say() { printf '%s\n' "$*"; }

# step NAME COMMAND...: runs a check with its output in a file, and prints the file where the check failed. A line of its output that
# begins with 'skipped:' says what it could not check.
step() {
    local name=$1 file code start=$SECONDS
    file="$logs/${name// /-}.log"
    shift
    "$@" >"$file" 2>&1 </dev/null
    code=$?
    grep '^skipped: ' "$file" | sed "s/^skipped: /$name: /" >>"$logs/skipped"
    if [ "$code" -eq 0 ] && [ -s "$file" ] && ! grep -qv '^skipped: ' "$file"; then
        say "skip  $name"
        echo "skipped $((SECONDS - start)) $name" >>"$logs/steps"
    elif [ "$code" -eq 0 ]; then
        say "ok    $name ($((SECONDS - start)) s)"
        echo "passed $((SECONDS - start)) $name" >>"$logs/steps"
    else
        say "FAIL  $name ($((SECONDS - start)) s), exit code $code; all of it is in $file:"
        tail -n 200 "$file" | cut -c 1-2000
        echo "failed $((SECONDS - start)) $name" >>"$logs/steps"
    fi
    return "$code"
}

# suites NAME ARGUMENTS...: runs tests, and prints what a person reads of them.
suites() {
    local name=$1 file code start=$SECONDS
    file="$logs/${name// /-}.log"
    shift
    say "      $name: the full log is in $file"
    scripts/whole-modules.sh test --skip-build "$@" >"$file" 2>&1 </dev/null
    code=$?
    LC_ALL=C awk -v failing="$code" -v counts="$file.counts" -v skipped="$logs/skipped" -v step="$name" \
        -f scripts/test-summary.awk "$file"
    echo "ran $((SECONDS - start)) $name" >>"$logs/steps"
    return "$code"
}

drift() {
    "$bin/driftless" check && "$bin/driftless" document check || return
    local page
    for page in dcs-list-backups.zh-cn.md rds-list-backups.zh-cn.md; do
        if [ -f "../shared/documents/$page" ]; then
            "$bin/driftless" document check "../shared/documents/$page" || return
        else
            echo "skipped: $page is not beside the package; its facts stand for it"
        fi
    done
}

valid_specs() {
    if python3 -c 'import openapi_spec_validator' 2>/dev/null; then
        python3 -m openapi_spec_validator specs/*/openapi.yaml
    else
        echo "skipped: openapi-spec-validator is not installed (pip install openapi-spec-validator)"
    fi
}

# The checks beside the tests. The apps are packages of their own, which build in a folder apart from the tests'; they share it, so
# that what both need is built once.
others() {
    step "layout" scripts/lint.sh
    step "drift" drift
    step "example app" scripts/example.sh
    step "observed app" scripts/observed.sh
    step "drafts of the provider's pages" scripts/drafts.sh
    step "specs are valid OpenAPI" valid_specs
    BUILD=$bin step "documentation" scripts/docs.sh
    true
}

if step "build" scripts/whole-modules.sh build --build-tests; then
    bin=$(scripts/whole-modules.sh build --show-bin-path)
    export DRIFTLESS_BIN=$bin
    # What speaks over sockets runs one after another and by itself: bodies of 100 MB and thousands of calls would starve the others'
    # time limits, and these would starve theirs.
    sockets="LocalCloudTests|HuaweiCloudTests|DriftlessAsyncHTTPClientTests|DriftlessURLSessionTests|BackupListingTests|MirrorDownloadTests|PeerTests"
    others &
    beside=$!
    suites "tests" --skip "^($sockets)\."
    wait "$beside"
    suites "tests over sockets" --no-parallel --filter "^($sockets)\."
fi

say "== skipped, by reason"
if [ -s "$logs/skipped" ]; then
    sort "$logs/skipped" | uniq -c | sort -rn | sed 's/^ *\([0-9]*\) /  \1 × /'
else
    say "  nothing"
fi
say "== time: $((SECONDS - began)) s, the longest steps first; the logs are in $logs"
sort -k 2 -n -r "$logs/steps" | head -n 8 | awk '{ time = $2; $1 = $2 = ""; sub(/^ +/, ""); printf "  %4d s  %s\n", time, $0 }'
awk '
    FILENAME ~ /steps$/ { if ($1 == "passed") passed++; if ($1 == "failed") failed++; if ($1 == "skipped") skipped++; next }
    FILENAME ~ /skipped$/ { next }
    { passed += $1; failed += $2; skipped += $3 }
    END {
        printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
        exit failed > 0
    }
' "$logs/steps" $(find "$logs" -name '*.counts' | sort)
