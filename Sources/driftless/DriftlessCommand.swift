// The command line: its commands, and what they have in common.
import ArgumentParser

@main
struct DriftlessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "driftless",
        abstract:
            "Generates Swift clients from OpenAPI documents, and tells when they and their documents no longer agree.",
        discussion: """
            A spec is a folder with an OpenAPI document and a driftless.yaml, which names the Swift module, the client and the \
            folder that the generated files go to; 'driftless init' begins one. Without names, a command works on every spec in \
            the folder 'specs'. The documentation is in the folder Documentation of the package.

            Exit codes: 0 all is well; 1 'check' found a difference; 2 a spec has errors; 64 the command line is wrong.
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self, GenerateCommand.self, CheckCommand.self, LintCommand.self, PlanCommand.self,
            MirrorCommand.self, DocumentCommand.self, SchemaCommand.self,
        ]
    )

    /// Reads the arguments by the command that is named first alone: what all commands take together is put together four times by the
    /// parser, which is a good part of a short run. Whatever is not a plain call goes the whole way, help and errors among it.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        guard var command = try? named?.parseAsRoot(Array(arguments.dropFirst())) else { return main(nil) }
        do {
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}

enum Version {
    static let text = "0.1.0"
}

extension ExitCode {
    /// The generated files are not what the specs yield.
    static let drift = ExitCode(1)
    /// A spec has errors, or a file cannot be read or written.
    static let badSpec = ExitCode(2)
}
