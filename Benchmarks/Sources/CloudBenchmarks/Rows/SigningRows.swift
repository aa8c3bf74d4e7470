// What signing one request costs.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Measuring

enum SigningRows {
    static func add(to table: inout Table, rival: PythonSDK?) async throws {
        let project = "97b026aa9cc4417888c14c84a1ad9860"
        var headers: HTTPFields = [.contentType: "application/json"]
        if let name = HTTPField.Name("X-Project-Id") { headers[name] = project }
        let request = TransportRequest(
            operation: "listBackups",
            method: .get,
            scheme: "https",
            authority: "rds.cn-north-4.myhuaweicloud.com",
            path: "/v3/\(project)/backups?backup_type=auto&begin_time=2018-08-06T10%3A41%3A14%2B0800"
                + "&end_time=2018-08-16T10%3A41%3A14%2B0800&instance_id=c0c9f155c7b7423a9d30f0175998b63bin01&limit=10&offset=0",
            headers: headers
        )
        let keys = AccessKeys(accessKey: "HWTESTACCESSKEY00001", secretKey: "FakeSecretKeyForTestVectorsOnly000000001")
        let signer = RequestSigner()
        let time = SystemTime().now
        let timing = try await Contest.timing(
            of: .repeating { signer.sign(request, with: keys, at: time).request.headers.count }
        )
        var row = Row(
            name: "sign one request",
            ours: (Quantity.time(timing.median), Quantity.time(timing.best)),
            target: .time(timing.median, below: 10e-6)
        )
        if let seconds = try rival?.numbers(of: "sign.py", ["1000"]).first {
            row.rival = (Quantity.time(seconds), "")
            row.rivalName = "official Python SDK"
            row.ratio = Quantity.ratio(seconds / timing.median)
        }
        table.add(row)
    }
}
