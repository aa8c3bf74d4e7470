// The report of the small page: drift of each kind, one difference that is accepted, one that no row has.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentReport
import DocumentTables

enum JarReport {
    static func report(_ page: DocumentPage = JarPage.page()) throws -> ReportPage {
        let document = try JarSpec.document()
        return ReportPage(
            page: page,
            document: document,
            files: try JarSpec.swift(document),
            drift: try drift(),
            accepted: [
                AcceptedDrift(
                    drift: Drift(
                        path: .parameter(.query, "kind"),
                        diagnostic: Diagnostic(
                            .error,
                            DiagnosticCode(rawValue: "document-values"),
                            "the spec has the value 'pickles', which the page does not list",
                            at: try JarSpec.span(of: "- pickles")
                        )
                    ),
                    reason: "Servers accept it since 2021; the page was never changed."
                )
            ],
            sources: [factsFile]
        )
    }

    /// Without any drift.
    static func quiet() throws -> ReportPage {
        var report = try report()
        report.drift = []
        report.accepted = []
        return report
    }

    static let factsFile = SourceFile(
        path: "specs/jars/document.yaml",
        bytes: Array("title: 查询罐子列表\nresponse:\n  - response.jars[].age: integer\n".utf8)
    )

    static func drift() throws -> [Drift] {
        let item = JarPage.jars.items
        let volume = Drift(
            path: item.field("volume"),
            diagnostic: Diagnostic(
                .error,
                DiagnosticCode(rawValue: "document-type"),
                "the page says that 'volume' is a string; the spec says integer",
                at: SourceSpan(
                    file: JarSpec.file.path,
                    start: SourcePosition(line: try JarSpec.span(of: "volume:").start.line + 1, column: 11),
                    length: 4
                ),
                hint: "type: string",
                notes: [
                    Diagnostic.Note(
                        "表 3 Jar, row 2",
                        at: SourceSpan(file: JarPage.path, start: SourcePosition(line: 42, column: 1), length: 6)
                    )
                ]
            )
        )
        let limit = try error("document-limit", "the page's maximum is 200; the spec's is 100", at: "maximum: 100")
        let owner = try error("document-field", "the spec has no field 'owner'", at: "Jar:")
        let age = Drift(
            path: item.field("age"),
            diagnostic: Diagnostic(
                .error,
                DiagnosticCode(rawValue: "document-facts"),
                "the page no longer has the field 'age'",
                at: try JarSpec.span(of: "response.jars[].age", in: factsFile)
            )
        )
        let sample = Drift(
            path: .sample(.response, 1),
            diagnostic: Diagnostic(
                .error,
                DiagnosticCode(rawValue: "document-sample"),
                "$.jars[0].volume is a string where the spec wants an integer",
                at: SourceSpan(file: JarPage.path, start: SourcePosition(line: 63, column: 28), length: 5)
            )
        )
        return [
            age, sample, volume,
            Drift(path: .parameter(.query, "limit"), diagnostic: limit, page: "maximum 200", spec: "maximum 100"),
            Drift(path: item.field("owner"), diagnostic: owner),
        ]
    }

    private static func error(_ code: String, _ message: String, at text: String) throws -> Diagnostic {
        Diagnostic(.error, DiagnosticCode(rawValue: code), message, at: try JarSpec.span(of: text))
    }
}
