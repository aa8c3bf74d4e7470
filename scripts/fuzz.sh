#!/usr/bin/env bash
# Fuzzes the JSON scanner, and the way from YAML to the emitted Swift, with libFuzzer and AddressSanitizer: FUZZ_SECONDS each.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds="${FUZZ_SECONDS:-60}"
work=.build-fuzz
mkdir -p "$work"
features="-enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
sanitize="-sanitize=fuzzer,address"
swift package --scratch-path "$work/packages" resolve >/dev/null
http="$work/packages/checkouts/swift-http-types/Sources/HTTPTypes"

# compile MODULE FOLDER: an object and a module in $work, instrumented.
compile() {
    local module=$1 folder=$2
    # shellcheck disable=SC2046,SC2086
    swiftc -O -wmo -swift-version 6 -package-name driftless -parse-as-library $sanitize $features \
        -I "$work" -I Sources/CLibYAML $(pkg-config --cflags yaml-0.1) -I Sources/CFileExchange/include \
        -module-name "$module" -emit-module -emit-module-path "$work/$module.swiftmodule" \
        -c -o "$work/$module.o" $(find "$folder" -name '*.swift' | sort)
}

# fuzz NAME MODULES...: links the target and runs it on its corpus.
fuzz() {
    local name=$1
    shift
    # shellcheck disable=SC2086
    swiftc -O -swift-version 6 -package-name driftless -parse-as-library $sanitize $features -I "$work" \
        -I Sources/CLibYAML $(pkg-config --cflags --libs yaml-0.1) \
        -o "$work/$name" "Benchmarks/Fuzz/$name.swift" $(printf "$work/%s.o " "$@")
    echo "== $name: $seconds s"
    ASAN_OPTIONS=detect_leaks=0 "$work/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$work/$name-" "$work/$name.corpus"
}

mkdir -p "$work/FuzzScanner.corpus" "$work/FuzzGenerator.corpus"
for spec in specs/*/ Tests/SnapshotTests/Cases/*/; do
    cp "$spec/openapi.yaml" "$work/FuzzGenerator.corpus/$(basename "$spec").yaml"
done
printf '%s' '{"backups":[{"id":"a","type":"auto","size":1,"status":"COMPLETED","begin_time":"2018-08-06T12:41:14+0800","datastore":{"type":"MySQL","version":"5.6"},"databases":[{"name":"x"}],"instance_id":"i"}],"total_count":1}' \
    > "$work/FuzzScanner.corpus/page.json"
printf '%s' '[1,-0.5e3,true,null,"\ud83d\ude00\n",{"a":{}}]' > "$work/FuzzScanner.corpus/value.json"

compile HTTPTypes "$http"
compile DriftlessRuntime Sources/DriftlessRuntime
compile HuaweiCloudRDS Generated/HuaweiCloudRDS
fuzz FuzzScanner HTTPTypes DriftlessRuntime HuaweiCloudRDS
compile Diagnostics Sources/Diagnostics
compile YAMLTree Sources/YAMLTree
compile OpenAPIDocument Sources/OpenAPIDocument
compile ClientPlan Sources/ClientPlan
compile ClientPlanning Sources/ClientPlanning
compile SwiftEmission Sources/SwiftEmission
fuzz FuzzGenerator HTTPTypes DriftlessRuntime Diagnostics YAMLTree OpenAPIDocument ClientPlan ClientPlanning SwiftEmission
echo "fuzz: no finding"
