// Where a program is kept that is linked when it is first asked for.
import Synchronization

/// One program, or none yet. Each decoding reads it, so that it must not cost more than one load.
///
/// `AtomicLazyReference` is the same, but its `load` is not specialised in the code of others: it looks up generic metadata
/// each time, which took a twentieth of a small call.
struct JSONProgramPlace: ~Copyable, Sendable {
    // Holds one reference of its own to the program, from the exchange in `keep` until `deinit`.
    private let kept = Atomic<Unmanaged<JSONProgram>?>(nil)

    deinit {
        kept.load(ordering: .acquiring)?.release()
    }

    /// The program kept here, linked by whoever comes first.
    func program(linking kind: @autoclosure () -> JSONKind) -> JSONProgram {
        kept.load(ordering: .acquiring)?.takeUnretainedValue() ?? keep(JSONProgram(linking: kind()))
    }

    /// Keeps the program unless another thread was faster, whose program is then the one.
    private func keep(_ program: JSONProgram) -> JSONProgram {
        let reference = Unmanaged.passRetained(program)
        let (isKept, other) = kept.compareExchange(
            expected: nil,
            desired: reference,
            ordering: .acquiringAndReleasing
        )
        if !isKept {
            reference.release()
        }
        return other?.takeUnretainedValue() ?? program
    }
}
