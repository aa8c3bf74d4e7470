// Writes parts one behind the other (RFC 2046 §5.1, RFC 7578): bytes where all of it is there, a stream where a file is one.
import HTTPTypes

struct MultipartWriter {
    static func body(of parts: [AssembledPart], boundary: MultipartBoundary, isFormData: Bool) -> HTTPBody {
        var segments = BodySegments()
        for part in parts { append(part, to: &segments, boundary, isFormData: isFormData) }
        segments.append(ending(boundary))
        return segments.body
    }

    static func append(
        _ part: AssembledPart,
        to segments: inout BodySegments,
        _ boundary: MultipartBoundary,
        isFormData: Bool
    ) {
        segments.append("--\(boundary.text)\r\n".utf8)
        segments.append(PartHead.bytes(of: part, isFormData: isFormData))
        segments.append(part.content)
        segments.append("\r\n".utf8)
    }

    /// What stands behind the last part.
    static func ending(_ boundary: MultipartBoundary) -> [UInt8] { Array("--\(boundary.text)--\r\n".utf8) }
}

/// The headers of a part.
enum PartHead {
    static func bytes(of part: AssembledPart, isFormData: Bool) -> [UInt8] {
        var head: [UInt8] = []
        if !part.name.isEmpty {
            head += "Content-Disposition: form-data; name=\"".utf8
            append(escaping: part.name, to: &head)
            head.append(UInt8(ascii: "\""))
            if let fileName = part.fileName {
                head += "; filename=\"".utf8
                append(escaping: fileName, to: &head)
                head.append(UInt8(ascii: "\""))
            }
            head += "\r\n".utf8
        } else if let fileName = part.fileName {
            head += "Content-Disposition: attachment; filename=\"".utf8
            append(escaping: fileName, to: &head)
            head += "\"\r\n".utf8
        }
        if let contentType = part.contentType { head += "Content-Type: \(contentType)\r\n".utf8 }
        for field in part.headers { head += "\(field.name.rawName): \(field.value)\r\n".utf8 }
        return head + "\r\n".utf8
    }

    /// UTF-8 as it is, and only those bytes escaped that would end the name or the line, as browsers do it (WHATWG HTML,
    /// "multipart/form-data encoding algorithm"; RFC 7578 §4.2 and §5.1).
    private static func append(escaping name: String, to head: inout [UInt8]) {
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\""): head += "%22".utf8
            case 0x0D: head += "%0D".utf8
            case 0x0A: head += "%0A".utf8
            default: head.append(byte)
            }
        }
    }
}
