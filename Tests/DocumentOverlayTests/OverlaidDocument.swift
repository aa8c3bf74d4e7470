// A document with overlays in a test: what comes out as YAML-like text, and what is said.
import Diagnostics
import Testing
import YAMLTree

@testable import DocumentOverlay

struct OverlaidDocument {
    /// Nil where nothing came out.
    var root: YAMLNode?
    /// `overlay.yaml:3:5 error message | hint`
    var problems: [String]

    static let standardLimits = YAMLLimits.standard

    init(
        _ document: String,
        actions: String,
        limits: YAMLLimits = .standard,
        steps: Int? = nil
    ) throws {
        let overlay = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n" + actions
        try self.init(document, overlays: [overlay], limits: limits, steps: steps)
    }

    init(
        _ document: String,
        overlays: [String],
        limits: YAMLLimits = .standard,
        steps: Int? = nil
    ) throws {
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(document.utf8))
        let tree = try #require(YAMLParser.parse(file, into: &log))
        let files = overlays.enumerated().map { index, text in
            SourceFile(path: index == 0 ? "overlay.yaml" : "overlay\(index + 1).yaml", bytes: Array(text.utf8))
        }
        root = OverlayRun.apply(files, to: tree, limits: limits, steps: steps, into: &log)
        problems = log.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.file):\($0.start.line):\($0.start.column) " } ?? ""
            return place + diagnostic.severity.rawValue + " " + diagnostic.message
                + (diagnostic.hint.map { " | " + $0 } ?? "")
        }
    }

    /// `{a: 1, b: [x, y]}`
    var text: String { root.map(Self.text) ?? "" }

    static func text(_ node: YAMLNode) -> String {
        switch node.kind {
        case .scalar: node.text ?? ""
        case .sequence: "[" + node.elements.map(text).joined(separator: ", ") + "]"
        case .mapping: "{" + node.entries.map { $0.name + ": " + text($0.value) }.joined(separator: ", ") + "}"
        }
    }
}
