// How tests read documents from texts, and put what was found into lines that can be compared.
import Diagnostics
import OpenAPIDocument
import Testing

/// A document and what was said about it.
struct Reading {
    var document: OpenAPIDocument?
    var log: DiagnosticLog

    /// Reads a text as `api.yaml`, with other files beside it.
    init(_ text: String, path: String = "api.yaml", files: [String: String] = [:]) {
        self.init(text, path: path, loader: DocumentLoader { files[$0].map { Array($0.utf8) } })
    }

    init(_ text: String, path: String = "api.yaml", loader: DocumentLoader) {
        var log = DiagnosticLog()
        document = OpenAPIDocumentReader.read(
            SourceFile(path: path, bytes: Array(text.utf8)),
            loader: loader,
            into: &log
        )
        self.log = log
    }

    /// `4:15 error schema-type: unknown schema type 'integr' | did you mean 'integer'?`, in the order reported.
    /// Problems of other files than the root begin with their path.
    var problems: [String] {
        log.diagnostics.map { diagnostic in
            var line = ""
            if let span = diagnostic.span {
                line = span.file == "api.yaml" ? "" : span.file + ":"
                line += "\(span.start.line):\(span.start.column) "
            }
            line += "\(diagnostic.severity) \(diagnostic.code.rawValue): \(diagnostic.message)"
            return line + (diagnostic.hint.map { " | " + $0 } ?? "")
        }
    }

    /// The document of a text without problems.
    static func clean(
        _ text: String,
        files: [String: String] = [:],
        but problems: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> OpenAPIDocument {
        let reading = Reading(text, files: files)
        #expect(reading.problems == problems, sourceLocation: sourceLocation)
        return try #require(reading.document, sourceLocation: sourceLocation)
    }
}

/// Texts of documents around the part that a test is about.
enum Text {
    /// The part begins on line 3.
    static func document(_ part: String, version: String = "3.1.0") -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + part
    }

    /// The part begins on line 7, six columns in, and belongs to the schema `S`; other schemas follow it.
    static func schema(_ part: String, others: String..., version: String = "3.1.0") -> String {
        let following = others.map { "\n    " + $0 }.joined()
        return document("paths: {}\ncomponents:\n  schemas:\n    S:\n" + indented(part) + following, version: version)
    }

    /// The part begins on line 6, six columns in, and belongs to `GET /pets`; the components follow it.
    static func operation(_ part: String, components: String = "{}", version: String = "3.1.0") -> String {
        let text = "paths:\n  /pets:\n    get:\n" + indented(part)
        return document(text + "\ncomponents: " + components, version: version)
    }

    private static func indented(_ part: String) -> String {
        part.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n")
    }
}

extension OpenAPIDocument {
    /// The schema of a name.
    func schema(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Schema {
        self[try #require(namedSchemas.first { $0.name == name }, sourceLocation: sourceLocation).id]
    }

    /// The schema that a property of a named schema has.
    func property(
        _ name: String,
        of schema: String = "S",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Schema {
        let owner = try self.schema(schema, sourceLocation: sourceLocation)
        let property = owner.properties.first { $0.name == name }
        return self[try #require(property, sourceLocation: sourceLocation).schema]
    }

    func operation(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Operation {
        try #require(operations.first { $0.operationID == id }, sourceLocation: sourceLocation)
    }
}
