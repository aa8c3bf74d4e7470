// What the build plugin runs: Swift for a target's own document, or a spec's files as one text for a snapshot test.
import ClientGenerator
import Diagnostics
import FileAccess
import SwiftEmission

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Apps build this program before their own code, so it links the way from the document to Swift and nothing else: what reads
/// documentation pages and command lines for people stands in `driftless`.
@main
struct PluginTool {
    static func main() {
        do throws(Stop) {
            try run(PluginTask.parsed(from: Array(CommandLine.arguments.dropFirst())))
        } catch {
            exit(error.rawValue)
        }
    }

    /// Why the program ends early, as its exit code; the reason is printed by then.
    enum Stop: Int32, Error {
        /// The spec has errors, or a file cannot be read or written.
        case badSpec = 2
        case badArguments = 64
    }

    private static func run(_ task: PluginTask) throws(Stop) {
        switch task {
        case .sources(let sources): try write(sources)
        case .snapshot(let spec, let output):
            var shared = SharedModules(of: [])
            let files = try generation(of: SpecLocation(folder: spec), nil, &shared).files
            try write(SnapshotText.text(of: files), to: output)
        }
    }

    /// Nothing is written before all specs of a target are known to fit together.
    private static func write(_ sources: [PluginTask.Source]) throws(Stop) {
        let locations = sources.map { source in
            source.document.map { SpecLocation(document: $0, configuration: source.configuration) }
                ?? SpecLocation(folder: FilePath.folder(of: source.configuration))
        }
        var shared = SharedModules(of: locations)
        var all: [(output: String, files: [EmittedFile])] = []
        for (source, location) in zip(sources, locations) {
            let generation = try generation(of: location, .grouped(prefix: source.prefix), &shared)
            all.append((source.output, generation.files))
        }
        for (output, files) in all {
            for file in files { try write(file.text, to: FilePath.joined(output, file.name)) }
        }
    }

    private static func generation(
        of location: SpecLocation,
        _ layout: FileLayout?,
        _ shared: inout SharedModules
    ) throws(Stop) -> Generation {
        var generation = Generator(layout: layout).generate(location)
        shared.add(&generation)
        print(generation.log.inSourceOrder(), generation.sources)
        if generation.log.hasErrors { throw .badSpec }
        return generation
    }

    private static func write(_ text: String, to path: String) throws(Stop) {
        do throws(FileSystem.Failure) {
            try FileSystem.createFolder(FilePath.folder(of: path))
            // An unchanged file keeps its date, so that nothing is compiled again.
            if let old = FileSystem.contents(of: path), old.elementsEqual(text.utf8) { return }
            try FileSystem.replace(path, text)
        } catch {
            print([Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")], [])
            throw .badSpec
        }
    }

    private static func print(_ diagnostics: [Diagnostic], _ sources: [SourceFile]) {
        if diagnostics.isEmpty { return }
        StandardStream.error.write(DiagnosticRenderer(sources: sources).render(diagnostics))
    }
}
