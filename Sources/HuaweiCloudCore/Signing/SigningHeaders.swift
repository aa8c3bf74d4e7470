// The headers of the signature: their names, and how one that holds a secret is made.
import HTTPTypes

extension HTTPField.Name {
    static let sdkDate = spelled("X-Sdk-Date")
    static let sdkContentHash = spelled("X-Sdk-Content-Sha256")
    static let securityToken = spelled("X-Security-Token")
    static let projectID = spelled("X-Project-Id")
    static let authToken = spelled("X-Auth-Token")

    /// A name that is written in the code. All of these are valid, as a test of each shows, and so the other name never
    /// takes its place.
    private static func spelled(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .authorization
    }
}

extension HTTPFields {
    /// Sets a header that descriptions must not show and that HTTP/2's tables of headers must not keep.
    mutating func setSecret(_ name: HTTPField.Name, _ value: String) {
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        self[fields: name] = [field]
    }

    /// Joins what came in several fields of one name into one, as any party on the way may do (RFC 9110 §5.3), so that
    /// what is sent is what is signed. Cookies stay apart: HTTPFields keeps them so, and transports join them.
    mutating func joinRepeatedFields() {
        var seen: Set<String> = []
        var repeated: [HTTPField.Name] = []
        for field in self where field.name != .cookie && !seen.insert(field.name.canonicalName).inserted {
            repeated.append(field.name)
        }
        for name in repeated {
            self[name] = self[name]
        }
    }
}
