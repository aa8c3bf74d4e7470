// The Python program that drives the official SDK is kept beside the test that runs it.

import Foundation

/// A program for python3, and where it can be run.
enum PythonProgram {
    /// Prints one JSON object: what the two listings said, or the error that the SDK made of the response.
    static let text = """
        import json, sys, types
        from huaweicloudsdkcore.auth.credentials import BasicCredentials
        from huaweicloudsdkcore.client import Client, ClientBuilder
        from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
        from huaweicloudsdkcore.sdk_response import SdkResponse
        from huaweicloudsdkrds.v3 import RdsClient, ListBackupsRequest

        class Page(SdkResponse):
            sensitive_list, openapi_types = [], {"total_num": "int"}
            attribute_map = {"total_num": "total_num"}
            def __init__(self, total_num=None):
                super().__init__()
                self.total_num = total_num

        rds_url, dcs_url, key, secret, project, database, cache = sys.argv[1:8]
        credentials = lambda: BasicCredentials(key, secret, project)
        result = {}
        try:
            rds = RdsClient.new_builder().with_credentials(credentials()).with_endpoint(rds_url).build()
            request = ListBackupsRequest(
                instance_id=database, backup_type="auto", offset=0, limit=10,
                begin_time="2018-08-01T00:00:00+0800", end_time="2018-08-31T00:00:00+0800",
            )
            page = rds.list_backups(request)
            result["rds_total"] = page.total_count
            result["rds_ids"] = [backup.id for backup in page.backups]
            # A v1.0 operation is in none of the SDK's own clients; this is the way that they all go in the end.
            dcs = ClientBuilder(Client).with_credentials(credentials()).with_endpoint(dcs_url).build()
            dcs.model_package = types.SimpleNamespace(Page=Page)
            response = dcs.do_http_request(
                method="GET", resource_path="/v1.0/{project_id}/instances/{instance_id}/backups",
                path_params={"instance_id": cache}, query_params=[("start", 1), ("limit", 10)],
                header_params={}, collection_formats={}, response_type="Page",
            )
            page = json.loads(response.raw_content)
            result["dcs_total"] = page["total_num"]
            result["dcs_ids"] = [record["backup_id"] for record in page["backup_record_response"]]
        except ServiceResponseException as error:
            result["status"] = error.status_code
            result["code"] = error.error_code
            result["message"] = error.error_msg
        print(json.dumps(result))
        """

    struct Result: Decodable {
        var rds_total: Int?
        var rds_ids: [String]?
        var dcs_total: Int?
        var dcs_ids: [String]?
        var status: Int?
        var code: String?
        var message: String?
    }

    /// Whether python3 and the official SDK are installed.
    static let isRunnable: Bool = {
        (try? run("import huaweicloudsdkcore.client, huaweicloudsdkrds.v3", []))?.status == 0
    }()

    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: Data, errors: Data) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program] + arguments
        // A proxy or keys of the machine's user are nothing for loopback.
        process.environment = ProcessInfo.processInfo.environment.filter { name, _ in
            !name.hasPrefix("HUAWEICLOUD_") && !name.lowercased().hasSuffix("_proxy")
        }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, printed, complaints)
    }
}
