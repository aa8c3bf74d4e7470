// What is better and what is worse than in another run.

/// Which differences make a run worse than another.
package enum Comparing: String, Sendable, CaseIterable {
    /// A document comes less far, or more of it is not generated: the same on every machine.
    case outcomes
    /// Time and memory as well: on one machine, with the same build.
    case costs
    /// Any other outcome, number of diagnostics of a code or of parts that are not generated, better or worse: for documents
    /// of which all is known.
    case exact
}

package struct Comparison: Sendable {
    package private(set) var worse: [String] = []
    package private(set) var better: [String] = []
    /// Diagnostics that are more or fewer.
    package private(set) var changed: [String] = []
    /// Documents that only one of the runs has.
    package private(set) var unpaired: [String] = []

    /// Slower than this many times is worse, where it is also slower by `leastMilliseconds`.
    static let timeFactor = 1.5
    static let leastMilliseconds = 200.0
    /// More memory than this many times is worse, where it is also more by `leastBytes`.
    static let memoryFactor = 1.25
    static let leastBytes = 10_000_000

    package init(_ now: [Measurement], with before: [Measurement], _ comparing: Comparing) {
        let earlier = Dictionary(before.map { ($0.document, $0) }) { first, _ in first }
        for measurement in now {
            guard let old = earlier[measurement.document] else {
                unpaired.append("\(measurement.document): new, \(measurement.outcome.rawValue)")
                continue
            }
            compareOutcomes(measurement, old, comparing)
            if comparing == .costs { compareCosts(measurement, old) }
        }
        let names = Set(now.map(\.document))
        unpaired += before.filter { !names.contains($0.document) }.map { "\($0.document): no longer there" }
    }

    private mutating func compareOutcomes(_ now: Measurement, _ old: Measurement, _ comparing: Comparing) {
        if now.outcome != old.outcome {
            let change = "\(now.document): \(old.outcome.rawValue) → \(now.outcome.rawValue)"
            if now.outcome.rank > old.outcome.rank || comparing == .exact {
                worse.append(change)
            } else {
                better.append(change)
            }
        }
        if now.notGenerated != old.notGenerated, now.outcome.isGenerated, old.outcome.isGenerated {
            let change = "\(now.document): \(old.notGenerated) → \(now.notGenerated) parts not generated"
            if now.notGenerated > old.notGenerated || comparing == .exact {
                worse.append(change)
            } else {
                better.append(change)
            }
        }
        for code in Set(now.diagnostics.keys).union(old.diagnostics.keys).sorted() {
            let (count, oldCount) = (now.diagnostics[code] ?? 0, old.diagnostics[code] ?? 0)
            if count == oldCount { continue }
            let change = "\(now.document): \(oldCount) → \(count) \(code)"
            // Neither is worse in itself: a new diagnostic may tell what was silent, and hide what follows it.
            if comparing == .exact { worse.append(change) } else { changed.append(change) }
        }
    }

    private mutating func compareCosts(_ now: Measurement, _ old: Measurement) {
        guard now.outcome == old.outcome else { return }
        compare(
            now.document,
            "ms of processor time",
            (old.processorMilliseconds, now.processorMilliseconds),
            factor: Self.timeFactor,
            least: Self.leastMilliseconds
        )
        compare(
            now.document,
            "MB",
            (Double(old.peakMemory) / 1e6, Double(now.peakMemory) / 1e6),
            factor: Self.memoryFactor,
            least: Double(Self.leastBytes) / 1e6
        )
    }

    private mutating func compare(
        _ document: String,
        _ unit: String,
        _ values: (before: Double, now: Double),
        factor: Double,
        least: Double
    ) {
        let change = "\(document): \(Int(values.before.rounded())) → \(Int(values.now.rounded())) \(unit)"
        if values.now > values.before * factor, values.now > values.before + least { worse.append(change) }
        if values.before > values.now * factor, values.before > values.now + least { better.append(change) }
    }
}
