// Which headers a signature covers, in which order and in which form.
import DriftlessRuntime
import HTTPTypes

/// The headers that are signed, sorted by name: all but those with `_` in their names, and `host` among them.
struct CanonicalHeaders {
    private var fields: [(name: String, field: HTTPField?)] = []
    private let authority: String

    /// Whether a name comes twice: then the fields have to be joined before they are signed.
    var hasRepeatedNames: Bool {
        zip(fields, fields.dropFirst()).contains { $0.name == $1.name }
    }

    init(of request: TransportRequest) {
        authority = request.authority
        fields.reserveCapacity(request.headers.count + 1)
        var namesHost = false
        var hasCookie = false
        for field in request.headers {
            let name = field.name.canonicalName
            guard !name.utf8.contains(UInt8(ascii: "_")) else {
                continue
            }
            namesHost = namesHost || name == "host"
            if field.name == .cookie {
                // The one cookie header of HTTP/1.1, which a transport joins in this way (RFC 6265 §5.4).
                if !hasCookie, let cookies = request.headers[.cookie] {
                    fields.append((name, HTTPField(name: .cookie, value: cookies)))
                }
                hasCookie = true
            } else {
                fields.append((name, field))
            }
        }
        if !namesHost {
            fields.append(("host", nil))
        }
        fields.sort { $0.name < $1.name }
    }

    /// Appends a line `name:value` for each.
    func appendLines(to text: inout [UInt8]) {
        for (name, field) in fields {
            text.append(contentsOf: name.utf8)
            text.append(UInt8(ascii: ":"))
            if let field {
                field.withUnsafeBytesOfValue { text.append(contentsOf: $0.trimmed) }
            } else {
                text.append(contentsOf: authority.utf8)
            }
            text.append(UInt8(ascii: "\n"))
        }
    }

    /// Appends the names: `content-type;host;x-sdk-date`.
    func appendNames(to text: inout [UInt8]) {
        for (index, (name, _)) in fields.enumerated() {
            if index > 0 {
                text.append(UInt8(ascii: ";"))
            }
            text.append(contentsOf: name.utf8)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without blanks at the ends; those inside stay as they are.
    fileprivate var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first == 0x20 || 0x09...0x0D ~= first {
            rest.removeFirst()
        }
        while let last = rest.last, last == 0x20 || 0x09...0x0D ~= last {
            rest.removeLast()
        }
        return rest
    }
}
