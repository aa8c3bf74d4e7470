// What descriptions and dumps of requests and responses show: where they go and what they are, and no secret.
import HTTPTypes

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: GET https://host/path` without the query, whose values may be secret.
    public var description: String {
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return redaction("\(operation): \(method.rawValue) \(scheme)://\(place)\(path.prefix { $0 != "?" })")
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "description": description, "headers": headers.shown(redaction), "body": body.description,
                "limits": limits,
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
        let headers = headers.shown(Redaction((secrets?.all ?? []) + SecretParts.of(headers)))
        return Mirror(self, children: ["status": status.code, "headers": headers, "body": body.description])
    }
}

extension HTTPFields {
    /// The headers as lines, those that hold secrets without their values.
    func shown(_ redaction: Redaction) -> [String] {
        map { field in
            let hides = SecretNames.covers(field.name.rawName) || field.indexingStrategy == .disallow
            return
                "\(field.name.rawName): \(hides ? SecretNames.placeholder : redaction.excerpt(of: field.value, limit: 500))"
        }
    }
}
