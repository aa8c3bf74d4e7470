// The arguments for how a command prints.
import ArgumentParser

struct OutputOptions: ParsableArguments {
    @Option(help: "How problems are printed: text or json.")
    var format: DiagnosticFormat = .text

    @Option(help: "Whether colours are used: auto, always or never.")
    var color: ColorChoice = .auto

    @Flag(name: .shortAndLong, help: "Print problems only.")
    var quiet = false

    var console: Console {
        Console(format: format, color: color, verbosity: quiet ? .problems : .summaries)
    }
}

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}
