// An RDS backup on the wire: members in the order of the document's samples, left out where there is no value.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension RDSBackup {
    func json(instanceID: String, offsetMinutes: Int) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(id)),
            .init("name", .string(name)),
            .init("type", .string(kind.rawValue)),
            .init("size", .integer(size)),
            .init("status", .string(status.rawValue)),
            .init("begin_time", Self.time(beginTime, offsetMinutes: offsetMinutes)),
        ]
        if let endTime {
            members.append(.init("end_time", Self.time(endTime, offsetMinutes: offsetMinutes)))
        }
        members.append(
            .init("datastore", ["type": .string(engine.rawValue), "version": .string(engineVersion)])
        )
        if engine == .sqlServer, !databases.isEmpty {
            members.append(.init("databases", .array(databases.map { ["name": .string($0)] })))
        }
        members.append(.init("instance_id", .string(instanceID)))
        return .object(members)
    }

    private static func time(_ date: Date, offsetMinutes: Int) -> JSONValue {
        let local = CivilTime(millisecondsSinceEpoch: date.millisecondsSinceEpoch, offsetMinutes: offsetMinutes)
        return .string(local.rdsText(offsetMinutes: offsetMinutes))
    }
}
