// The query of RDS "list backups", checked against table 1 of its document.

/// Which backups a request asks for.
struct RDSListQuery: Hashable, Sendable {
    let instanceID: String
    let backupID: String?
    let kind: RDSBackup.Kind?
    /// Newer servers filter by status; the document does not have it yet.
    let status: RDSBackup.Status?
    /// How many records to skip, never negative.
    let offset: Int
    /// From 1 to 100.
    let limit: Int
    /// Milliseconds since the epoch, inclusive at both ends.
    let beganAt: ClosedRange<Int64>?

    init(_ query: QueryParameters) throws(InvalidParameter) {
        guard let instanceID = try query.text("instance_id") else {
            throw InvalidParameter("instance_id", .missing)
        }
        self.instanceID = instanceID
        backupID = try query.text("backup_id")
        kind = try Self.choice("backup_type", in: query)
        status = try Self.choice("status", in: query)
        offset = try query.integer("offset", in: 0...Int.max) ?? 0
        limit = try query.integer("limit", in: 1...100) ?? 100
        beganAt = try Self.timeRange(in: query)
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        in query: QueryParameters
    ) throws(InvalidParameter) -> Choice? {
        guard let text = try query.text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw InvalidParameter(name, .malformed("must be one of \(choices)"))
        }
        return choice
    }

    private static func timeRange(in query: QueryParameters) throws(InvalidParameter) -> ClosedRange<Int64>? {
        switch (try time("begin_time", in: query), try time("end_time", in: query)) {
        case (nil, nil): return nil
        case (nil, _?): throw InvalidParameter("begin_time", .missing)
        case (_?, nil): throw InvalidParameter("end_time", .missing)
        case (let begin?, let end?):
            guard begin < end else {
                throw InvalidParameter("end_time", .malformed("must be later than begin_time"))
            }
            return begin...end
        }
    }

    private static func time(_ name: String, in query: QueryParameters) throws(InvalidParameter) -> Int64? {
        guard let text = try query.text(name) else { return nil }
        guard let time = CivilTime.milliseconds(fromRDSText: text) else {
            throw InvalidParameter(name, .malformed("must be a time written yyyy-MM-ddTHH:mm:ss±HHMM"))
        }
        return time
    }
}
