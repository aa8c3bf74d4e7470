#!/usr/bin/env bash
# Builds the documentation of the products as a static site in .build/docs/site, to be served from the root of a web server:
# python3 -m http.server --directory .build/docs/site. BUILD names a folder where the modules are built already. What docc warns of is an
# error.
set -euo pipefail
cd "$(dirname "$0")/.."

output=.build/docs
modules="DriftlessRuntime DriftlessJSON DriftlessAsyncHTTPClient DriftlessURLSession DriftlessFiles DriftlessCompression
    DriftlessFoundation DriftlessOAuth DriftlessObservability HuaweiCloud HuaweiCloudCore HuaweiCloudDCS HuaweiCloudRDS LocalCloud"

docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
if [ ! -x "$docc" ]; then
    echo "skipped: docc is not part of this toolchain"
    exit
fi
if [ -z "${BUILD:-}" ]; then
    for module in $modules; do ${SWIFT:-swift} build --quiet --target "$module"; done
    BUILD=$(${SWIFT:-swift} build --show-bin-path)
fi
rm -rf "$output"
mkdir -p "$output"
archives=()
for module in $modules; do
    scripts/symbol-graphs.sh "$BUILD" "$output/graphs/$module" "$module"
    catalogue=$(find Sources Documentation -name "$module.docc" | head -n 1)
    # shellcheck disable=SC2086
    "$docc" convert ${catalogue:+"$catalogue"} --additional-symbol-graph-dir "$output/graphs/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "driftless.$module" --warnings-as-errors \
        --output-path "$output/$module.doccarchive" >"$output/$module.log" 2>&1 ||
        { cat "$output/$module.log"; exit 1; }
    archives+=("$output/$module.doccarchive")
done
# The articles that belong to no module.
"$docc" convert Documentation/Driftless.docc --fallback-display-name Driftless --fallback-bundle-identifier driftless \
    --warnings-as-errors --output-path "$output/Driftless.doccarchive" >"$output/Driftless.log" 2>&1 ||
    { cat "$output/Driftless.log"; exit 1; }
archives=("$output/Driftless.doccarchive" "${archives[@]}")
"$docc" merge "${archives[@]}" --synthesized-landing-page-name Driftless --output-path "$output/site" >/dev/null
echo "docs: $output/site/index.html"
