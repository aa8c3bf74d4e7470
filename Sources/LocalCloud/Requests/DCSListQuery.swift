// The query of DCS "query instance backups", checked against table 1 of its document.

/// Which backups a request asks for.
struct DCSListQuery: Hashable, Sendable {
    /// The number of the first record, counted from 1.
    let start: Int
    /// At least 1; the document knows no maximum.
    let limit: Int
    /// Milliseconds since the epoch; the moment `endTime` itself is in the range.
    let createdAt: Range<Int64>?

    init(_ query: QueryParameters) throws(InvalidParameter) {
        start = try query.integer("start", in: 1...Int.max) ?? 1
        limit = try query.integer("limit", in: 1...Int.max) ?? 10
        let begin = try Self.time("beginTime", in: query)
        let end = try Self.time("endTime", in: query)
        if begin == nil, end == nil {
            createdAt = nil
        } else {
            // The document sets no order between the two; from a later to an earlier moment, nothing was created.
            let lower = begin ?? Int64.min
            createdAt = lower..<max(lower, end.map { $0 + 1 } ?? Int64.max)
        }
    }

    private static func time(_ name: String, in query: QueryParameters) throws(InvalidParameter) -> Int64? {
        guard let text = try query.text(name) else { return nil }
        guard let time = CivilTime.milliseconds(fromCompactText: text) else {
            throw InvalidParameter(name, .malformed("must be a time written yyyyMMddHHmmss"))
        }
        return time
    }
}
