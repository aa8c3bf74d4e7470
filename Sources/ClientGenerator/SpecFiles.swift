// The files of one spec: read inside its boundary only, remembered for diagnostics, and refused without a look outside.
package import Diagnostics
package import DocumentMirror
import DocumentOverlay
import FileAccess
package import OpenAPIDocument
import YAMLTree

/// What one run reads of a spec.
package struct SpecFiles: Sendable {
    package let spec: SpecLocation
    package let configuration: GeneratorConfiguration
    private let boundary: SpecBoundary
    private let recorder: SourceRecorder
    /// Nil where the configuration names no mirror.
    package let mirror: Mirror?

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
        guard let boundary = boundary(of: configuration, in: widest, of: spec, into: &log) else { return nil }
        var mirror: Mirror?
        if let folder = configuration.mirror {
            mirror = Mirror.open(FilePath.joined(spec.folder, folder), in: boundary.reading, into: &log)
            if mirror == nil { return nil }
        }
        return SpecFiles(
            spec: spec,
            configuration: configuration,
            boundary: boundary,
            recorder: recorder,
            mirror: mirror
        )
    }

    private static func boundary(
        of configuration: GeneratorConfiguration,
        in widest: SpecBoundary,
        of spec: SpecLocation,
        into log: inout DiagnosticLog
    ) -> SpecBoundary? {
        guard let root = configuration.root else { return widest }
        if let boundary = widest.narrowed(to: root, of: spec) { return boundary }
        log.error(
            .outsideRoot,
            "'root' must be a folder in '\(widest.writing.folder)'",
            at: configuration.span(of: .root)
        )
        return nil
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
        var loader = DocumentLoader(outcome: { path in
            switch recorder.read(path, in: boundary.reading) {
            case .file(let file): .bytes(file.bytes)
            case .missing: .missing
            case .outside: .outside(root: boundary.reading.folder)
            }
        })
        loader.mirror = { mirrored($0) }
        if !configuration.overlays.isEmpty { loader.revise = { overlaid($0, into: &$1) } }
        return loader
    }

    /// The paths of the overlays, as diagnostics print them.
    package var overlayPaths: [String] { configuration.overlays.map { FilePath.joined(spec.folder, $0.text) } }

    private func overlaid(_ root: YAMLNode, into log: inout DiagnosticLog) -> YAMLNode? {
        var overlays: [SourceFile] = []
        for (overlay, path) in zip(configuration.overlays, overlayPaths) {
            guard let file = file(path, "the overlay", at: overlay.span, into: &log) else { continue }
            overlays.append(file)
        }
        return log.hasErrors ? nil : OverlayRun.apply(overlays, to: root, into: &log)
    }

    private func mirrored(_ url: String) -> DocumentLoader.MirrorOutcome {
        guard url.hasPrefix("https://") else { return .missing(advice: "copy the file beside the document") }
        guard let mirror else {
            return .missing(
                advice:
                    "name a folder for copies with 'mirror' in driftless.yaml, and run: driftless mirror \(spec.name)"
            )
        }
        switch mirror.copy(of: url, in: boundary.reading) {
        case .missing: return .missing(advice: "run: driftless mirror \(spec.name)")
        case .changed(let path): return .changed(path: path)
        case .file(let path, let bytes, let base):
            recorder.remember(SourceFile(path: path, bytes: bytes))
            return .file(path: path, bytes: bytes, base: base)
        }
    }

    /// Whether files may be written to a path.
    package func mayWrite(to path: String) -> Bool { boundary.writing.contains(path) }

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
