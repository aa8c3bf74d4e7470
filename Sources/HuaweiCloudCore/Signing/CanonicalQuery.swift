// The canonical form of a query: its pairs, sorted by raw key and then by raw value, each encoded anew.

extension [UInt8] {
    /// Appends the canonical form of a query as it goes over the wire, which is also what has to be sent.
    ///
    /// Bytes are compared, which for UTF-8 is the order of code points. A `+` is a plus. A key without `=` has an empty
    /// value; between two `&` there is no pair.
    mutating func appendCanonicalQuery(_ query: UnsafeBufferPointer<UInt8>.SubSequence) {
        guard !query.isEmpty else {
            return
        }
        var raw: [UInt8] = []
        raw.reserveCapacity(query.count)
        var pairs: [QueryPair] = []
        pairs.reserveCapacity(16)
        for pair in query.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let start = raw.count
            PercentCoding.decode(pair[..<equals], into: &raw)
            let keyEnd = raw.count
            PercentCoding.decode(pair[equals...].dropFirst(), into: &raw)
            pairs.append(QueryPair(start: start, keyEnd: keyEnd, end: raw.count))
        }
        raw.withUnsafeBufferPointer { raw in
            pairs.sort { $0.precedes($1, in: raw) }
            for (index, pair) in pairs.enumerated() {
                if index > 0 {
                    append(UInt8(ascii: "&"))
                }
                PercentCoding.encode(raw[pair.start..<pair.keyEnd], into: &self)
                append(UInt8(ascii: "="))
                PercentCoding.encode(raw[pair.keyEnd..<pair.end], into: &self)
            }
        }
    }
}

/// Where a pair's decoded key and value stand: `start..<keyEnd` and `keyEnd..<end`.
private struct QueryPair {
    var start: Int
    var keyEnd: Int
    var end: Int

    func precedes(_ other: QueryPair, in raw: UnsafeBufferPointer<UInt8>) -> Bool {
        let key = raw[start..<keyEnd]
        let otherKey = raw[other.start..<other.keyEnd]
        if key.elementsEqual(otherKey) {
            return raw[keyEnd..<end].lexicographicallyPrecedes(raw[other.keyEnd..<other.end])
        }
        return key.lexicographicallyPrecedes(otherKey)
    }
}
