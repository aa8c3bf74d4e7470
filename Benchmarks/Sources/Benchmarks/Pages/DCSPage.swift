// A page of DCS as its document shows them: every field, with null for what a backup does not have.

enum DCSPage {
    /// The JSON text of a page without blanks, as the service sends it.
    static func text(backups count: Int) -> String {
        var random = RandomNumbers(seed: 5)
        let backups = (0..<count).map { _ in backup(&random) }
        return #"{"backup_record_response":[\#(backups.joined(separator: ","))],"total_num":\#(count)}"#
    }

    private static func backup(_ random: inout RandomNumbers) -> String {
        let isFailure = random.next() % 10 == 0
        let isManual = random.next() % 3 == 0
        let stamp = "2024-03-05T02:\(random.padded(60, width: 2)):\(random.padded(60, width: 2))"
        let members = [
            #""status":"\#(isFailure ? "failed" : "succeed")""#,
            #""remark":\#(isManual ? #""before the upgrade""# : "null")"#,
            #""period":\#(isManual ? "null" : #""02:00-03:00""#)"#,
            #""progress":"\#(isFailure ? "37.50" : "100.00")""#,
            #""size":\#(isFailure ? 0 : random.next() % 10_000_000)"#,
            #""instance_id":"\#(uuid(&random))""#,
            #""backup_id":"\#(uuid(&random))""#,
            #""created_at":"\#(stamp).\#(random.padded(1000, width: 3))Z""#,
            #""updated_at":"\#(stamp).\#(random.padded(1000, width: 3))Z""#,
            #""backup_type":"\#(isManual ? "manual" : "auto")""#,
            #""backup_name":"backup_2024030502\#(random.padded(10_000, width: 4))""#,
            #""error_code":\#(isFailure ? #""dcs.08.0002""# : "null")"#,
            #""is_support_restore":"\#(isFailure ? "FALSE" : "TRUE")""#,
        ]
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func uuid(_ random: inout RandomNumbers) -> String {
        [8, 4, 4, 4, 12].map { random.hexadecimal($0) }.joined(separator: "-")
    }
}
