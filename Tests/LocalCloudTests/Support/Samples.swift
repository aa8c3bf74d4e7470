// Small contents whose every record a test can name, and the shapes in which tests read responses.

import Foundation
import LocalCloud

enum Samples {
    static let project = "97b026aa9cc4417888c14c84a1ad9860"
    static let cache = "68d5745e-6af2-40e4-945d-fe449be00148"
    static let database = "c0c9f155c7b7423a9d30f0175998b63bin01"

    static let dcsPath = "/v1.0/\(project)/instances/\(cache)/backups"
    static let rdsPath = "/v3/\(project)/backups?instance_id=\(database)"

    /// 2018-04-15T22:00:00.780Z, the first time in the document's sample.
    static let dcsTime = Date(timeIntervalSince1970: 1_523_829_600.780)
    /// 2018-08-06T12:41:14+0800, the time in the document's samples.
    static let rdsTime = Date(timeIntervalSince1970: 1_533_530_474)

    /// DCS backups `c1` to `c<count>`, newest first, a day apart.
    static func dcsBackups(_ count: Int) -> [DCSBackup] {
        (0..<count).map { age in
            let created = dcsTime - Double(age) * 86_400
            return DCSBackup(
                id: "c\(age + 1)",
                name: "backup_20180415230000",
                kind: .auto,
                status: .succeed,
                size: 126,
                createdAt: created,
                updatedAt: created + 70.043,
                period: "22:00-23:00"
            )
        }
    }

    /// RDS backups `d1` to `d<count>`, newest first, an hour apart.
    static func rdsBackups(_ count: Int) -> [RDSBackup] {
        (0..<count).map { age in
            let begun = rdsTime - Double(age) * 3600
            return RDSBackup(
                id: "d\(age + 1)",
                name: "xxxx.xxx",
                kind: .auto,
                size: 2803,
                status: .completed,
                beginTime: begun,
                endTime: begun + 120,
                engine: .mySQL,
                engineVersion: "5.6"
            )
        }
    }

    static func contents(dcs: [DCSBackup] = [], rds: [RDSBackup] = []) -> CloudContents {
        CloudContents(
            projectID: project,
            dcsInstances: [DCSInstance(id: cache, name: "cache", backups: dcs)],
            rdsInstances: [RDSInstance(id: database, name: "database", backups: rds)]
        )
    }
}

/// As much of a page as most tests look at.
struct DCSPage: Decodable {
    struct Record: Decodable {
        let backup_id: String
    }

    let backup_record_response: [Record]
    let total_num: Int

    var ids: [String] { backup_record_response.map(\.backup_id) }
}

/// As much of a page as most tests look at.
struct RDSPage: Decodable {
    struct Record: Decodable {
        let id: String
    }

    let backups: [Record]
    let total_count: Int

    var ids: [String] { backups.map(\.id) }
}

struct DCSErrorBody: Decodable {
    struct Content: Decodable, Equatable {
        let code: String
        let message: String
    }

    let error: Content
}

struct RDSErrorBody: Decodable {
    let error_code: String
    let error_msg: String
    let request_id: String?
}

extension WireResponse {
    func decoded<Body: Decodable>(_ type: Body.Type) throws -> Body {
        try JSONDecoder().decode(type, from: Data(body))
    }
}

/// IDs such as `c3` to `c5`.
func ids(_ letter: String, _ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "\(letter)\($0)" }
}
