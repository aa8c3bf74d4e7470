#!/usr/bin/env bash
# Drafts a spec from each of the provider's pages, and type-checks what is generated from it against the runtime.
set -euo pipefail
cd "$(dirname "$0")/.."

pages="${1:-../shared/documents}"
if [[ ! -d $pages ]]; then
    echo "skipped: there is no folder $pages"
    exit 0
fi
bin="${DRIFTLESS_BIN:-$(scripts/whole-modules.sh build --show-bin-path)}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# One page: 0 where its draft compiles or it documents no operation, 1 otherwise.
draft() {
    local page=$1 folder
    folder="$2/$(basename "$page" .md)"
    mkdir -p "$folder/swift"
    if ! "$3/driftless" document draft "$page" >"$folder/openapi.yaml" 2>"$folder/problems"; then
        grep -q 'no-operation' "$folder/problems" && return 0
        cat "$folder/problems"
        return 1
    fi
    printf 'module: Draft\nclient: DraftClient\noutput: swift\n' >"$folder/driftless.yaml"
    "$3/driftless" generate "$folder" --quiet >"$folder/problems" 2>&1 &&
        swiftc -typecheck -swift-version 6 -module-name Draft -I "$3/Modules" "$folder"/swift/*.swift \
            >"$folder/problems" 2>&1 && return 0
    echo "the draft of $page:"
    head -20 "$folder/problems"
    return 1
}
export -f draft

find "$pages" -name '*.md' -print0 | sort -z |
    xargs -0 -P 2 -I '{}' bash -c 'draft "$1" "$2" "$3"' _ '{}' "$scratch" "$bin"
echo "drafts: $(find "$scratch" -path '*/swift/*.swift' -printf '%h\n' | sort -u | wc -l) compile"
