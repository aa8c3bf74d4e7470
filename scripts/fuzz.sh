#!/usr/bin/env bash
# Fuzzes the JSON scanner, the readers of bodies that come in chunks, the way from YAML to the emitted Swift, overlays, and the way
# from a page to its facts and draft, with libFuzzer and AddressSanitizer: FUZZ_SECONDS each. FUZZ_TARGETS names the targets, all
# of them unless said otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds="${FUZZ_SECONDS:-60}"
targets="${FUZZ_TARGETS:-FuzzScanner FuzzBodies FuzzGenerator FuzzOverlay FuzzPages}"
work=.build-fuzz
mkdir -p "$work"
features="-enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
sanitize="-sanitize=fuzzer,address"
swift package --scratch-path "$work/packages" resolve >/dev/null
http="$work/packages/checkouts/swift-http-types/Sources/HTTPTypes"

libraries="-I Sources/CLibYAML -I Sources/CLibXML2 -I Sources/CMarkdown -I Sources/CFileExchange/include $(pkg-config --cflags yaml-0.1 libxml-2.0 libcmark-gfm)"

wants() {
    case " $targets " in *" $1 "*) ;; *) return 1 ;; esac
}

# compile MODULE FOLDER: an object and a module in $work, instrumented; once, whichever targets link it.
compiled=" "
compile() {
    local module=$1 folder=$2
    case "$compiled" in *" $module "*) return ;; esac
    compiled="$compiled$module "
    # shellcheck disable=SC2046,SC2086
    # Tests of what a module keeps to itself are allowed, as `swift build --build-tests` does.
    swiftc -O -wmo -enable-testing -swift-version 6 -package-name driftless -parse-as-library $sanitize $features \
        -I "$work" $libraries \
        -module-name "$module" -emit-module -emit-module-path "$work/$module.swiftmodule" \
        -c -o "$work/$module.o" $(find "$folder" -name '*.swift' | sort)
}

# fuzz NAME OPTIONS MODULES...: links the target and runs it on its corpus.
fuzz() {
    local name=$1 options=$2
    shift 2
    # shellcheck disable=SC2046,SC2086
    swiftc -O -swift-version 6 -package-name driftless -parse-as-library $sanitize $features -I "$work" \
        $libraries $(pkg-config --libs yaml-0.1 libxml-2.0 libcmark-gfm) \
        -o "$work/$name" "Benchmarks/Fuzz/$name.swift" $(printf "$work/%s.o " "$@")
    echo "== $name: $seconds s"
    # shellcheck disable=SC2086
    ASAN_OPTIONS=detect_leaks=0 "$work/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
        $options -artifact_prefix="$work/$name-" "$work/$name.corpus"
}

scanner="HTTPTypes DriftlessJSON DriftlessRuntime HuaweiCloudRDS SampleModels"
reader="DriftlessJSON Diagnostics YAMLTree OpenAPIDocument"
generator="$reader SchemaView ClientPlan ClientPlanning SwiftEmission"
bodies="HTTPTypes DriftlessJSON DriftlessRuntime DriftlessCompression SampleModels"
overlay="DriftlessJSON Diagnostics YAMLTree DocumentOverlay"
pages="$reader PageMarkup DocumentFacts DocumentTables DocumentDraft"

for module in DriftlessJSON Diagnostics YAMLTree OpenAPIDocument; do compile "$module" "Sources/$module"; done

if wants FuzzScanner; then
    mkdir -p "$work/FuzzScanner.corpus"
    printf '%s' '{"backups":[{"id":"a","type":"auto","size":1,"status":"COMPLETED","begin_time":"2018-08-06T12:41:14+0800","datastore":{"type":"MySQL","version":"5.6"},"databases":[{"name":"x"}],"instance_id":"i"}],"total_count":1}' \
        > "$work/FuzzScanner.corpus/page.json"
    printf '%s' '[1,-0.5e3,true,null,"\ud83d\ude00\n",{"a":{}}]' > "$work/FuzzScanner.corpus/value.json"
    printf '%s' '[{"kind":"i","next":{"kind":"c","b":[1]},"price":1.50},{"kind":"o","a":"x","y":{}},{"kind":"d"},[1,2.5],"2018-08-06T12:41:14Z"]' \
        > "$work/FuzzScanner.corpus/union.json"
    compile HTTPTypes "$http"
    compile DriftlessRuntime Sources/DriftlessRuntime
    compile HuaweiCloudRDS Generated/HuaweiCloudRDS
    compile SampleModels Tests/SampleModels
    # shellcheck disable=SC2086
    fuzz FuzzScanner "" $scanner
