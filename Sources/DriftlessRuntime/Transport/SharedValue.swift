// A value of many words that is handed on as one reference, and copied where one of its holders changes it.

/// What requests and responses are kept in on their way through middlewares and transports: each of them hands the whole on, and
/// nearly all leave it as it is.
struct SharedValue<Value: Sendable>: @unchecked Sendable {
    // Sendable because a box is changed only by a holder that has it alone.
    private final class Box {
        var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box

    init(_ value: Value) {
        box = Box(value)
    }

    var value: Value {
        @inline(__always) _read { yield box.value }
        @inline(__always) _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}
