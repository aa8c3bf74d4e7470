// The steps of a check: configuration, spec, facts, page, comparison.
import ClientGenerator
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument

struct DocumentCheckRun {
    let spec: SpecLocation
    private(set) var check: DocumentCheck

    init(spec: SpecLocation) {
        self.spec = spec
        check = DocumentCheck(name: spec.name)
    }

    mutating func compare(with subject: DocumentCheck.Subject) {
        guard let configuration = configuration() else { return }
        check.known = (configuration.page?.known ?? []).map { entry in
            KnownDifference(
                code: entry.drift,
                path: FactPath(entry.at),
                page: entry.page,
                spec: entry.spec,
                reason: entry.reason,
                span: entry.span
            )
        }
        switch subject {
        case .facts:
            // A spec without a page, transcribed from elsewhere, has nothing to drift from.
            guard let section = configuration.page else { return }
            guard let facts = facts(in: section.facts), let document = document(configuration) else { return }
            check.facts = facts.facts
            take(DriftCheck.differences(facts.facts, page: nil, from: document), in: .facts)
        case .page(let path):
            guard let page = page(path), let document = document(configuration) else { return }
            check.facts = page.facts
            take(DriftCheck.differences(page.facts, page: page, from: document), in: .page)
            guard let section = configuration.page, let facts = facts(in: section.facts) else { return }
            check.factsDrift = FactsDrift.differences(page, from: facts)
        }
    }

    private mutating func take(_ drift: [Drift], in scope: KnownDifferences.Scope) {
        check.specDrift = KnownDifferences(check.known).applied(to: drift, in: scope)
        check.accepted = AcceptedDrift.known(check.known, among: drift)
    }

    private mutating func configuration() -> GeneratorConfiguration? {
        guard let file = file(spec.configuration, "the configuration") else { return nil }
        return GeneratorConfiguration.read(file, into: &check.log)
    }

    private mutating func document(_ configuration: GeneratorConfiguration) -> OpenAPIDocument? {
        let path = FilePath.joined(spec.folder, configuration.document)
        guard let file = file(path, "the document") else { return nil }
        let loader = DocumentLoader { FileSystem.contents(of: $0) }
        let document = OpenAPIDocumentReader.read(file, loader: loader, into: &check.log)
        check.sources += (document?.sourceFiles ?? []).filter { $0.path != path }
        check.document = document
        return check.log.hasErrors ? nil : document
    }

    private mutating func facts(in name: String) -> FactsFile? {
        let path = FilePath.joined(spec.folder, name)
        let hint = "write the page's facts there: driftless document facts PAGE > \(path)"
        guard let file = file(path, "the facts file", hint: hint) else { return nil }
        return FactsText.read(file, into: &check.log)
    }

    private mutating func page(_ path: String) -> DocumentPage? {
        guard let file = file(path, "the page") else { return nil }
        let page = DocumentPageReader.read(file, into: &check.log)
        guard let page, !check.log.hasErrors else { return nil }
        check.page = page
        guard page.facts.operation != nil else {
            check.log.error(
                .noOperation,
                "'\(path)' describes no operation, so there is nothing to compare with a spec",
                hint: "its facts can be printed: driftless document facts '\(path)'"
            )
            return nil
        }
        return page
    }

    private mutating func file(_ path: String, _ role: String, hint: String? = nil) -> SourceFile? {
        guard let bytes = FileSystem.contents(of: path) else {
            check.log.error(.unreadableFile, "cannot read \(role) '\(path)'", hint: hint)
            return nil
        }
        let file = SourceFile(path: path, bytes: bytes)
        check.sources.append(file)
        return file
    }
}
