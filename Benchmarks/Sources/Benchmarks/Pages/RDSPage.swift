// A page of RDS as its document shows them: ids of 36 characters, every field, databases with SQL Server only.

enum RDSPage {
    /// The JSON text of a page without blanks, as the service sends it.
    static func text(backups count: Int, total: Int) -> String {
        var random = RandomNumbers(seed: 3)
        let backups = (0..<count).map { _ in backup(&random) }
        return #"{"backups":[\#(backups.joined(separator: ","))],"total_count":\#(total)}"#
    }

    private static func backup(_ random: inout RandomNumbers) -> String {
        let day = "2024-03-" + random.one(of: ["05", "06", "07", "08"])
        let begin = "\(day)T02:\(random.padded(30, width: 2)):\(random.padded(60, width: 2))+0800"
        let end = "\(day)T02:4\(random.padded(10, width: 1)):\(random.padded(60, width: 2))+0800"
        let engine = random.next() % 12
        let (datastore, databases) =
            switch engine {
            case 0:
                (#"{"type":"SQLServer","version":"2017_SE"}"#, #""databases":[{"name":"orders"},{"name":"users"}],"#)
            case 1...4: (#"{"type":"PostgreSQL","version":"11"}"#, "")
            default: (#"{"type":"MySQL","version":"5.7"}"#, "")
            }
        let members = [
            #""id":"\#(random.hexadecimal(32))br01""#,
            #""name":"\#(random.one(of: ["shop", "ledger", "crm"]))-\#(random.hexadecimal(3))""#,
            #""type":"\#(random.one(of: ["auto", "auto", "manual", "incremental"]))""#,
            #""size":\#(random.next() % 90_000 + 10_000)"#,
            #""status":"\#(random.one(of: ["COMPLETED", "COMPLETED", "COMPLETED", "BUILDING", "FAILED"]))""#,
            #""begin_time":"\#(begin)""#,
            #""end_time":"\#(end)""#,
            #""datastore":\#(datastore)"#,
            #"\#(databases)"instance_id":"\#(random.hexadecimal(32))in01""#,
        ]
        return "{" + members.joined(separator: ",") + "}"
    }
}
