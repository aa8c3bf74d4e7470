// The files of one spec: read inside its boundary only, remembered for diagnostics, and refused without a look outside.
package import Diagnostics
import FileAccess
package import OpenAPIDocument

/// What one run reads of a spec.
package struct SpecFiles: Sendable {
    package let spec: SpecLocation
    package let configuration: GeneratorConfiguration
    private let boundary: SpecBoundary
    private let recorder: SourceRecorder

    /// Opens a spec by its driftless.yaml; nil, with the reason in the log, where it cannot be used.
    package static func open(
        _ spec: SpecLocation,
        _ recorder: SourceRecorder,
        into log: inout DiagnosticLog
    ) -> SpecFiles? {
        let widest = SpecBoundary(of: spec)
        let file: SourceFile
        switch recorder.read(spec.configuration, in: widest.reading) {
        case .file(let found): file = found
        case .missing:
            log.error(
                .unreadableFile,
                "cannot read the configuration '\(spec.configuration)'",
                hint: "each spec needs a driftless.yaml with 'module' and 'client' beside its document"
            )
            return nil
        case .outside:
            log.report(refusal("'\(spec.configuration)' leads", of: widest.reading, at: nil))
            return nil
        }
        guard let configuration = GeneratorConfiguration.read(file, into: &log) else { return nil }
        guard let root = configuration.root else {
            return SpecFiles(spec: spec, configuration: configuration, boundary: widest, recorder: recorder)
        }
        guard let boundary = widest.narrowed(to: root, of: spec) else {
            log.error(
                .outsideRoot,
                "'root' must be a folder in '\(widest.writing.folder)'",
                at: configuration.span(of: .root)
            )
            return nil
        }
        return SpecFiles(spec: spec, configuration: configuration, boundary: boundary, recorder: recorder)
    }

    /// The path of the root document, as diagnostics print it.
    package var documentPath: String {
        spec.document ?? FilePath.joined(spec.folder, configuration.document)
    }

    /// The document; nil, with the reason in the log, where it cannot be read.
    package func document(into log: inout DiagnosticLog) -> SourceFile? {
        file(documentPath, "the document", at: configuration.span(of: .document), into: &log)
    }

    /// The file of the page's facts; nil, with the reason in the log, where it cannot be read.
    package func facts(of page: GeneratorConfiguration.Page, into log: inout DiagnosticLog) -> SourceFile? {
        let path = FilePath.joined(spec.folder, page.facts)
        let hint = "write the page's facts there: driftless document facts PAGE > \(path)"
        return file(path, "the facts file", at: page.span, hint: hint, into: &log)
    }

    /// Fetches the files that the document refers to.
    package var loader: DocumentLoader {
        DocumentLoader(outcome: { path in
            switch recorder.read(path, in: boundary.reading) {
            case .file(let file): .bytes(file.bytes)
            case .missing: .missing
            case .outside: .outside(root: boundary.reading.folder)
            }
        })
    }

    /// Where generated files go.
    enum Output: Sendable {
        case folder(String)
        /// The folder is outside.
        case refused(Diagnostic)
    }

    /// Nil where the configuration names no folder.
    var output: Output? {
        guard let output = configuration.output else { return nil }
        let path = FilePath.joined(spec.folder, output)
        if boundary.writing.contains(path) { return .folder(path) }
        let span = configuration.span(of: .output)
        return .refused(Self.refusal("'\(output)' is", of: boundary.writing, at: span, "written"))
    }

    private func file(
        _ path: String,
        _ role: String,
        at span: SourceSpan?,
        hint: String? = nil,
        into log: inout DiagnosticLog
    ) -> SourceFile? {
        switch recorder.read(path, in: boundary.reading) {
        case .file(let file): return file
        case .missing: log.error(.unreadableFile, "cannot read \(role) '\(path)'", at: span, hint: hint)
        case .outside: log.report(Self.refusal("'\(path)' is", of: boundary.reading, at: span))
        }
        return nil
    }

    private static func refusal(
        _ subject: String,
        of boundary: FileBoundary,
        at span: SourceSpan?,
        _ participle: String = "read"
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .outsideRoot,
            "\(subject) outside '\(boundary.folder)', and nothing is \(participle) there",
            at: span,
            hint: "a spec stays in its package, or in the folder that 'root' in its driftless.yaml names"
        )
    }
}
