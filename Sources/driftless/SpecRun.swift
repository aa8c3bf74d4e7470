// The specs through the generator, a few at a time, with problems and progress shown in the specs' order.
import ClientGenerator
import Diagnostics
import FileAccess
import ParallelWork

struct SpecRun {
    let console: Console
    let strictness: Strictness
    let faults: FaultPolicy
    let purpose: Purpose

    /// What becomes of what is generated.
    enum Purpose {
        /// Nothing.
        case look
        /// It is written to the output folder, or compared with what is there.
        case output
    }

    /// A run shorter than this shows no progress.
    private static let patience = Duration.milliseconds(400)

    /// How many specs are read at a time. Threads beside the main one have stacks of half a megabyte on Darwin, and less with musl, which a
    /// document that is nested as deeply as the limits allow does not fit into.
    #if canImport(Glibc)
        private static let breadth = 4
    #else
        private static let breadth = 1
    #endif

    /// A spec's generation, and how long it took.
    private struct Generated: Sendable {
        var generation: Generation
        var time: Duration
    }

    /// Generates each spec; `body` gets those without errors. False where any spec has errors.
    func each(
        _ locations: [SpecLocation],
        _ body: (Generation, ContinuousClock.Instant) throws(FileSystem.Failure) -> Void
    ) -> Bool {
        var isSound = true
        var owners: [String: String] = [:]
        var shared = SharedModules(of: locations)
        var waiting: [Generated] = []
        var clashing: Set<String> = []
        let began = ContinuousClock().now
        for start in stride(from: 0, to: locations.count, by: Self.breadth) {
            let indices = Array(start..<min(start + Self.breadth, locations.count))
            for var spec in indices.mapInParallel(fewest: 2, { generated(locations, $0, began) }) {
                if purpose == .output, let refusal = spec.generation.outputRefusal {
                    spec.generation.log.report(refusal)
                }
                shared.add(&spec.generation)
                let generation = spec.generation
                console.print(generation.log.inSourceOrder(), sources: generation.sources)
                if generation.log.hasErrors {
                    isSound = false
                    console.summary("\(generation.name): \(generation.log.summary); nothing was written")
                    if generation.log.diagnostics.contains(where: { $0.code == .sharedName }) {
                        clashing.insert(generation.module)
                    }
                    continue
                }
                // What shares a module waits for all that it shares it with.
                if shared.contains(generation.module) {
                    waiting.append(spec)
                } else if !finish(spec, &owners, body) {
                    isSound = false
                }
            }
        }
        for spec in waiting {
            if clashing.contains(spec.generation.module) {
                console.summary(
                    "\(spec.generation.name): nothing was written, as another spec of its module clashes with it"
                )
            } else if !finish(spec, &owners, body) {
                isSound = false
            }
        }
        console.finish()
        return isSound
    }

    private func generated(
        _ locations: [SpecLocation],
        _ index: Int,
        _ began: ContinuousClock.Instant
    ) -> Generated {
        let console = console
        let clock = ContinuousClock()
        let started = clock.now
        let location = locations[index]
        let generator = Generator(strictness: strictness, faults: faults) { phase in
            if clock.now - began > Self.patience {
                console.progress("[\(index + 1)/\(locations.count)] \(location.name): \(phase.rawValue) …")
            }
        }
        let generation = generator.generate(location)
        return Generated(generation: generation, time: clock.now - started)
    }

    private func finish(
        _ spec: Generated,
        _ owners: inout [String: String],
        _ body: (Generation, ContinuousClock.Instant) throws(FileSystem.Failure) -> Void
    ) -> Bool {
        do throws(FileSystem.Failure) {
            try checkOwner(of: spec.generation, &owners)
            // Others may have been in between: what a spec took is its own time, and that of its files.
            try body(spec.generation, ContinuousClock().now - spec.time)
            return true
        } catch {
            let diagnostic = Diagnostic(
                .error,
                .unwritableFile,
                "cannot write '\(error.path)': \(error.reason)",
                hint: "nothing of this spec was changed"
            )
            console.print([diagnostic], sources: [])
            return false
        }
    }

    /// Two specs with one output folder would remove each other's files.
    private func checkOwner(of generation: Generation, _ owners: inout [String: String]) throws(FileSystem.Failure) {
        guard let output = generation.output else { return }
        if let owner = owners[output] {
            throw FileSystem.Failure(
                path: output,
                reason: "'\(owner)' has the same output folder; give '\(generation.name)' one of its own"
            )
        }
        owners[output] = generation.name
    }

    static func milliseconds(since start: ContinuousClock.Instant) -> String {
        let elapsed = ContinuousClock().now - start
        let tenths = elapsed.components.attoseconds / 100_000_000_000_000 + elapsed.components.seconds * 10_000
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\(tenths / 10) ms"
    }

    static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
