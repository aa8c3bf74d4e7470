// `driftless init`: begins a spec with a driftless.yaml beside a document.
import ArgumentParser
import ClientGenerator
import Diagnostics
import FileAccess

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a driftless.yaml beside an OpenAPI document, and says what to do next.",
        discussion: """
            The module and the client get their names from the document's title; change them as you like. Nothing is asked, and \
            nothing that is there is replaced.

            Exit codes: 0; 2 the document cannot be read, or has a driftless.yaml already.
            """
    )

    @Argument(help: ArgumentHelp("The document: a file of OpenAPI 3, as YAML or JSON.", valueName: "document"))
    var document: String

    @Option(
        help: ArgumentHelp(
            "The folder for the generated files. Without it: Generated/MODULE in the package, else beside the document.",
            valueName: "folder"
        )
    )
    var output: String?

    @OptionGroup var color: ColorOption

    func run() throws {
        let console = color.console
        var log = DiagnosticLog()
        guard let spec = NewSpec.beside(document, output: output, into: &log) else {
            let sources = FileSystem.contents(of: document).map { [SourceFile(path: document, bytes: $0)] } ?? []
            console.print(log.inSourceOrder(), sources: sources)
            throw ExitCode.badSpec
        }
        do throws(FileSystem.Failure) {
            try spec.write()
        } catch {
            let problem = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
            console.print([problem], sources: [])
            throw ExitCode.badSpec
        }
        console.summary(
            """
            \(spec.path) is written: module \(spec.module), client \(spec.client).

            Next:
              1. Write the client:    driftless generate \(argument(FilePath.folder(of: spec.path)))
              2. Add it to Package.swift, which depends on the package driftless:
                 .target(
                     name: "\(spec.module)",
                     dependencies: [.product(name: "DriftlessRuntime", package: "driftless")],
                     path: "\(spec.packagePath)"
                 )
              3. Call it:             import \(spec.module)
                                      \(spec.client)(server: …, transport: …)
            """
        )
    }

    /// As a shell takes it.
    private func argument(_ path: String) -> String {
        path.utf8.allSatisfy { $0 > 0x20 && !"'\"$&|;<>()*?[]\\`!#~".utf8.contains($0) }
            ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
