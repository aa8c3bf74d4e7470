// The arguments that every command on specs takes.
import ArgumentParser
import ClientGenerator
import Diagnostics

struct SpecOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Which specs: names of folders in the specs folder, or paths of folders with a driftless.yaml.",
            valueName: "spec"
        )
    )
    var names: [String] = []

    @Option(name: .customLong("specs"), help: ArgumentHelp("The folder that holds the specs.", valueName: "folder"))
    var folder = "specs"

    @Flag(help: "Take parts of a document that nothing is generated from as errors.")
    var strict = false

    @OptionGroup var output: OutputOptions

    @Flag(
        name: .customLong("keep-going"),
        help: "Leave out what the faults of a document touch, and generate the rest; each is told as a warning."
    )
    var keepsGoing = false

    var strictness: Strictness { strict ? .strict : .lenient }

    var faults: FaultPolicy { keepsGoing ? .keepGoing : .stop }

    var console: Console { output.console }

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
