// Which specs a command is about.
import ArgumentParser
import ClientGenerator
import Diagnostics

struct SpecSelection: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Which specs: names of folders in the specs folder, or paths of their folders, driftless.yaml or documents.",
            valueName: "spec"
        )
    )
    var names: [String] = []

    @Option(name: .customLong("specs"), help: ArgumentHelp("The folder that holds the specs.", valueName: "folder"))
    var folder = "specs"

    /// The specs that are meant, or an exit with their problems.
    func locations(_ console: Console) throws -> [SpecLocation] {
        var log = DiagnosticLog()
        let locations =
            names.isEmpty
            ? SpecSearch.all(in: folder, into: &log) : SpecSearch.named(names, in: folder, into: &log)
        if log.hasErrors {
            console.print(log.diagnostics, sources: [])
            console.finish()
            throw ExitCode.badSpec
        }
        return locations
    }
}
