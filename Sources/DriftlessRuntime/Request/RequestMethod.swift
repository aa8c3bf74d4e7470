// The methods that an OpenAPI document can describe, so that generated code needs no module but the runtime.
import HTTPTypes

/// A method of RFC 9110 section 9, of RFC 5789, QUERY, or any other.
@_spi(Generated) public enum RequestMethod: Hashable, Sendable {
    case get, put, post, delete, options, head, patch, trace, query
    /// Methods have case (RFC 9110 section 9.1).
    case other(String)

    /// Nil for a name that is no token (RFC 9110 section 5.6.2).
    var httpMethod: HTTPRequest.Method? {
        switch self {
        case .get: .get
        case .put: .put
        case .post: .post
        case .delete: .delete
        case .options: .options
        case .head: .head
        case .patch: .patch
        case .trace: .trace
        case .query: HTTPRequest.Method("QUERY")
        case .other(let name): HTTPRequest.Method(name)
        }
    }
}
