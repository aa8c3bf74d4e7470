// Which texts are server URLs, and what is said of those that are not.

extension ServerURL {
    /// Reads an absolute URL of the schemes `http` and `https` (RFC 3986): `https://host:8443/base/path`.
    ///
    /// - Throws: `ClientError.invalidArgument` where it is something else, or has user names, a query or a fragment.
    public init(_ text: String) throws(ClientError) {
        do throws(ServerURLProblem) {
            self = try ServerURL(parsing: text)
        } catch {
            throw ServerURL.error("url", error.rule, value: text)
        }
    }

    static func error(_ parameter: String, _ rule: String, value: String?) -> ClientError {
        let violation = ArgumentViolation(parameter: parameter, rule: rule, value: value)
        return .invalidArgument(ArgumentError(operation: "ServerURL", violations: [violation]))
    }

    private init(parsing text: String) throws(ServerURLProblem) {
        guard let mark = text.firstRange(ofText: "://") else {
            throw ServerURLProblem("an absolute URL, such as 'https://\(text.isEmpty ? "host" : text)'")
        }
        let scheme = text[..<mark.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else {
            throw ServerURLProblem("a URL of the scheme 'https' or 'http'")
        }
        let rest = text[mark.upperBound...]
        guard !rest.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            throw ServerURLProblem("a URL without '?' and '#': operations bring their own query")
        }
        let pathStart = rest.firstIndex(of: "/") ?? rest.endIndex
        let authority = rest[..<pathStart]
        guard !authority.contains("@") else {
            throw ServerURLProblem("a URL without user name and password: credentials go into a middleware")
        }
        let (host, port) = try Self.hostAndPort(of: authority)
        self.init(scheme: scheme, host: host, port: port, basePath: try Self.basePath(rest[pathStart...]))
    }

    private static func hostAndPort(
        of authority: Substring
    ) throws(ServerURLProblem) -> (host: String, port: Int?) {
        let host: Substring
        let afterHost: Substring
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else {
                throw ServerURLProblem("a URL whose IPv6 address ends in ']'")
            }
            host = authority[...end]
            afterHost = authority[authority.index(after: end)...]
            guard IPv6Syntax.accepts(host.dropFirst().dropLast().utf8) else {
                throw ServerURLProblem("a URL with an IPv6 address such as '[2001:db8::1]'")
            }
        } else {
            let end = authority.firstIndex(of: ":") ?? authority.endIndex
            host = authority[..<end]
            afterHost = authority[end...]
            try checkName(host)
        }
        guard !afterHost.isEmpty else {
            return (host.lowercased(), nil)
        }
        guard afterHost.first == ":" else {
            throw ServerURLProblem("a URL with nothing but ':' and a port after its IPv6 address")
        }
        let digits = afterHost.dropFirst()
        guard !digits.isEmpty else {
            return (host.lowercased(), nil)
        }
        guard digits.utf8.count <= 5, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let port = Int(digits),
            1...65_535 ~= port
        else {
            throw ServerURLProblem("a URL whose port is a number from 1 to 65535")
        }
        return (host.lowercased(), port)
    }

    private static func checkName(_ host: Substring) throws(ServerURLProblem) {
        guard !host.isEmpty else {
            throw ServerURLProblem("a URL with a host after '://'")
        }
        guard host.utf8.allSatisfy({ $0 < 128 }) else {
            throw ServerURLProblem("a URL whose host is in ASCII: write an international name as 'xn--…'")
        }
        guard host.utf8.allSatisfy(ByteSet.registeredName.contains), !host.hasPrefix("."), !host.contains("..") else {
            throw ServerURLProblem("a URL whose host is a name or an address")
        }
    }

    private static func basePath(_ path: Substring) throws(ServerURLProblem) -> String {
        var path = path
        while path.last == "/" {
            path.removeLast()
        }
        var bytes = path.utf8.makeIterator()
        while let byte = bytes.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = bytes.next(), let low = bytes.next(), high.isHexDigit, low.isHexDigit else {
                    throw ServerURLProblem("a URL in whose path '%' begins an escape of two hexadecimal digits")
                }
            } else if !ByteSet.path.contains(byte) {
                throw ServerURLProblem("a URL whose path has other characters than letters and digits percent-encoded")
            }
        }
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard path.isEmpty || segments.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw ServerURLProblem("a URL whose path has no empty part and no '.' or '..'")
        }
        return String(path)
    }
}

/// What a text that is no server URL should be.
struct ServerURLProblem: Error {
    let rule: String

    init(_ rule: String) {
        self.rule = rule
    }
}

extension String {
    /// Where the text first occurs, compared byte by byte.
    func firstRange(ofText text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if utf8[start...].starts(with: text.utf8) {
                return start..<utf8.index(start, offsetBy: text.utf8.count)
            }
            start = utf8.index(after: start)
        }
        return nil
    }
}

extension UInt8 {
    var isHexDigit: Bool {
        48...57 ~= self || 65...70 ~= self || 97...102 ~= self
    }
}
