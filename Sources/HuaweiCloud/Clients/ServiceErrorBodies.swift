// What the documented errors of the services say.
public import HuaweiCloudCore
public import HuaweiCloudDCS
public import HuaweiCloudRDS

extension HuaweiCloudRDS.ErrorResponse: ServiceErrorBody {
    /// What the body says.
    public var serviceError: ServiceError {
        ServiceError(code: errorCode, message: errorMsg, requestID: requestID)
    }
}

extension HuaweiCloudDCS.ErrorResponse: ServiceErrorBody {
    /// What the body says: on the top level, or below `error`.
    public var serviceError: ServiceError {
        var words = errorMsg ?? error?.message
        if let text = errorMsg, let more = errorExtMsg, more != text { words = "\(text) (\(more))" }
        return ServiceError(code: errorCode ?? error?.code, message: words, requestID: requestID)
    }
}
