// What libFuzzer feeds to the reader of pages: any bytes as a page, through to its facts, read again, and to its draft.
import Diagnostics
import DocumentDraft
import DocumentFacts
import DocumentTables
import OpenAPIDocument

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let file = SourceFile(path: "page.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    var log = DiagnosticLog()
    let page = DocumentPageReader.read(file, into: &log)
    _ = DiagnosticRenderer(sources: [file]).render(log.inSourceOrder())
    guard let page else {
        guard log.hasErrors else { fatalError("a page is refused without a reason") }
        return 0
    }
    check(page.facts)
    if let draft = DraftText.text(of: page) { check(draft) }
    return 0
}

/// Facts are read as they were written.
private func check(_ facts: DocumentFacts) {
    let text = FactsText.text(of: facts)
    var log = DiagnosticLog()
    let file = SourceFile(path: "document.yaml", bytes: Array(text.utf8))
    guard let again = FactsText.read(file, into: &log), again.facts == facts.sorted() else {
        let problems = DiagnosticRenderer(sources: [file]).render(log.inSourceOrder())
        fatalError("facts are not read as they were written:\n\(text)\n\(problems)")
    }
}

/// A draft is a document without errors, whatever the page says.
private func check(_ draft: String) {
    var log = DiagnosticLog()
    let file = SourceFile(path: "openapi.yaml", bytes: Array(draft.utf8))
    guard OpenAPIDocumentReader.read(file, into: &log) != nil, !log.hasErrors else {
        let problems = DiagnosticRenderer(sources: [file]).render(log.inSourceOrder())
        fatalError("a draft has errors:\n\(draft)\n\(problems)")
    }
}
