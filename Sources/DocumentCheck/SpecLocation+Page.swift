// Which pages a spec says it transcribes.
package import ClientGenerator
import Diagnostics
import DocumentFacts
import FileAccess
import OpenAPIDocument

extension SpecLocation {
    /// The page's file name in the spec's driftless.yaml; nil where it names none, or cannot be read.
    package var pageSource: String? {
        var log = DiagnosticLog()
        return SpecFiles.open(self, SourceRecorder(), into: &log)?.configuration.page?.source
    }

    /// Whether the facts of a page are beside the spec: a page of errors, which no operation names, is watched by them.
    func keepsFacts(ofPage page: String) -> Bool {
        let facts = FilePath.joined(FilePath.joined(folder, FactsFileName.folder), FactsFileName.of(page: page))
        return FileSystem.isFile(facts)
    }

    /// The file names of all pages that the spec names: in its driftless.yaml, else in its document and operations.
    package var pageSources: Set<String> {
        if let source = pageSource { return [source] }
        var log = DiagnosticLog()
        guard let files = SpecFiles.open(self, SourceRecorder(), into: &log), let file = files.document(into: &log),
            let document = OpenAPIDocumentReader.read(file, loader: files.loader, into: &log)
        else { return [] }
        let references = [document.documentReference] + document.operations.map(\.documentReference)
        return Set(references.compactMap { $0?.page })
    }
}
