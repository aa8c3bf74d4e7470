#!/usr/bin/env bash
# The documentation of built modules as the compiler knows it: symbol-graphs.sh BUILD-FOLDER OUTPUT MODULE… writes their symbol graphs;
# with the build folder alone, it prints the flags that code needs which imports the modules, one a line. SPI=1 takes in what only generated
# code calls.
set -euo pipefail
build=$(cd "$1" && pwd -P)
flags=(-I "$build/Modules")
while IFS= read -r map; do flags+=(-Xcc "-fmodule-map-file=$map"); done < <(
    find "$build" -maxdepth 2 -name module.modulemap ! -path '*-tool.build/*'
    find "$build/../../checkouts" -path '*/Sources/*/include/module.modulemap' ! -path '*/Benchmarks/*'
)
if [ $# -eq 1 ]; then
    printf '%s\n' "${flags[@]}"
    exit
fi
output=$2
shift 2
mkdir -p "$output"
target=$(swift -print-target-info | sed -n 's/^ *"unversionedTriple": "\(.*\)",*$/\1/p' | head -n 1)
for module in "$@"; do
    swift symbolgraph-extract -module-name "$module" -target "$target" -minimum-access-level public -skip-inherited-docs \
        ${SPI:+-include-spi-symbols} "${flags[@]}" -output-dir "$output"
done
