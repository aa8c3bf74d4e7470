// A part that was received whole: what it is called, and what it is.
import DriftlessJSON
import HTTPTypes

struct ReceivedPart {
    var headers: HTTPFields
    var content: [UInt8]

    /// All parts of a body.
    static func parts(
        of body: [UInt8],
        contentType: String,
        limits: MultipartLimits = MultipartLimits()
    ) throws(MultipartError) -> [ReceivedPart] {
        var parser = try MultipartParser(contentType: contentType, limits: limits)
        var parts: [ReceivedPart] = []
        for event in try parser.receive(body) {
            switch event {
            case .part(let headers): parts.append(ReceivedPart(headers: headers, content: []))
            case .content(let bytes):
                if !parts.isEmpty { parts[parts.count - 1].content += bytes }
            case .endOfPart: break
            }
        }
        try parser.finish()
        return parts
    }

    /// `form-data; name="a"; filename="b"` has the shape of a media type with parameters.
    private var disposition: MediaType? {
        guard let value = headers[.contentDisposition] else { return nil }
        return MediaType("multipart/form-data" + value.drop { $0 != ";" })
    }

    /// The property that the part is; nil where the part does not say it.
    var name: String? { disposition?.parameter("name").map(Self.unescaped) }

    /// The file's name, that of `filename*` (RFC 5987) where there are two.
    var fileName: String? {
        guard let disposition else { return nil }
        if let extended = disposition.parameter("filename*").flatMap(Self.extended) { return extended }
        return disposition.parameter("filename").map(Self.unescaped)
    }

    var mediaType: MediaType? { headers[.contentType].flatMap { MediaType($0) } }

    /// With a `Content-Transfer-Encoding` undone, which mail has and RFC 7578 §4.7 discourages.
    var decodedContent: [UInt8] {
        guard let name = HTTPField.Name("Content-Transfer-Encoding"), headers[name]?.lowercased() == "base64",
            let data = Base64Data(base64: String(decoding: content, as: UTF8.self))
        else {
            return content
        }
        return data.bytes
    }

    var file: MultipartFile {
        var others = headers
        others[.contentDisposition] = nil
        others[.contentType] = nil
        return MultipartFile(
            HTTPBody(decodedContent),
            fileName: fileName,
            contentType: headers[.contentType],
            headers: others
        )
    }

    /// What senders escape in a name as browsers do.
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// `UTF-8''na%C3%AFve.txt`
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return FormReader.decoded(parts[2].utf8, plus: UInt8(ascii: "+"))
    }
}
