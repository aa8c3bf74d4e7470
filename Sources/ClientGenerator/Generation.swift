// One spec on its way from its folder to files: every problem found, and the files where none forbids them.
package import ClientPlan
import ClientPlanning
package import Diagnostics
package import OpenAPIDocument
package import SwiftEmission

/// What came of generating one spec.
package struct Generation: Sendable {
    /// The spec's folder name, or its document's.
    package var name: String
    package var module: String
    /// Where the files belong; nil where the configuration names no folder, or one that is outside.
    package var output: String?
    /// Why the folder that the configuration names is not written to: an error for whoever writes.
    package var outputRefusal: Diagnostic?
    /// In ascending order of names; empty where an error was found.
    package var files: [EmittedFile]
    /// What the API is; nil where the document cannot be read.
    package var plan: ClientPlan?
    /// What the plan was made of.
    package var document: OpenAPIDocument?
    package var typeCount: Int
    package var operationCount: Int
    package var log: DiagnosticLog
    /// What the filters of driftless.yaml keep out.
    package var filtered = Filtered()
    /// What of the document is in no file. With strictness, each part is an error of the log as well.
    package var notGenerated: NotGenerated
    /// The texts that diagnostics point into.
    package var sources: [SourceFile]
}

/// What is thought of a document of which a part is not generated.
package enum Strictness: Hashable, Sendable {
    /// It is told.
    case lenient
    /// It is an error.
    case strict
}

/// The stations of a run, for those who show progress.
package enum GenerationPhase: String, Sendable {
    case reading, planning, emitting
}

