// One run of page against spec: which operation the facts describe, and in which order it is compared.
import Diagnostics
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import SchemaView
import YAMLTree

struct Comparison {
    let document: OpenAPIDocument
    let schemas: SchemaView
    let page: DocumentPage?
    var log: DriftLog
    /// How often an alternative has been tried against a branch: alternatives in alternatives could multiply that.
    var trials = 0

    init(document: OpenAPIDocument, page: DocumentPage?) {
        self.document = document
        schemas = SchemaView(document: document)
        self.page = page
        log = DriftLog(page: page, places: SpecPlaces(sources: document.sourceFiles))
    }

    mutating func compare(_ facts: DocumentFacts) {
        guard let described = facts.operation else {
            reportNoOperation("the page '\(facts.title)' documents no operation that the spec could have")
            return
        }
        let search = OperationSearch(document: document, pageName: page?.fileName)
        guard let operation = search.nearest(to: described) else {
            reportNoOperation("the spec has no operation like \(described.method) \(described.path)")
            return
        }
        compareAddress(described, operation)
        compareParameters(described, operation)
        compareRequest(described, operation)
        compareResponses(described, operation)
        compareErrorCodes(facts.errorCodes, operation)
        if let page {
            let check = SampleCheck(
                schemas: schemas,
                operation: operation,
                page: page,
                reported: ReportedDrift(log.drifts)
            )
            log.append(contentsOf: check.drifts())
        }
    }

    private mutating func reportNoOperation(_ message: String) {
        let root = log.places.root()
        let span = root?.entry(named: "paths")?.key.span ?? root?.span
        log.report(.pageOperation, at: .path, message, span: span)
    }

    private mutating func compareAddress(_ described: OperationFacts, _ operation: Operation) {
        if described.method.uppercased() != operation.method.uppercased() {
            log.report(
                .pageMethod,
                at: .method,
                "the method is \(described.method) on the page, and \(operation.method.uppercased()) in the spec",
                span: operation.origin.span,
                pointer: operation.origin.pointer,
                page: described.method,
                spec: operation.method.uppercased()
            )
        }
        if described.path != operation.requestPath {
            log.report(
                .pagePath,
                at: .path,
                "the path is '\(described.path)' on the page, and '\(operation.requestPath)' in the spec",
                span: log.places.key(above: operation.origin, levels: 1) ?? operation.origin.span,
                pointer: operation.origin.pointer,
                page: described.path,
                spec: operation.requestPath
            )
        }
    }
}

extension DocumentPage {
    /// The last part of the page's path.
    var fileName: String {
        source.path.split(separator: "/").last.map(String.init) ?? source.path
    }
}
