// The arguments that every command on specs takes.
import ArgumentParser
import ClientGenerator

struct SpecOptions: ParsableArguments {
    @OptionGroup var selection: SpecSelection

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
}
