// Where something is kept that is made when it is first asked for.
import Synchronization

/// One object, or none yet. Each decoding reads such places, so that it must not cost more than one load.
///
/// `AtomicLazyReference` is the same, but its `load` is not specialised in the code of others: it looks up generic metadata
/// each time, which took a twentieth of a small call.
struct LazyReference<Object: AnyObject & Sendable>: ~Copyable, Sendable {
    // Holds one reference of its own to the object, from the exchange in `keep` until `deinit`.
    private let kept = Atomic<Unmanaged<Object>?>(nil)

    deinit {
        kept.load(ordering: .acquiring)?.release()
    }

    /// The object kept here, made by whoever comes first.
    func object(_ make: @autoclosure () -> Object) -> Object {
        kept.load(ordering: .acquiring)?.takeUnretainedValue() ?? keep(make())
    }

    /// Keeps the object unless another thread was faster, whose object is then the one.
    private func keep(_ object: Object) -> Object {
        let reference = Unmanaged.passRetained(object)
        let (isKept, other) = kept.compareExchange(
            expected: nil,
            desired: reference,
            ordering: .acquiringAndReleasing
        )
        if !isKept {
            reference.release()
        }
        return other?.takeUnretainedValue() ?? object
    }
}
