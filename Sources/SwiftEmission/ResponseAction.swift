// What is done with a response, as the arm of a switch: one line, or one of several by its media type.

/// What is done with a response of some statuses.
enum ResponseAction: Equatable {
    struct Case: Equatable {
        var patterns: [String]
        var action: String
    }

    case line(String)
    /// A call with a list of arguments.
    case list(String, [String], String)
    /// One of several by the media type.
    case contents([String], [Case])

    func emit(_ opening: String, _ patterns: [String], to printer: inout SwiftPrinter) {
        if let line = oneLine {
            let whole = opening + patterns.joined(separator: ", ") + ": " + line
            let arm = opening + patterns.joined(separator: ", ")
            if isLine, !printer.fits(whole), printer.fits(arm + ":") { return printer.branch(arm, line) }
            if printer.fits(whole) || isLine {
                return patterns.isEmpty ? printer.branch(opening, line) : printer.list(opening, patterns, ": " + line)
            }
        }
        if patterns.isEmpty { printer.line(opening + ":") } else { printer.list(opening, patterns, ":") }
        printer.indented { printer in
            switch self {
            case .line(let line): printer.line(line)
            case .list(let start, let parts, let end): printer.list(start, parts, end)
            case .contents(let names, let cases):
                printer.list("switch try response.contentIndex(", names, ") {")
                for one in cases.dropLast() {
                    if one.patterns.count == 1 {
                        printer.branch("case " + one.patterns[0], one.action)
                    } else {
                        printer.list("case ", one.patterns, ": " + one.action)
                    }
                }
                // Another media type than these throws.
                if let last = cases.last { printer.branch("default", last.action) }
                printer.line("}")
            }
        }
    }

    private var isLine: Bool {
        if case .line = self { true } else { false }
    }

    private var oneLine: String? {
        switch self {
        case .line(let line): line
        case .list(let start, let parts, let end): start + parts.joined(separator: ", ") + end
        case .contents: nil
        }
    }
}
