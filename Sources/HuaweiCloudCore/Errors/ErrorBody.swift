// What the body of a response says about an error, whichever of the provider's shapes it has.
import DriftlessRuntime

/// Code, message and request id out of a body: JSON of any known shape, JSON that is broken, HTML, text, or nothing.
struct ErrorBody {
    private(set) var code: String?
    private var words: String?
    private(set) var requestID: String?

    /// More of a body is never read: errors are short, and who sends a long one does not say more by it.
    static var limit: Int { 256 * 1024 }

    /// Whole and as the server wrote it, but without secrets; nil where the body says nothing.
    func message(hiding redaction: Redaction) -> String? {
        words.map { redaction($0).hidingTokens }
    }

    init(_ body: [UInt8]) {
        var bytes = body.prefix(Self.limit)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
        }
        guard let first = bytes.first(where: { !Self.isBlank($0) }) else {
            return
        }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
            if let value = try? JSONValue(json: bytes) {
                read(value, depth: 0)
                // Of a shape that is not known the text itself says more than nothing.
                if words == nil, value != .null {
                    words = Self.clean(String(decoding: bytes.prefix(2000), as: UTF8.self))
                }
            } else {
                salvage(BrokenJSON(bytes))
            }
        case UInt8(ascii: "<"):
            words = MarkupText(bytes).headline
        default:
            words = Self.clean(String(decoding: bytes.prefix(16 * 1024), as: UTF8.self))
        }
    }

    /// What the client decoded, and where that does not say everything, what the bytes say.
    init(_ error: ServerError) {
        self = Self.decoded(error) ?? ErrorBody(error.rawBody)
    }

    private static func decoded(_ error: ServerError) -> ErrorBody? {
        guard let said = (error.body as? any ServiceErrorBody)?.serviceError, let code = said.code.flatMap(clean),
            let words = said.message.flatMap(clean)
        else { return nil }
        let requestID = said.requestID.flatMap(clean)
        guard requestID != nil || error.requestID != nil else { return nil }
        var body = ErrorBody([])
        body.code = code
        body.words = words
        body.requestID = requestID
        return body
    }

    /// What the body says, token and all, for those who compare it; empty where it says nothing.
    static func words(of body: [UInt8]) -> String {
        ErrorBody(body).words ?? ""
    }

    private mutating func read(_ value: JSONValue, depth: Int) {
        guard depth < 4 else {
            return
        }
        switch value {
        case .string(let text):
            words = words ?? Self.clean(text)
        case .array(let elements):
            if let first = elements.first {
                read(first, depth: depth + 1)
            }
        case .object(let members):
            code = code ?? Self.text(in: members, of: Self.codeNames)
            requestID = requestID ?? Self.text(in: members, of: Self.requestIDNames)
            if words == nil, var text = Self.text(in: members, of: Self.messageNames) {
                if let more = Self.text(in: members, of: ["error_ext_msg"]), more != text {
                    text += " (\(more))"
                }
                words = text
            }
            for name in Self.containerNames {
                if (code == nil || words == nil), let inner = members[name] {
                    read(inner, depth: depth + 1)
                }
            }
        case .null, .boolean, .number:
            break
        }
    }

    private mutating func salvage(_ text: BrokenJSON) {
        code = Self.codeNames.lazy.compactMap(text.value).first
        requestID = Self.requestIDNames.lazy.compactMap(text.value).first
        words = Self.messageNames.lazy.compactMap(text.value).first
    }

    private static func text(in object: JSONObject, of names: [String]) -> String? {
        for name in names {
            switch object[name] {
            case .string(let text): if let text = clean(text) { return text }
            case .number(let number): return "\(number)"
            default: break
            }
        }
        return nil
    }

    /// The text without blanks at its ends; nil where nothing is left.
    private static func clean(_ text: String) -> String? {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.isEmpty ? nil : String(rest)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || 0x09...0x0D ~= byte
    }

    // RDS v3, DCS v2 and the gateway; RDS v1; DCS v1.0 and IAM below `error`; other services.
    private static let codeNames = ["error_code", "errCode", "errorCode", "code"]
    private static let messageNames = [
        "error_msg", "externalMessage", "errorMsg", "errMsg", "error_message", "errorMessage", "message", "msg",
        "error_description", "detail", "title", "reason",
    ]
    private static let requestIDNames = ["request_id", "requestId", "requestID", "req_id"]
    private static let containerNames = ["error", "errors", "fault", "badRequest", "itemNotFound"]
}
