// How fast pages are decoded and encoded, beside Foundation.
import DriftlessRuntime
import Foundation
import HuaweiCloudDCS
import HuaweiCloudRDS
import Measuring

enum DecodingRows {
    static func add(to table: inout Table) async throws {
        let rds = Array(RDSPage.text(backups: 100, total: 100).utf8)
        let dcs = Array(DCSPage.text(backups: 100).utf8)
        try requireRoundTrip(rds, as: HuaweiCloudRDS.BackupPage.self)
        try requireRoundTrip(dcs, as: HuaweiCloudDCS.BackupPage.self)
        try await addRDS(rds, to: &table)
        try await addDCS(dcs, to: &table)
    }

    private static func addRDS(_ bytes: [UInt8], to table: inout Table) async throws {
        let (data, decoder, encoder) = (Data(bytes), JSONDecoder(), JSONEncoder())
        let ours = Contender.repeating { try HuaweiCloudRDS.BackupPage(json: bytes).backups.count }
        let rival = Contender.repeating { try decoder.decode(CodableRDSPage.self, from: data).backups.count }
        let decoding = try await Contest.timings(of: ours, against: rival)
        table.add(.times("decode 100 RDS backups", decoding, rival: "JSONDecoder") { .ratio($0, atLeast: 15) })
        table.add(.speeds("  of \(bytes.count) bytes", of: bytes.count, decoding, rival: "JSONDecoder"))
        if let msgspec = try Msgspec.timing(bytes) {
            table.add(
                .speeds("  beside Python's", of: bytes.count, (decoding.ours, msgspec), rival: "msgspec [3]") {
                    .ratio($0, atLeast: 1)
                }
            )
        }

        let scan = Contender.repeating { try Scanned<HuaweiCloudRDS.BackupPage>(json: bytes).count }
        let tree = Contender.repeating { try JSONSerialization.jsonObject(with: data) is [String: Any] ? 1 : 0 }
        let scanning = try await Contest.timings(of: scan, against: tree)
        var row = Row.speeds("  the typed scan alone", of: bytes.count, scanning, rival: "JSONSerialization")
        row.target = .speed(bytes.count, in: scanning.ours.median, atLeast: 1e9)
        table.add(row)
        let check = Contender.repeating { try Scanned<JSONValue>(json: bytes).count }
        let checking = try await Contest.timings(of: check, against: tree)
        table.add(.speeds("  validation alone", of: bytes.count, checking, rival: "JSONSerialization"))
        let value = Contender.repeating { try JSONValue(json: bytes).object == nil ? 0 : 1 }
        let building = try await Contest.timings(of: value, against: tree)
        table.add(.times("  into JSONValue", building, rival: "JSONSerialization") { .ratio($0, atLeast: 5) })

        let page = try HuaweiCloudRDS.BackupPage(json: bytes)
        let codable = try decoder.decode(CodableRDSPage.self, from: data)
        let encoding = try await Contest.timings(
            of: .repeating { page.jsonBytes().count / 1024 },
            against: .repeating { try encoder.encode(codable).count / 1024 }
        )
        table.add(.times("encode 100 RDS backups", encoding, rival: "JSONEncoder") { .ratio($0, atLeast: 6) })
    }

    private static func addDCS(_ bytes: [UInt8], to table: inout Table) async throws {
        let (data, decoder, encoder) = (Data(bytes), JSONDecoder(), JSONEncoder())
        let ours = Contender.repeating { try HuaweiCloudDCS.BackupPage(json: bytes).backupRecordResponse.count }
        let rival = Contender.repeating { try decoder.decode(CodableDCSPage.self, from: data).backups.count }
        let decoding = try await Contest.timings(of: ours, against: rival)
        table.add(.times("decode 100 DCS backups", decoding, rival: "JSONDecoder") { .ratio($0, atLeast: 12) })
        table.add(.speeds("  of \(bytes.count) bytes", of: bytes.count, decoding, rival: "JSONDecoder"))

        let page = try HuaweiCloudDCS.BackupPage(json: bytes)
        let codable = try decoder.decode(CodableDCSPage.self, from: data)
        let encoding = try await Contest.timings(
            of: .repeating { page.jsonBytes().isEmpty ? 0 : 1 },
            against: .repeating { try encoder.encode(codable).isEmpty ? 0 : 1 }
        )
        table.add(.times("encode 100 DCS backups", encoding, rival: "JSONEncoder") { .ratio($0, atLeast: 6) })
    }

    /// Speed is worth nothing where something is lost: what is decoded and encoded again is the same JSON value.
    private static func requireRoundTrip<Page: JSONValueDecodable & JSONEncodable & Equatable>(
        _ bytes: [UInt8],
        as type: Page.Type
    ) throws {
        let again = try Page(json: bytes).jsonBytes()
        let (before, after) = (try JSONValue(json: bytes), try JSONValue(json: again))
        // The order of members is the document's in both, but null is left out where it was received.
        guard try Page(json: again) == Page(json: bytes), again == bytes || before != .null && after != .null else {
            throw LostOnTheWay()
        }
    }

    struct LostOnTheWay: Error {}
}

/// What the scanner does for a type, without the initialisers: every byte is checked, and nothing is made of it.
private struct Scanned<Value: JSONValueDecodable>: JSONValueDecodable {
    static var jsonKind: JSONKind { Value.jsonKind }

    /// One text was scanned.
    let count: Int

    init(decoding slot: JSONSlot) {
        count = 1
    }

    func encode(to json: inout JSONWriter) {}
}
