// One spec on its way from its folder to files: every problem found, and the files where none forbids them.
import ClientPlan
import ClientPlanning
package import Diagnostics
import OpenAPIDocument
package import SwiftEmission

/// What came of generating one spec.
package struct Generation: Sendable {
    /// The spec's folder name, or its document's.
    package var name: String
    package var module: String
    /// Where the files belong; nil where the configuration names no folder.
    package var output: String?
    /// In ascending order of names; empty where an error was found.
    package var files: [EmittedFile]
    package var typeCount: Int
    package var operationCount: Int
    package var log: DiagnosticLog
    /// The texts that diagnostics point into.
    package var sources: [SourceFile]
}

/// The stations of a run, for those who show progress.
package enum GenerationPhase: String, Sendable {
    case reading, planning, emitting
}

package struct Generator: Sendable {
    private let layout: FileLayout
    private let progress: @Sendable (GenerationPhase) -> Void

    package init(layout: FileLayout = .declarations, progress: @escaping @Sendable (GenerationPhase) -> Void = { _ in })
    {
        self.layout = layout
        self.progress = progress
    }

    /// Reads, plans and emits. Nothing is written.
    package func generate(_ spec: SpecLocation) -> Generation {
        var generation = Generation(
            name: spec.name,
            module: "",
            output: nil,
            files: [],
            typeCount: 0,
            operationCount: 0,
            log: DiagnosticLog(),
            sources: []
        )
        progress(.reading)
        let recorder = SourceRecorder()
        defer { generation.sources = recorder.files }
        guard let configuration = configuration(of: spec, recorder, into: &generation.log) else {
            generation.sources = recorder.files
            return generation
        }
        generation.module = configuration.module
        generation.output = configuration.output.map { FilePath.joined(spec.folder, $0) }
        let path = spec.document ?? FilePath.joined(spec.folder, configuration.document)
        var log = DiagnosticLog()
        if let plan = plan(path, configuration, recorder, into: &log) {
            generation.typeCount = plan.api.types.count
            generation.operationCount = plan.api.operations.count
            generation.log.append(contentsOf: Skipping.applied(configuration.skips, to: log))
            if !generation.log.hasErrors {
                progress(.emitting)
                generation.files = SwiftEmitter(plan: plan).files(layout)
            }
        } else {
            generation.log.append(contentsOf: log)
        }
        generation.sources = recorder.files
        return generation
    }

    private func configuration(
        of spec: SpecLocation,
        _ recorder: SourceRecorder,
        into log: inout DiagnosticLog
    ) -> GeneratorConfiguration? {
        guard let file = recorder.read(spec.configuration) else {
            log.report(
                Diagnostic(
                    .error,
                    .unreadableFile,
                    "cannot read '\(spec.configuration)'",
                    hint: "each spec needs a driftless.yaml with 'module' and 'client' beside its document"
                )
            )
            return nil
        }
        return GeneratorConfiguration.read(file, into: &log)
    }

    private func plan(
        _ path: String,
        _ configuration: GeneratorConfiguration,
        _ recorder: SourceRecorder,
        into log: inout DiagnosticLog
    ) -> ClientPlan? {
        guard let file = recorder.read(path) else {
            log.report(Diagnostic(.error, .unreadableFile, "cannot read the document '\(path)'"))
            return nil
        }
        let loader = DocumentLoader { recorder.read($0)?.bytes }
        guard let document = OpenAPIDocumentReader.read(file, loader: loader, into: &log) else { return nil }
        progress(.planning)
        return ClientPlanner(
            document: document,
            configuration: PlanningConfiguration(client: configuration.client, names: Dictionary(uniqueKeysWithValues: configuration.names.map { (Place(document: path, pointer: $0.key), $0.value) }))
        ).plan(into: &log)
    }
}
