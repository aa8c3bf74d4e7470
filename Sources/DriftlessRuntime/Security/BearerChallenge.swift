// What a server says about a token that it refused (RFC 6750, section 3).
import HTTPTypes

enum BearerChallenge {
    /// Whether another token may help. It does not where the server says that something else is wrong with the request.
    static func allowsAnotherToken(_ response: TransportResponse) -> Bool {
        guard response.status.code == 401 else { return false }
        guard let code = error(in: response.headers[.wwwAuthenticate] ?? "") else { return true }
        return code != "insufficient_scope" && code != "invalid_request"
    }

    /// The value of `error` in a challenge; nil where there is none.
    static func error(in challenge: String) -> String? {
        for part in challenge.split(whereSeparator: { $0 == "," || $0 == " " }) {
            guard let mark = part.firstIndex(of: "="), part[..<mark].lowercased() == "error" else { continue }
            return part[part.index(after: mark)...].filter { $0 != "\"" }
        }
        return nil
    }
}