fi

if wants FuzzBodies; then
    mkdir -p "$work/FuzzBodies.corpus"
    printf '\000\003--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\n\r\n\r\n--b--\r\n' > "$work/FuzzBodies.corpus/multipart"
    printf '\001\004\357\273\277id: 1\r\nevent: e\rdata: a\ndata: b\n\nretry: 9\n: note\n\n' > "$work/FuzzBodies.corpus/events"
    printf '\002\002{"a":"\\n"}\n[1]\r\n\n2' > "$work/FuzzBodies.corpus/lines"
    printf '\002\005\036{"a":\n1}\n\036[1]\n' > "$work/FuzzBodies.corpus/sequence"
    printf '\003\001backups=1&datastore[type]=x%%2&databases=a,b%%2Cc&a[0][b]=1&a[]=2&b=' > "$work/FuzzBodies.corpus/form"
    printf '\004\003--b\r\nX: 1\r\n\r\n{}\r\n--b\r\n\r\n\r\n--b--\r\n' > "$work/FuzzBodies.corpus/items"
    printf '\005\001--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=d\r\n\r\n--d\r\n\r\n1\r\n--d--\r\n--c--\r\n--b--\r\n' > "$work/FuzzBodies.corpus/nested"
    printf '\006\001name\000id\000line\r\nline\rline\n' > "$work/FuzzBodies.corpus/event"
    printf '\007\007abcabcabcabcabcabc' > "$work/FuzzBodies.corpus/gzip"
    compile HTTPTypes "$http"
    compile DriftlessRuntime Sources/DriftlessRuntime
    compile DriftlessCompression Sources/DriftlessCompression
    compile SampleModels Tests/SampleModels
    # shellcheck disable=SC2086
    fuzz FuzzBodies "" $bodies
fi

if wants FuzzOverlay; then
    mkdir -p "$work/FuzzOverlay.corpus"
    printf 'overlay: 1.0.0\ninfo: {title: t, version: "1"}\nactions:\n- target: $..a[?@.b>1 && match(@.c, "x.*")]\n  update: {d: 1}\n- {target: "$.a[-1:0:-2]", remove: true}\n\000a: [{b: 2, c: xy}, {b: 1}]\n' > "$work/FuzzOverlay.corpus/seed"
    compile DocumentOverlay Sources/DocumentOverlay
    # shellcheck disable=SC2086
    fuzz FuzzOverlay "" $overlay
fi

if wants FuzzGenerator; then
    mkdir -p "$work/FuzzGenerator.corpus"
    for spec in specs/*/ Tests/SnapshotTests/Cases/*/; do
        cp "$spec/openapi.yaml" "$work/FuzzGenerator.corpus/$(basename "$spec").yaml"
    done
    for module in SchemaView ClientPlan ClientPlanning SwiftEmission; do compile "$module" "Sources/$module"; done
    # shellcheck disable=SC2086
    fuzz FuzzGenerator "" $generator
fi

if wants FuzzPages; then
    # The provider's pages are no part of the package: they are seeds where they happen to be, the longest of them cut short.
    mkdir -p "$work/FuzzPages.corpus"
    cp Benchmarks/Fuzz/Pages/*.md "$work/FuzzPages.corpus/"
    if [ -d ../shared/documents ]; then
        find ../shared/documents -name '*.md' -exec cp {} "$work/FuzzPages.corpus/" \;
    fi
    for module in PageMarkup DocumentFacts DocumentTables DocumentDraft; do compile "$module" "Sources/$module"; done
    # shellcheck disable=SC2086
    fuzz FuzzPages "-max_len=32768 -dict=Benchmarks/Fuzz/Pages/words.dict" $pages
fi
echo "fuzz: no finding"
