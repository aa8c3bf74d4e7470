// The methods that an OpenAPI document can describe, so that generated code needs no module but the runtime.
import HTTPTypes

/// A method of RFC 9110 section 9, or of RFC 5789.
@_spi(Generated) public enum RequestMethod: Hashable, Sendable {
    case get, put, post, delete, options, head, patch, trace

    var httpMethod: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .put: .put
        case .post: .post
        case .delete: .delete
        case .options: .options
        case .head: .head
        case .patch: .patch
        case .trace: .trace
        }
    }
}
