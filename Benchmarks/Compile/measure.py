#!/usr/bin/env python3
"""What generated code costs to build: processor seconds, peak memory, lines and object size of each document of a folder.

Each document is generated and built by `swift build` in a package that depends on the runtime, which is built before anything is
measured. Beside each figure stands that of the last run. Processor seconds are those of the build and all that it starts, in user
and system mode, without what a build costs that has nothing to do; they hardly change with what else the machine does.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

FIGURES = ("seconds", "megabytes", "lines", "objects")

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "CompileBenchmark",
    platforms: [.macOS(.v15)],
    dependencies: [{dependency}],
    targets: [
        .target(
            name: "Document",
            dependencies: [{products}],
            swiftSettings: [
                .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
"""


class Tool:
    """A generator: its package, and how it writes a document's code."""

    def __init__(self, name, folder, dependency, products, generate):
        self.name = name
        self.generate = generate
        self.package = folder / ("package-" + name)
        self.sources = self.package / "Sources" / "Document"
        self.sources.mkdir(parents=True, exist_ok=True)
        manifest = MANIFEST.format(dependency=dependency, products=products)
        if not (self.package / "Package.swift").exists() or (self.package / "Package.swift").read_text() != manifest:
            (self.package / "Package.swift").write_text(manifest)

    def prepare(self, configuration):
        """Builds all but the document, and returns the seconds of a build that has nothing to do."""
        self.clear()
        (self.sources / "Empty.swift").write_text("// Stands here until a document's code does.\n")
        self.build(configuration, fails="the runtime does not build")
        return self.build(configuration, fails="the runtime does not build")["seconds"]

    def clear(self):
        shutil.rmtree(self.sources, ignore_errors=True)
        self.sources.mkdir(parents=True)

    def build(self, configuration, fails):
        log = self.package / f"{configuration}.log"
        command = ["swift", "build", "-c", configuration, "--target", "Document", "--jobs", "1"]
        figures, code = measured(command, self.package, log)
        if code != 0:
            raise SystemExit(f"{fails}: {log} says why")
        objects = (self.package / ".build" / configuration / "Document.build").glob("*.o")
        figures["objects"] = sum(file.stat().st_size for file in objects) / 1e6
        return figures

    def measure(self, document, configurations, idle):
        self.clear()
        self.generate(document, self.sources)
        texts = [file.read_text() for file in self.sources.rglob("*.swift")]
        lines = sum(text.count("\n") for text in texts)
        result = {}
        for configuration in configurations:
            for file in (self.package / ".build" / configuration / "Document.build").glob("*"):
                # Two files that the package manager writes when it plans, which it does not do each time.
                if file.is_file() and file.name not in ("output-file-map.json", "sources"):
                    file.unlink()
            for module in (self.package / ".build" / configuration / "Modules").glob("Document.*"):
                module.unlink()
            figures = self.build(configuration, fails=f"{document.name} does not compile")
            figures["seconds"] = max(0, figures["seconds"] - idle[configuration])
            figures["lines"] = lines
            result[configuration] = figures
        return result


def measured(command, folder, log):
    with open(log, "wb") as output:
        child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, usage = os.wait4(child.pid, 0)
    unit = 1 if sys.platform == "darwin" else 1024
    figures = {"seconds": usage.ru_utime + usage.ru_stime, "megabytes": usage.ru_maxrss * unit / 1e6}
    return figures, os.waitstatus_to_exitcode(status)


def driftless(root, command, folder):
    def generate(document, sources):
        spec = folder / "spec"
        shutil.rmtree(spec, ignore_errors=True)
        spec.mkdir(parents=True)
        shutil.copy(document, spec / document.name)
        keys = {"module": "Document", "client": "DocumentClient", "document": document.name, "output": "swift"}
        keys["files"] = "grouped"  # As the build plugin has it.
        (spec / "driftless.yaml").write_text(json.dumps(keys))
        run = subprocess.run([command, "generate", spec, "--keep-going", "--quiet"], capture_output=True, text=True)
        written = spec / "swift"
        if not written.is_dir() or not any(written.iterdir()):
            raise SystemExit(f"{document.name} is not generated:\n{run.stderr}")
        shutil.rmtree(sources)
        shutil.copytree(written, sources)

    dependency = f'.package(name: "driftless", path: {json.dumps(str(root))}, traits: [])'
    return Tool("driftless", folder, dependency, '.product(name: "DriftlessRuntime", package: "driftless")', generate)


def rival(checkout, folder):
    """swift-openapi-generator from its source; its runtime is the version that its own manifest asks for."""

    def generate(document, sources):
        configuration = folder / "openapi-generator-config.yaml"
        configuration.write_text("generate: [types, client]\naccessModifier: public\n")
        subprocess.run(
            ["swift", "run", "-c", "release", "--package-path", checkout, "swift-openapi-generator", "generate"]
            + [str(document), "--config", str(configuration), "--output-directory", str(sources)],
            check=True,
        )

    asked = re.search(r'\.package\(url: "[^"]*/swift-openapi-runtime"[^)]*\)', (Path(checkout) / "Package.swift").read_text())
    if asked is None:
        raise SystemExit(f"{checkout} is no checkout of swift-openapi-generator: its manifest asks for no runtime")
    product = '.product(name: "OpenAPIRuntime", package: "swift-openapi-runtime")'
    return Tool("swift-openapi-generator", folder, asked.group(0), product, generate)


def line(name, now, before):
    cells = [f"{name:<44}"]
    for figure in FIGURES:
        text = f"{now[figure]:,.0f}" if figure in ("megabytes", "lines") else f"{now[figure]:.2f}"
        if before and before.get(figure):
            change = (now[figure] / before[figure] - 1) * 100
            text += f" ({change:+.0f} %)"
        cells.append(f"{text:>20}")
    return "".join(cells)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="of documents, or one document")
    parser.add_argument("--root", required=True, help="of this package")
    parser.add_argument("--driftless", required=True, help="the command")
    parser.add_argument("--work", required=True, help="a folder for packages and results")
    parser.add_argument("--configurations", default="debug,release")
    parser.add_argument("--rival", help="a checkout of swift-openapi-generator, whose packages can be resolved")
    options = parser.parse_args()
    folder = Path(options.folder).resolve()
    work = Path(options.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    documents = [folder] if folder.is_file() else sorted(
        file for file in folder.iterdir() if file.suffix in (".json", ".yaml", ".yml")
    )
    configurations = options.configurations.split(",")
    tools = [driftless(Path(options.root).resolve(), options.driftless, work)]
    if options.rival:
        tools.append(rival(options.rival, work))
    results = work / "results.json"
    before = json.loads(results.read_text()) if results.exists() else {}
    now = dict(before)
    print(f"{'document':<44}{'processor s':>20}{'peak MB':>20}{'lines':>20}{'objects MB':>20}")
    for tool in tools:
        idle = {configuration: tool.prepare(configuration) for configuration in configurations}
        for document in documents:
            for configuration, figures in tool.measure(document, configurations, idle).items():
                key = f"{document.name} {configuration} {tool.name}"
                print(line(key.removesuffix(" driftless"), figures, before.get(key)), flush=True)
                now[key] = figures
                results.write_text(json.dumps(now, indent=1) + "\n")


main()
