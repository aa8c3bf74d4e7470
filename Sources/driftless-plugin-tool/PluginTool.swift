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
        case .sources(let document, let configuration, let output, let prefix):
            let location =
                document.map { SpecLocation(document: $0, configuration: configuration) }
                ?? SpecLocation(folder: FilePath.folder(of: configuration))
            let files = try generation(of: location, .pluginShards(prefix: prefix)).files
            for file in files { try write(file.text, to: FilePath.joined(output, file.name)) }
        case .snapshot(let spec, let output):
            let files = try generation(of: SpecLocation(folder: spec), nil).files
            try write(SnapshotText.text(of: files), to: output)
        }
    }

    private static func generation(of location: SpecLocation, _ layout: FileLayout?) throws(Stop) -> Generation {
        let generation = Generator(layout: layout).generate(location)
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
