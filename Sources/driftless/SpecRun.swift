// One spec after the other through the generator, with problems and progress shown.
import ClientGenerator
import Diagnostics
import FileAccess

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

    /// Generates each spec; `body` gets those without errors. False where any spec has errors.
    func each(
        _ locations: [SpecLocation],
        _ body: (Generation, ContinuousClock.Instant) throws(FileSystem.Failure) -> Void
    ) -> Bool {
        let clock = ContinuousClock()
        let began = clock.now
        var isSound = true
        var owners: [String: String] = [:]
        var shared = SharedModules(of: locations)
        var waiting: [Waiting] = []
        var clashing: Set<String> = []
        for (index, location) in locations.enumerated() {
            let console = console
            let started = clock.now
            let generator = Generator(strictness: strictness, faults: faults) { phase in
                if clock.now - began > Self.patience {
                    console.progress("[\(index + 1)/\(locations.count)] \(location.name): \(phase.rawValue) …")
                }
            }
            var generation = generator.generate(location)
            if purpose == .output, let refusal = generation.outputRefusal { generation.log.report(refusal) }
            shared.add(&generation)
            console.print(generation.log.inSourceOrder(), sources: generation.sources)
            if generation.log.hasErrors {
                isSound = false
                console.summary("\(location.name): \(generation.log.summary); nothing was written")
                if generation.log.diagnostics.contains(where: { $0.code == .sharedName }) {
                    clashing.insert(generation.module)
                }
                continue
            }
            // What shares a module waits for all that it shares it with.
            if shared.contains(generation.module) {
                waiting.append(Waiting(generation: generation, started: started))
            } else if !finish(generation, started, &owners, body) {
                isSound = false
            }
        }
        for spec in waiting {
            if clashing.contains(spec.generation.module) {
                console.summary(
                    "\(spec.generation.name): nothing was written, as another spec of its module clashes with it"
                )
            } else if !finish(spec.generation, spec.started, &owners, body) {
                isSound = false
            }
        }
        console.finish()
        return isSound
    }

    private struct Waiting {
        var generation: Generation
        var started: ContinuousClock.Instant
    }

    private func finish(
        _ generation: Generation,
        _ started: ContinuousClock.Instant,
        _ owners: inout [String: String],
        _ body: (Generation, ContinuousClock.Instant) throws(FileSystem.Failure) -> Void
    ) -> Bool {
        do throws(FileSystem.Failure) {
            try checkOwner(of: generation, &owners)
            try body(generation, started)
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
