// How a server URL of a document, with variables in braces, becomes an address.

extension ServerURL {
    /// Puts values into a server URL such as `https://rds.{region}.myhuaweicloud.com` (OpenAPI's Server Object).
    ///
    /// - Throws: `ClientError.invalidArgument` where a variable has no value, where a value has characters that would
    ///   lead out of its place in the URL, or where the result is no server URL.
    public init(template: String, variables: [(name: String, value: String)]) throws(ClientError) {
        try self.init(filled: try FilledTemplate(template, variables), as: { $0 })
    }

    /// - Parameter url: The absolute URL of a filled template.
    init(filled: FilledTemplate, as url: (String) -> String) throws(ClientError) {
        do {
            try self.init(url(filled.text))
        } catch {
            // The host lacks a part: the variable says more than the whole.
            guard let name = filled.emptyInHost else { throw error }
            throw ServerURL.error(name, "a part of a host's name, without delimiters and blanks", value: "")
        }
    }
}

/// A server URL with values in the place of its variables.
struct FilledTemplate {
    private(set) var text = ""
    /// The first variable of the host without a text: a part of a host's name may be empty, the whole may not.
    private(set) var emptyInHost: String?

    init(_ template: String, _ variables: [(name: String, value: String)]) throws(ClientError) {
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = variables.first(where: { $0.name == name })?.value else {
                throw ServerURL.error(name, "given: the server's URL is '\(template)'", value: nil)
            }
            try check(value, of: name)
            if value.isEmpty, isInHost, emptyInHost == nil { emptyInHost = name }
            rest = rest[rest.index(after: close)...]
            // A part of the path without a text is none: `/{base}/v1` is `/v1` then.
            if value.isEmpty, !isInHost, text.last == "/", rest.first == "/" { rest = rest.dropFirst() }
            text += value
        }
        text += rest
    }

    private var isInHost: Bool {
        text.firstRange(ofText: "://").map { !text[$0.upperBound...].contains("/") } ?? false
    }

    /// A value may be a name, a port, a host with a port or a part of a path; what is left of the URL stays what it is.
    private func check(_ value: String, of name: String) throws(ClientError) {
        let isInHost = isInHost
        let breaksOut = value.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "\\"): true
            case UInt8(ascii: "/"): isInHost
            default: byte <= 0x20 || byte == 0x7F
            }
        }
        if breaksOut {
            let place = isInHost ? "a part of a host's name" : "a part of a URL"
            throw ServerURL.error(name, "\(place), without delimiters and blanks", value: value)
        }
    }
}
