import HuaweiCloud

let rds = try await RDSClient(region: "cn-north-4", credentials: .environment)
