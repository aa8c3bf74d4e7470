// How tests compare facts with specs from texts, and put what was found into lines that can be compared.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import Testing

enum DriftReading {
    /// The document of a text without errors.
    static func document(_ text: String, path: String = "api.yaml") throws -> OpenAPIDocument {
        var log = DiagnosticLog()
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        let document = OpenAPIDocumentReader.read(file, into: &log)
        #expect(!log.hasErrors, "\(log.diagnostics.map(\.message))")
        return try #require(document)
    }

    /// A spec with one operation: `GET /things` with these parameters and the schema of its response, both in flow style.
    static func spec(parameters: String = "[]", response: String = "{type: object}", more: String = "") -> String {
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /things:
            get:
              parameters: \(parameters)
              responses:
                '200':
                  description: D
                  content:
                    application/json:
                      schema: \(response)
        \(more)
        """
    }

    static func facts(
        parameters: [ParameterFacts] = [],
        response: ShapeFacts? = .object([]),
        request: ShapeFacts? = nil
    ) -> DocumentFacts {
        let operation = OperationFacts(
            method: "GET",
            path: "/things",
            parameters: parameters,
            request: request,
            responses: [ResponseFacts(status: nil, body: response)]
        )
        return DocumentFacts(title: "Things", operation: operation).sorted()
    }

    /// `page-type query.limit 7:20`, in the order found.
    static func lines(_ facts: DocumentFacts, page: DocumentPage? = nil, _ spec: String) throws -> [String] {
        lines(DriftCheck.differences(facts, page: page, from: try document(spec)))
    }

    static func lines(_ drifts: [Drift]) -> [String] {
        drifts.map { drift in
            let start = drift.diagnostic.span?.start
            let place = start.map { " \($0.line):\($0.column)" } ?? ""
            return "\(drift.diagnostic.code.rawValue) \(drift.path)\(place)"
        }
    }

    /// The codes and paths alone.
    static func codes(_ drifts: [Drift]) -> [String] {
        drifts.map { "\($0.diagnostic.code.rawValue) \($0.path)" }
    }
}
