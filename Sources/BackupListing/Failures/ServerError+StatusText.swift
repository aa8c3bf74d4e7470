// How a status is written for people.

import DriftlessRuntime

extension ServerError {
    /// The status with its name by RFC 9110 or RFC 6585, since the server's own wording is lost on the way.
    var statusText: String {
        let name: String? =
            switch status {
            case 400: "Bad Request"
            case 401: "Unauthorized"
            case 403: "Forbidden"
            case 404: "Not Found"
            case 405: "Method Not Allowed"
            case 408: "Request Timeout"
            case 413: "Content Too Large"
            case 429: "Too Many Requests"
            case 500: "Internal Server Error"
            case 502: "Bad Gateway"
            case 503: "Service Unavailable"
            case 504: "Gateway Timeout"
            default: nil
            }
        return name.map { "\(status) \($0)" } ?? "\(status)"
    }
}
