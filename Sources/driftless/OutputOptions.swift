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

/// For commands whose output is a text of its own, which must stand alone on standard output.
struct ColorOption: ParsableArguments {
    @Option(help: "Whether colours are used: auto, always or never.")
    var color: ColorChoice = .auto

    var console: Console {
        Console(format: .text, color: color, verbosity: .summaries)
    }
}

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}
