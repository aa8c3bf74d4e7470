// The samples of a page decoded with the spec's schemas: what does not fit is drift, at the page's line.
import Diagnostics
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import SchemaView
import YAMLTree

struct SampleCheck {
    let schemas: SchemaView
    let operation: Operation
    let page: DocumentPage
    let reported: ReportedDrift

    /// One drift for each way in which a sample does not fit, with the first place of the sample that has it.
    func drifts() -> [Drift] {
        let lines = SampleLines(page: page)
        return page.samples.flatMap { sample in
            let body = body(of: sample.facts)
            return misfits(of: sample)
                .filter { !reported.has($0, at: $0.path ?? SamplePointer.path(of: $0.pattern, in: body)) }
                .map { drift($0, sample, lines) }
        }
    }

    /// The body that a sample shows, by the path that its fields have on the page.
    private func body(of facts: SampleFacts) -> FactPath {
        guard facts.direction == .response else { return .request }
        let responses = page.facts.operation?.responses ?? []
        let normal = responses.first { $0.body != nil && $0.status.map { 200..<300 ~= $0 } ?? true }
        return .response(facts.status ?? normal?.status)
    }

    private func misfits(of sample: PageSample) -> [SampleMisfit] {
        switch sample.facts.content {
        case .text: []
        case .json, .brokenJSON: misfits(ofJSON: sample.text, lineOffset: 0, sample.facts)
        case .http: misfits(ofHTTP: sample)
        }
    }

    private func misfits(ofHTTP sample: PageSample) -> [SampleMisfit] {
        let request = SampleRequest(sample.text)
        var misfits: [SampleMisfit] = []
        if sample.facts.direction == .request {
            misfits = SampleRequestCheck(schemas: schemas, operation: operation).misfits(of: request)
        }
        if let body = request.body {
            misfits += self.misfits(ofJSON: body.text, lineOffset: body.line, sample.facts)
        }
        return misfits
    }

    private func misfits(ofJSON text: String, lineOffset: Int, _ facts: SampleFacts) -> [SampleMisfit] {
        var log = DiagnosticLog()
        let file = SourceFile(path: "sample.json", bytes: Array(text.utf8))
        let root = YAMLParser.parse(file, into: &log)
        guard let root, !log.hasErrors else {
            let problem = log.diagnostics.first
            let message = "is no JSON: " + (problem?.message ?? "it is empty")
            var misfit = SampleMisfit(kind: .syntax, pointer: "", message: message)
            misfit.position = problem?.span?.start
            misfit.length = problem?.span?.length ?? 1
            return [misfit.moved(byLines: lineOffset)]
        }
        return misfits(of: root, facts).map { $0.moved(byLines: lineOffset) }
    }

    private func misfits(of root: YAMLNode, _ facts: SampleFacts) -> [SampleMisfit] {
        switch facts.direction {
        case .request:
            guard let schema = operation.requestBody?.content.bestMedia?.schema else {
                // `{}` is how pages print that there is nothing.
                if root.kind == .mapping, root.entries.isEmpty { return [] }
                return [SampleMisfit(kind: .noSchema, pointer: "", message: "has a body, and the spec's request none")]
            }
            return check(root, schema)
        case .response:
            let responses = OperationResponses(page.facts.operation ?? OperationFacts(method: "", path: ""), operation)
            guard let schema = responses.response(of: facts.status)?.content.bestMedia?.schema else {
                if root.kind == .mapping, root.entries.isEmpty { return [] }
                return [SampleMisfit(kind: .noSchema, pointer: "", message: "has a body, and the spec's response none")]
            }
            let misfits = check(root, schema)
            // A sample without a status can be that of an error, which no heading says.
            if facts.status == nil, !misfits.isEmpty {
                let errors = responses.errors.compactMap { $0.content.bestMedia?.schema }
                if Set(errors).contains(where: { check(root, $0).isEmpty }) { return [] }
            }
            return misfits
        }
    }

    private func check(_ root: YAMLNode, _ schema: SchemaID) -> [SampleMisfit] {
        var check = SampleValueCheck(schemas: schemas)
        check.check(root, schema, at: SamplePointer())
        return check.misfits
    }

    private func drift(_ misfit: SampleMisfit, _ sample: PageSample, _ lines: SampleLines) -> Drift {
        let place = misfit.pointer.isEmpty ? "" : "at '\(misfit.pointer)' "
        let others = misfit.count > 1 ? ", and \(misfit.count - 1) more like it" : ""
        let note = misfit.origin.map { Diagnostic.Note("the spec says it here", at: $0.span) }
        return Drift(
            path: sample.path,
            diagnostic: Diagnostic(
                .error,
                misfit.kind == .syntax ? .pageSampleSyntax : .pageSample,
                "the page's sample \(place)\(misfit.message)\(others)",
                at: lines.span(of: misfit, in: sample),
                pointer: misfit.origin?.pointer,
                notes: note.map { [$0] } ?? []
            ),
            page: misfit.pattern.isEmpty ? nil : misfit.pattern
        )
    }
}
