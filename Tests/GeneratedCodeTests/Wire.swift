// What goes over the wire: a value's JSON there and back, and one call against a response.
import DriftlessRuntime
import HTTPTypes
import Testing

enum Wire {
    static let server = "https://example.com/base"

    /// The value of a text, and the text of that value.
    static func roundTrip<Model: JSONModel>(_ text: String, as type: Model.Type) throws -> (value: Model, text: String)
    {
        let value = try Model(json: Array(text.utf8))
        return (value, String(decoding: value.jsonBytes(), as: UTF8.self))
    }

    /// What a value is written as.
    static func text(of value: some JSONModel) -> String {
        String(decoding: value.jsonBytes(), as: UTF8.self)
    }

    static func response(_ status: Int, _ body: String = "", type: String? = "application/json") -> TransportResponse {
        var response = TransportResponse(status: HTTPResponse.Status(code: status), body: Array(body.utf8))
        if let type { response.headers[.contentType] = type }
        return response
    }
}

extension Recorder {
    var body: String? { request.map { String(decoding: $0.body.bytes ?? [], as: UTF8.self) } }
    var contentType: String? { request?.headers[.contentType] }
}
