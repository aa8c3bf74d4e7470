// A view of the schemas in a text, and its facts as texts that a test can compare.
import Diagnostics
import OpenAPIDocument
import SchemaView
import Testing

struct ViewOf {
    var view: SchemaView
    var document: OpenAPIDocument
    /// What reading the text found.
    var readingLog: DiagnosticLog

    /// - Parameter schemas: The mapping of `components/schemas`.
    init(
        _ schemas: String,
        version: String = "3.1.0",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let lines = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        let text =
            "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + lines.joined(separator: "\n") + "\n"
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        document = try #require(
            OpenAPIDocumentReader.read(file, into: &log),
            "\(log.diagnostics)",
            sourceLocation: sourceLocation
        )
        readingLog = log
        view = SchemaView(document: document)
    }

    var messages: [String] {
        view.log.diagnostics.map { "\($0.severity.rawValue) \($0.code.rawValue): \($0.message)" }
    }

    func id(_ name: String) throws -> SchemaID {
        try #require(document.namedSchemas.first { $0.name == name }?.id, "there is no schema '\(name)'")
    }

    func merged(_ name: String) throws -> Schema { try view.merged(id(name)).schema }

    func property(_ name: String, of owner: String) throws -> SchemaID {
        try #require(merged(owner).properties.first { $0.name == name }?.schema, "there is no property '\(name)'")
    }

    /// The facts of a component, its members' facts included.
    func facts(_ name: String) throws -> String { facts(of: try id(name), depth: 0) }
}
