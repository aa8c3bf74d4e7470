// `driftless plugin`: what the build plugins call; their outputs are named before anything is generated.
import ArgumentParser
import ClientGenerator
import Diagnostics
import OpenAPIDocument
import SwiftEmission

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "What the build plugins run.",
        shouldDisplay: false,
        subcommands: [SourcesCommand.self, SnapshotCommand.self]
    )

    /// Writes a fixed set of Swift files for a target with a document of its own.
    struct SourcesCommand: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "sources")

        @Option var document: String
        @Option var configuration: String
        @Option var output: String
        @Option var layout = Layout.shards

        enum Layout: String, ExpressibleByArgument {
            /// The fixed set of files that the build plugin declares.
            case shards
            case single
        }

        func run() throws {
            let location = SpecLocation(document: document, configuration: configuration)
            let files = try PluginCommand.files(of: location, layout == .shards ? .pluginShards : .single).files
            for file in files { try PluginCommand.write(file.text, to: output + "/" + file.name) }
        }
    }

    /// Writes all files of a spec as one text, for a snapshot test.
    struct SnapshotCommand: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "snapshot")

        @Option var spec: String
        @Option var output: String

        func run() throws {
            let generation = try PluginCommand.files(of: SpecLocation(folder: spec), .declarations)
            try PluginCommand.write(SnapshotText.text(of: generation.files), to: output)
        }
    }

    private static func files(of location: SpecLocation, _ layout: FileLayout) throws -> Generation {
        let console = Console(format: .text, color: .never, verbosity: .problems)
        let generation = Generator(layout: layout).generate(location)
        console.print(generation.log.inSourceOrder(), sources: generation.sources)
        if generation.log.hasErrors { throw ExitCode.badSpec }
        return generation
    }

    private static func write(_ text: String, to path: String) throws {
        do throws(FileSystem.Failure) {
            try FileSystem.createFolder(FilePath.folder(of: path))
            // An unchanged file keeps its date, so that nothing is compiled again.
            if let old = FileSystem.contents(of: path), old.elementsEqual(text.utf8) { return }
            try FileSystem.write(text, to: path)
        } catch {
            let console = Console(format: .text, color: .never, verbosity: .problems)
            let diagnostic = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
            console.print([diagnostic], sources: [])
            throw ExitCode.badSpec
        }
    }
}
