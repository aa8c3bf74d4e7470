// What descriptions and dumps of requests and responses show: where they go and what they are, and no secret.
import HTTPTypes

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: GET https://host/path` without the query, whose values may be secret.
    public var description: String {
        "\(operation): \(method.rawValue) \(scheme)://\(authority)\(path.prefix { $0 != "?" })"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "description": description, "headers": headers.shown, "body": body.description, "limits": limits,
            ]
        )
    }
}

extension TransportResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `200 OK, 1024 bytes`
    public var description: String {
        "\(StatusMeaning.text(of: status.code)), \(body)"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["status": status.code, "headers": headers.shown, "body": body.description])
    }
}

extension HTTPFields {
    /// The headers as lines, those that hold secrets without their values.
    fileprivate var shown: [String] {
        map { field in
            let hides = SecretNames.covers(field.name.rawName) || field.indexingStrategy == .disallow
            return "\(field.name.rawName): \(hides ? SecretNames.placeholder : field.value.excerpt(limit: 500))"
        }
    }
}
