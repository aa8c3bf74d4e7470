// Stands for the error type until it is merged.
public import DriftlessRuntime

public struct HuaweiCloudError: Error, Sendable {
    public var cause: ClientError
    public var code: String?
    public var message: String { cause.description }
    public var requestID: String? { cause.requestID }
    public var status: Int? { cause.status }

    public init(_ error: ClientError) {
        cause = error
    }
}
