// A part of a multipart body that is bytes: a file with its name and its type.
@_spi(Generated) public import DriftlessJSON
public import HTTPTypes

/// A file in a multipart body: bytes or a stream, what it is called and what it is.
///
/// ```swift
/// let image = MultipartFile(bytes, fileName: "Füße.png", contentType: "image/png")
/// let upload = MultipartFile(HTTPBody(chunks, length: size, iterationBehavior: .multiple), fileName: "video.mp4")
/// ```
/// A stream is sent as it comes and is never held in memory. A request that carries one that can be read once is not sent again
/// after a failure. What was received is always whole.
public struct MultipartFile: Sendable {
    /// The bytes of the file, whole or as a stream.
    public var content: HTTPBody
    /// The file's name (RFC 7578 §4.2), in any script. Where it is nil, the property's name is sent in its place in
    /// `multipart/form-data`, since servers take a part without a file name for a text.
    public var fileName: String?
    /// The media type, such as `image/png`. Where it is nil, the first one that the document names is sent, or
    /// `application/octet-stream`.
    public var contentType: String?
    /// Further headers of the part; `Content-Disposition` and `Content-Type` in them are not sent.
    public var headers: HTTPFields

    /// Creates a file of a body, which may be a stream.
    public init(
        _ content: HTTPBody,
        fileName: String? = nil,
        contentType: String? = nil,
        headers: HTTPFields = HTTPFields()
    ) {
        self.content = content
        self.fileName = fileName
        self.contentType = contentType
        self.headers = headers
    }

    /// A file of bytes that are all there.
    public init(_ bytes: [UInt8], fileName: String? = nil, contentType: String? = nil) {
        self.init(HTTPBody(bytes), fileName: fileName, contentType: contentType)
    }

    /// The bytes of a file that is whole, as every file is that was received; nil for a stream.
    public var bytes: [UInt8]? { content.bytes }
}

extension MultipartFile: Hashable {
    /// Whole files are equal by their bytes, streams by being the same one.
    public static func == (one: MultipartFile, other: MultipartFile) -> Bool {
        guard one.fileName == other.fileName, one.contentType == other.contentType, one.headers == other.headers else {
            return false
        }
        return switch (one.content.contents, other.content.contents) {
        case (.whole(let one), .whole(let other)): one == other
        case (.stream(let one), .stream(let other)): one === other
        case (.whole, .stream), (.stream, .whole): false
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(fileName)
        hasher.combine(contentType)
        switch content.contents {
        case .whole(let bytes): hasher.combine(bytes)
        case .stream(let stream): hasher.combine(ObjectIdentifier(stream))
        }
    }
}

extension MultipartFile: ExpressibleByStringLiteral {
    /// A file of text in UTF-8.
    public init(stringLiteral text: String) {
        self.init(HTTPBody(text))
    }
}

extension MultipartFile: CustomStringConvertible {
    /// The name, the type and the size, and no content.
    public var description: String {
        [fileName.map { "'\($0.excerpt(limit: 80))'" }, contentType?.excerpt(limit: 80), content.description]
            .compactMap { $0 }.joined(separator: ", ")
    }
}

extension MultipartFile: JSONEncodable {
    /// In a multipart body, the place of a part. In JSON, where a document has the same schema there, the bytes as text.
    public func encode(to json: inout JSONWriter) {
        if json.attach(self) { return }
        guard let bytes = content.bytes, let text = String(validating: bytes, as: UTF8.self) else {
            json.refuse("text, since JSON holds no other bytes: they need a multipart body", found: description)
            json.value("")
            return
        }
        text.encode(to: &json)
    }
}

extension MultipartFile: JSONValueDecodable {
    public static var jsonKind: JSONKind { .text(self) }

    public init(decoding slot: JSONSlot) {
        self.init(text: String(decoding: slot))
    }
}

extension MultipartFile: FileText {
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        self.init(text: String(decoding: utf8, as: UTF8.self))
    }

    /// The bytes as text, as JSON has them.
    public func text(style: TextStyle) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

    private init(text: String) {
        self = ReceivedFile.file(in: text) ?? MultipartFile(HTTPBody(text))
    }
}
