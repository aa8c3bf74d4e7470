// The steps of a check: configuration, spec, facts, page, comparison.
import ClientGenerator
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import FileAccess
import OpenAPIDocument

struct DocumentCheckRun {
    let spec: SpecLocation
    private(set) var check: DocumentCheck

    init(spec: SpecLocation) {
        self.spec = spec
        check = DocumentCheck(name: spec.name)
    }

    mutating func compare(with subject: DocumentCheck.Subject) {
        let recorder = SourceRecorder()
        defer { check.sources += recorder.files }
        guard let files = SpecFiles.open(spec, recorder, into: &check.log) else { return }
        let configuration = files.configuration
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
            guard let facts = facts(of: section, files), let document = document(files) else { return }
            check.facts = facts.facts
            take(DriftCheck.differences(facts.facts, page: nil, from: document), in: .facts)
        case .page(let path):
            let kept = configuration.page.map { self.facts(of: $0, files) } ?? facts(ofPage: path)
            guard let page = page(path, isKept: configuration.page == nil && kept != nil) else { return }
            check.facts = page.facts
            // A page of errors or statuses is compared with what it said before, and with no operation.
            if page.facts.operation != nil {
                guard let document = document(files) else { return }
                take(DriftCheck.differences(page.facts, page: page, from: document), in: .page)
            }
            let facts = kept
            if let facts { check.factsDrift = FactsDrift.differences(page, from: facts) }
        }
    }

    private mutating func take(_ drift: [Drift], in scope: KnownDifferences.Scope) {
        check.specDrift = KnownDifferences(check.known).applied(to: drift, in: scope)
        check.accepted = AcceptedDrift.known(check.known, among: drift)
    }

    private mutating func document(_ files: SpecFiles) -> OpenAPIDocument? {
        guard let file = files.document(into: &check.log) else { return nil }
        check.document = OpenAPIDocumentReader.read(file, loader: files.loader, into: &check.log)
        return check.log.hasErrors ? nil : check.document
    }

    private mutating func facts(of page: GeneratorConfiguration.Page, _ files: SpecFiles) -> FactsFile? {
        files.facts(of: page, into: &check.log).flatMap { FactsText.read($0, into: &check.log) }
    }

    /// The facts of one of a spec's pages, where there are any.
    private mutating func facts(ofPage path: String) -> FactsFile? {
        let folder = FilePath.joined(spec.folder, FactsFileName.folder)
        let name = FilePath.joined(folder, FactsFileName.of(page: path))
        guard FileSystem.isFile(name), let file = file(name, "the facts") else { return nil }
        return FactsText.read(file, into: &check.log)
    }

    private mutating func page(_ path: String, isKept: Bool) -> DocumentPage? {
        guard let file = file(path, "the page") else { return nil }
        let page = DocumentPageReader.read(file, into: &check.log)
        guard let page, !check.log.hasErrors else { return nil }
        check.page = page
        if page.facts.isPartial {
            check.log.warning(
                .pagePartial,
                "'\(path)' is read in part: what the spec has beyond it is not reported",
                hint: "see the warnings at its rows"
            )
        }
        guard page.facts.operation != nil || isKept else {
            check.log.error(
                .noOperation,
                "'\(path)' describes no operation, so there is nothing to compare with a spec",
                hint: "its facts can be printed: driftless document facts '\(path)'"
            )
            return nil
        }
        return page
    }

    /// A page is named on the command line, wherever it is.
    private mutating func file(_ path: String, _ role: String) -> SourceFile? {
        guard let bytes = FileSystem.contents(of: path) else {
            check.log.error(.unreadableFile, "cannot read \(role) '\(path)'")
            return nil
        }
        let file = SourceFile(path: path, bytes: bytes)
        check.sources.append(file)
        return file
    }
}
