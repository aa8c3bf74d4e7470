// How the tests read a text: the tree, if there is one, and what was reported.
import Diagnostics
import YAMLTree

struct Reading {
    var root: YAMLNode?
    var log: DiagnosticLog
    var file: SourceFile

    init(_ text: String, limits: YAMLLimits = .standard) {
        self.init(bytes: Array(text.utf8), limits: limits)
    }

    init(bytes: [UInt8], path: String = "a.yaml", limits: YAMLLimits = .standard) {
        file = SourceFile(path: path, bytes: bytes)
        log = DiagnosticLog()
        root = YAMLParser.parse(file, limits: limits, into: &log)
    }

    var diagnostics: [Diagnostic] { log.inSourceOrder() }

    /// `yaml-duplicate-key 2:1`, one for each problem.
    var problems: [String] {
        diagnostics.map { "\($0.code.rawValue) \($0.span.map { "\($0.start.line):\($0.start.column)" } ?? "-")" }
    }

    var rendered: String {
        DiagnosticRenderer(sources: [file]).render(diagnostics)
    }
}

extension YAMLNode {
    /// A tree on one line: strings in quotes, all else as it is resolved.
    var outline: String {
        switch kind {
        case .sequence: "[" + elements.map(\.outline).joined(separator: ", ") + "]"
        case .mapping: "{" + entries.map { "\($0.name): \($0.value.outline)" }.joined(separator: ", ") + "}"
        case .scalar:
            switch scalar {
            case .string(let text): "\"\(text)\""
            case .integer(let value): "\(value)"
            case .number(let value): "\(value)"
            case .boolean(let value): "\(value)"
            case .null, nil: "null"
            }
        }
    }

    /// This node and all below it, keys included.
    var all: [YAMLNode] {
        var result: [YAMLNode] = []
        var open = [self]
        while let node = open.popLast() {
            result.append(node)
            open += node.elements + node.entries.flatMap { [$0.key, $0.value] }
        }
        return result
    }

    /// `3:5+7`: line, column and length of the span.
    var place: String {
        "\(span.start.line):\(span.start.column)+\(span.length)"
    }
}
