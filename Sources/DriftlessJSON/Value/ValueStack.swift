// Values whose array or object has not ended: a stack in memory of its own.

/// A stack of values, from whose top whole arrays are taken.
///
/// An array that grows asks at each value whether it is the only reference to its memory, and is allocated before it is known how many
/// there are.
struct ValueStack<Element>: ~Copyable {
    // The first `count` of `capacity` places hold values, all others nothing; every access is to a place below `count`, or to the one at
    // `count` after room was made for it.
    private var places: UnsafeMutablePointer<Element>?
    private(set) var count = 0
    private var capacity = 0

    deinit {
        places?.deinitialize(count: count)
        places?.deallocate()
    }

    @inline(__always)
    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        if let places {
            (places + count).initialize(to: element)
            count += 1
        }
    }

    @inline(never)
    private mutating func grow() {
        let wider = max(32, capacity * 2)
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: wider)
        if let places {
            memory.moveInitialize(from: places, count: count)
            places.deallocate()
        }
        places = memory
        capacity = wider
    }

    /// The place of the value on top, until the stack changes; nil where there is none.
    var top: UnsafeMutablePointer<Element>? {
        @inline(__always) get { count > 0 ? places.map { $0 + (count - 1) } : nil }
    }

    /// Takes all from a place on, in their order.
    ///
    /// - Parameter start: `count` at the most.
    @inline(__always)
    mutating func take(from start: Int) -> [Element] {
        let taken = count - start
        guard taken > 0, let places else { return [] }
        count = start
        // To make an array of memory without values looks up generic metadata each time; this does not.
        var array: [Element] = []
        array.reserveCapacity(taken)
        for index in start..<start + taken { array.append((places + index).move()) }
        return array
    }
}
