// How requests and bodies are written in a recording: the same on the way in and when a request is looked up again.
import DriftlessJSON
import HTTPTypes

enum RecordedText {
    private static let base64Mark = "base64:"

    /// The line that a request is found by.
    static func line(of request: TransportRequest, hiding redaction: Redaction) -> String {
        redaction("\(request.method.rawValue) \(request.path)")
    }

    /// A body as text, without secrets.
    static func text(of body: [UInt8], hiding redaction: Redaction) -> String {
        guard let text = String(validating: body, as: UTF8.self), !text.hasPrefix(base64Mark) else {
            return base64Mark + Base64Data(body).text(style: .standard)
        }
        return redaction(text).hidingTokens
    }

    /// The bytes of what `text` wrote.
    static func bytes(of text: String) -> [UInt8] {
        guard text.hasPrefix(base64Mark) else { return Array(text.utf8) }
        return Base64.decoded(text.dropFirst(base64Mark.count).utf8)
    }
}
