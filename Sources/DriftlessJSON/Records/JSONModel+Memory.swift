// Generated structs: everything that they promise comes from their layout, so that none of it is compiled for each.

extension JSONModel {
    public static var jsonKind: JSONKind { JSONKind(.model(self)) }

    /// The places of the properties, found when they are first asked for.
    static var recordPlan: RecordPlan {
        jsonLayout.storage.plan.object(RecordPlan(of: self))
    }

    public init(decoding slot: JSONSlot) {
        let plan = Self.recordPlan
        // The memory is a value's own; `read` leaves every property in it initialised, and `move` hands all of them over. It is asked
        // for as bytes, and without a closure: in code that does not know the type, both would have types of its making.
        let size = max(MemoryLayout<Self>.size, 1)
        let value = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<Self>.alignment)
        defer { value.deallocate() }
        plan.read(slot.members, into: value)
        self = value.assumingMemoryBound(to: Self.self).move()
    }

    public func encode(to json: inout JSONWriter) {
        let plan = Self.recordPlan
        guard plan.problem == nil else {
            plan.refuse(to: &json)
            return
        }
        withUnsafeBytes(of: self) { memory in
            if let start = memory.baseAddress { plan.write(start, to: &json) }
        }
    }

    /// Whether all properties are equal.
    public static func == (left: Self, right: Self) -> Bool {
        let plan = Self.recordPlan
        guard plan.problem == nil else {
            return ReflectedValue(left) == ReflectedValue(right)
        }
        return withUnsafeBytes(of: left) { left in
            withUnsafeBytes(of: right) { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return true }
                return plan.areEqual(left, right)
            }
        }
    }

    /// Adds what `==` compares.
    public func hash(into hasher: inout Hasher) {
        let plan = Self.recordPlan
        guard plan.problem == nil else {
            hasher.combine(ReflectedValue(self))
            return
        }
        withUnsafeBytes(of: self) { memory in
            if let start = memory.baseAddress { plan.hash(start, into: &hasher) }
        }
    }
}
