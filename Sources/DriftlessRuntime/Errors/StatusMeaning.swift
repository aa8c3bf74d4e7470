// What the statuses mean that clients of services meet, for error messages.

package enum StatusMeaning {
    /// The status with its reason phrase where it is a usual one: `404 Not Found` (RFC 9110 §15, RFC 6585).
    package static func text(of status: Int) -> String {
        let phrase =
            switch status {
            case 400: " Bad Request"
            case 401: " Unauthorized"
            case 403: " Forbidden"
            case 404: " Not Found"
            case 405: " Method Not Allowed"
            case 406: " Not Acceptable"
            case 408: " Request Timeout"
            case 409: " Conflict"
            case 410: " Gone"
            case 412: " Precondition Failed"
            case 413: " Content Too Large"
            case 414: " URI Too Long"
            case 415: " Unsupported Media Type"
            case 422: " Unprocessable Content"
            case 429: " Too Many Requests"
            case 500: " Internal Server Error"
            case 501: " Not Implemented"
            case 502: " Bad Gateway"
            case 503: " Service Unavailable"
            case 504: " Gateway Timeout"
            default: ""
            }
        return "\(status)\(phrase)"
    }
}