package struct Generator: Sendable {
    private let layout: FileLayout?
    private let strictness: Strictness
    private let faults: FaultPolicy
    private let progress: @Sendable (GenerationPhase) -> Void

    /// - Parameter layout: Nil for what driftless.yaml says.
    package init(
        layout: FileLayout? = nil,
        strictness: Strictness = .lenient,
        faults: FaultPolicy = .stop,
        progress: @escaping @Sendable (GenerationPhase) -> Void = { _ in }
    ) {
        self.layout = layout
        self.strictness = strictness
        self.faults = faults
        self.progress = progress
    }

    /// Reads, plans and emits. Nothing is written.
    package func generate(_ spec: SpecLocation) -> Generation {
        var generation = Generation(
            name: spec.name,
            module: "",
            output: nil,
            files: [],
            plan: nil,
            typeCount: 0,
            operationCount: 0,
            log: DiagnosticLog(),
            notGenerated: .nothing,
            sources: []
        )
        progress(.reading)
        let recorder = SourceRecorder()
        guard let files = SpecFiles.open(spec, recorder, into: &generation.log) else {
            generation.sources = recorder.files
            return generation
        }
        let configuration = files.configuration
        generation.module = configuration.module
        switch files.output {
        case .folder(let path): generation.output = path
        case .refused(let diagnostic): generation.outputRefusal = diagnostic
        case nil: break
        }
        var log = DiagnosticLog()
        if let planned = plan(files, into: &log) {
            finish(planned, log, files, &generation)
        } else {
            generation.log.append(contentsOf: log)
        }
        generation.sources = recorder.files
        return generation
    }

    /// What of the plan is generated, and the files where no error forbids them.
    private func finish(
        _ planned: Planned,
        _ problems: DiagnosticLog,
        _ files: SpecFiles,
        _ generation: inout Generation
    ) {
        let configuration = files.configuration
        var skipping = Skipping(configuration.skips, in: files.documentPath, files.overlayPaths)
        var log = skipping.applied(to: problems)
        let filtering = planned.selection.map { Filtering($0, planned.document, planned.plan) }
        if let filtering { log = filtering.applied(to: log) }
        var tolerating = Tolerating(configuration.tolerances, faults, in: files.documentPath, files.overlayPaths)
        let reach = tolerating.apply(to: &log, in: planned.document)
        var plan = planned.plan.leavingOut(reach, of: planned.document)
        let leftOut = LeftOut(reach, of: planned.document, planned.plan, rest: plan)
        if let filtering {
            plan = filtering.applied(to: plan, &generation.filtered)
            generation.log.append(contentsOf: filtering.log)
        }
        generation.plan = plan
        generation.document = planned.document
        generation.typeCount = plan.api.declarations.count
        generation.operationCount = plan.api.operations.count
        generation.notGenerated = NotGenerated(planned.accounting, leftOut: leftOut) { node in
            filtering?.covers(node) ?? true
        }.keeping { part in
            filtering?.covers(part) ?? true && !skipping.accepts(part)
        }
        if strictness == .strict {
            for part in generation.notGenerated.parts { log.report(part.with(.error)) }
        }
        generation.log.append(contentsOf: log)
        generation.log.append(contentsOf: skipping.unused)
        generation.log.append(contentsOf: plan.unmetConformances(planned.places.conformances))
        generation.log.append(contentsOf: tolerating.unused)
        guard !generation.log.hasErrors else { return }
        progress(.emitting)
        var style = EmissionStyle(
            access: configuration.access,
            conformances: Conformances(
                all: configuration.conformances.all ?? [],
                byType: plan.conformances(planned.places.conformances)
            )
        )
        style.module = configuration.module
        generation.files = SwiftEmitter(plan: plan, style: style).files(layout ?? configuration.layout)
    }

    private struct Planned {
        var document: OpenAPIDocument
        var plan: ClientPlan
        /// What driftless.yaml says of schemas.
        var places: Places
        /// What planning used of each key.
        var accounting: Accounting
        /// What filters leave; nil where there are none.
        var selection: FilterSelection?
    }

    /// What driftless.yaml says of schemas, by their places.
    private struct Places {
        var conformances: [Place: WantedConformances]
    }

    private func plan(_ files: SpecFiles, into log: inout DiagnosticLog) -> Planned? {
        guard let file = files.document(into: &log),
            let document = OpenAPIDocumentReader.read(file, loader: files.loader, into: &log)
        else { return nil }
        progress(.planning)
        let configuration = files.configuration
        var accounting = document.accounting
        var places = SchemaPlaces(document, file.path)
        var planning = PlanningConfiguration(
            client: configuration.client,
            names: Dictionary(
                configuration.names.map { ($0.key.place(in: file.path), $0.value) }
            ) { first, _ in first },
            deepObjectArrays: configuration.deepObjectArrays
        )
        planning.streamEnds = configuration.streamEnds
        planning.prefix = configuration.prefix
        planning.protocolName = configuration.protocolName
        planning.grouping = configuration.operations
        planning.types = places.places(of: configuration.types)
        planning.formats = places.formats(configuration.formats)
        let closed = places.places(of: configuration.enums.some)
        let conformances = places.places(
            of: configuration.conformances.some.map {
                ($0.schema, WantedConformances(schema: $0.schema, protocols: $0.value))
            }
        )
        log.append(contentsOf: places.log)
        var selection: FilterSelection?
        if configuration.only != nil || configuration.without != nil {
            selection = FilterSelection(configuration.only, configuration.without, in: document)
        }
        let plan = plan(document, planning, selection, &accounting, into: &log)
        return Planned(
            document: document,
            plan: plan.closing(configuration.enums.all, closed),
            places: Places(conformances: conformances),
            accounting: accounting,
            selection: selection
        )
    }

    /// Plans what filters leave, and of the rest what names depend on.
    private func plan(
        _ document: OpenAPIDocument,
        _ configuration: PlanningConfiguration,
        _ selection: FilterSelection?,
        _ accounting: inout Accounting,
        into log: inout DiagnosticLog
    ) -> ClientPlan {
        if let selection {
            var (own, used) = (DiagnosticLog(), accounting)
            var chosen = configuration
            chosen.selection = PlanningSelection(
                operations: Set(selection.operations.map(\.origin.place)),
                schemas: selection.schemas
            )
            let plan = ClientPlanner(document: document, configuration: chosen).plan(into: &own, accounting: &used)
            if Filtering.isWhole(plan, for: selection) {
                log.append(contentsOf: own)
                accounting = used
                return plan
            }
        }
        return ClientPlanner(document: document, configuration: configuration).plan(into: &log, accounting: &accounting)
    }
}
