// Writes parts one behind the other (RFC 2046 §5.1, RFC 7578): bytes where all of it is there, a stream where a file is one.
import HTTPTypes

struct MultipartWriter {
    /// Bytes up to this many are put into one buffer; larger ones are sent from where they are.
    private static let copyLimit = 1 << 18

    private var segments: [HTTPBody] = []
    private var open: [UInt8] = []

    static func body(of parts: [AssembledPart], boundary: MultipartBoundary, isFormData: Bool) -> HTTPBody {
        var writer = MultipartWriter()
        for part in parts {
            writer.open += "--\(boundary.text)\r\n".utf8
            writer.open += PartHead.bytes(of: part, isFormData: isFormData)
            writer.append(part.content)
            writer.open += "\r\n".utf8
        }
        writer.open += "--\(boundary.text)--\r\n".utf8
        return writer.finished()
    }

    private mutating func append(_ content: HTTPBody) {
        if let bytes = content.bytes, bytes.count <= Self.copyLimit {
            open += bytes
            return
        }
        close()
        segments.append(content)
    }

    private mutating func close() {
        if !open.isEmpty { segments.append(HTTPBody(open)) }
        open = []
    }

    private mutating func finished() -> HTTPBody {
        close()
        if segments.count == 1 { return segments[0] }
        var length: Int? = 0
        for segment in segments {
            guard let sum = length, let next = segment.length, !sum.addingReportingOverflow(next).overflow else {
                length = nil
                break
            }
            length = sum + next
        }
        let canRepeat = segments.allSatisfy(\.canBeReadAgain)
        return HTTPBody(
            SegmentedChunks(segments: segments),
            length: length,
            iterationBehavior: canRepeat ? .multiple : .single
        )
    }
}

/// The chunks of several bodies, one after the other.
private struct SegmentedChunks: AsyncSequence {
    let segments: [HTTPBody]

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: segments[...]) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<HTTPBody>
        var current: HTTPBody.AsyncIterator?

        mutating func next() async throws -> [UInt8]? {
            while true {
                if let chunk = try await current?.next() { return chunk }
                guard let segment = rest.popFirst() else { return nil }
                current = segment.makeAsyncIterator()
            }
        }
    }
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
