// Takes a multipart body apart as its bytes come (RFC 2046 §5.1): each byte is looked at a bounded number of times.
public import HTTPTypes

/// What a multipart body says, in its order.
public enum MultipartEvent: Hashable, Sendable {
    /// A part begins; these are its headers.
    case part(HTTPFields)
    /// Bytes of the part that began last, never none.
    case content([UInt8])
    /// The part that began last is complete.
    case endOfPart
}

/// How much of a multipart body is read.
public struct MultipartLimits: Hashable, Sendable {
    /// The most parts; 1,000 unless told otherwise.
    public var parts: Int
    /// The most bytes of the headers of one part; 16 KiB unless told otherwise.
    public var headerBytes: Int
    /// The most bytes of the whole body; without a limit of its own unless told otherwise, since responses have one already.
    public var bytes: Int

    /// Creates limits; what is left out has the value that the property tells.
    public init(parts: Int = 1_000, headerBytes: Int = 16_384, bytes: Int = .max) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.bytes = bytes
    }
}

/// Why a body could not be taken apart.
public enum MultipartError: Error, Hashable, Sendable {
    /// The `Content-Type` is no multipart type, or has no boundary that RFC 2046 §5.1.1 allows.
    case noBoundary
    /// The body ended before its last boundary.
    case truncated
    /// A line among the headers of a part is none.
    case invalidHeader
    /// There are more parts than the limit.
    case tooManyParts(limit: Int)
    /// The headers of a part are larger than the limit, in bytes.
    case headersTooLarge(limit: Int)
    /// The body is larger than the limit, in bytes.
    case tooLarge(limit: Int)
}

extension MultipartError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noBoundary: "the Content-Type names no boundary between the parts"
        case .truncated: "the multipart body ended before its last boundary"
        case .invalidHeader: "a line among the headers of a part is no header"
        case .tooManyParts(let limit): "there are more than \(limit) parts"
        case .headersTooLarge(let limit): "the headers of a part are larger than \(limit) bytes"
        case .tooLarge(let limit): "the multipart body is larger than \(limit) bytes"
        }
    }
}

/// Fed with chunks of any size, gives events.
///
/// Lines may end in CRLF, or in LF alone as some senders write them. What stands before the first boundary and behind the last
/// one is passed over.
public struct MultipartParser: Sendable {
    private enum State {
        case preamble, headers, content, epilogue
    }

    /// LF, two hyphens and the boundary. A boundary has no line break in it, so that no two attempts overlap.
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble
    /// A line break before the first byte, where a boundary may stand as well.
    private var buffer: [UInt8] = [0x0A]
    /// Up to here, there is no line break in the buffer that was not dealt with.
    private var scanned = 0
    private var total = 0
    private var partCount = 0
    private var headerBytes = 0
    private var fields = HTTPFields()
    private var line: [UInt8] = []
    /// Whether what is at the beginning of the content is the line break behind the headers: where a part is empty, it may
    /// belong to the boundary.
    private var beginsWithLineBreak = false

    /// - Parameters:
    ///   - contentType: Of the body: `multipart/form-data; boundary=…`.
    ///   - limits: How much is read.
    /// - Throws: ``MultipartError/noBoundary``.
    public init(contentType: String, limits: MultipartLimits = MultipartLimits()) throws(MultipartError) {
        guard let type = MediaType(contentType), type.type == "multipart", let boundary = type.parameter("boundary"),
            (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }),
            boundary.utf8.last != 0x20
        else {
            throw .noBoundary
        }
        delimiter = [0x0A, 0x2D, 0x2D] + boundary.utf8
        self.limits = limits
    }

    /// Takes the next bytes.
    ///
    /// - Returns: What they complete.
    public mutating func receive(_ chunk: [UInt8]) throws(MultipartError) -> [MultipartEvent] {
        guard chunk.count <= limits.bytes - total else {
            throw .tooLarge(limit: limits.bytes)
        }
        total += chunk.count
        guard state != .epilogue else { return [] }
        buffer += chunk
        var events: [MultipartEvent] = []
        var start = 0
        reading: while true {
            switch state {
            case .preamble, .content:
                guard try readContent(&start, &events) else { break reading }
            case .headers:
                guard try readHeader(&start, &events) else { break reading }
            case .epilogue:
                start = buffer.count
                break reading
            }
        }
        buffer.removeFirst(start)
        scanned -= start
        return events
    }

    /// Says that no more bytes will come.
    ///
    /// - Throws: ``MultipartError/truncated`` where the last boundary did not come.
    public func finish() throws(MultipartError) {
        guard state == .epilogue else {
            throw .truncated
        }
    }

    // MARK: Content

    private enum Match {
        /// No boundary stands there.
        case none
        /// It is too early to tell.
        case partial
        /// Behind it, at the given offset, something follows.
        case next(Int)
        case last
    }

    /// - Returns: Whether there may be more to read of the buffer.
    private mutating func readContent(
        _ start: inout Int,
        _ events: inout [MultipartEvent]
    ) throws(MultipartError) -> Bool {
        while let feed = indexOfLineFeed(from: scanned) {
            switch match(at: feed) {
            case .none:
                scanned = feed + 1
            case .partial:
                emitContent(from: &start, to: feed, &events)
                scanned = feed
                return false
            case .next(let end):
                endPart(from: start, to: feed, &events)
                start = end
                scanned = end
                try beginPart()
                return true
            case .last:
                endPart(from: start, to: feed, &events)
                state = .epilogue
                return true
            }
        }
        // A CR at the end may be that of a line break before a boundary.
        emitContent(from: &start, to: buffer.count, &events)
        scanned = buffer.count
        return false
    }

    private func indexOfLineFeed(from start: Int) -> Int? {
        let bytes = buffer.span
        for index in start..<max(start, bytes.count) where bytes[index] == 0x0A { return index }
        return nil
    }

    private func match(at feed: Int) -> Match {
        let bytes = buffer.span
        for (offset, byte) in delimiter.enumerated() {
            guard feed + offset < bytes.count else { return .partial }
            if bytes[feed + offset] != byte { return .none }
        }
        var next = feed + delimiter.count
        guard next < bytes.count else { return .partial }
        if bytes[next] == 0x2D {
            guard next + 1 < bytes.count else { return .partial }
            return bytes[next + 1] == 0x2D ? .last : .none
        }
        // Blanks that a transport added (RFC 2046 §5.1.1), not without end.
        let limit = next + 64
        while next < bytes.count, next < limit, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        if next < bytes.count, bytes[next] == 0x0D { next += 1 }
        guard next < bytes.count else { return .partial }
        return bytes[next] == 0x0A ? .next(next + 1) : .none
    }

    /// A CR before the end may belong to the boundary.
    private func withoutLineBreak(from start: Int, to end: Int) -> Int {
        end > start && buffer[end - 1] == 0x0D ? end - 1 : end
    }

    private mutating func emitContent(from start: inout Int, to end: Int, _ events: inout [MultipartEvent]) {
        let end = withoutLineBreak(from: start, to: end)
        if state == .content { appendContent(start..<max(start, end), &events) }
        start = max(start, end)
    }

    private mutating func appendContent(_ range: Range<Int>, _ events: inout [MultipartEvent]) {
        var range = range
        if beginsWithLineBreak, !range.isEmpty {
            beginsWithLineBreak = false
            range = range.dropFirst()
        }
        if !range.isEmpty { events.append(.content(Array(buffer[range]))) }
    }

    private mutating func endPart(from start: Int, to feed: Int, _ events: inout [MultipartEvent]) {
        guard state == .content else { return }
        appendContent(start..<withoutLineBreak(from: start, to: max(start, feed)), &events)
        events.append(.endOfPart)
    }

    // MARK: Headers

    private mutating func beginPart() throws(MultipartError) {
        partCount += 1
        guard partCount <= limits.parts else {
            throw .tooManyParts(limit: limits.parts)
        }
        state = .headers
        headerBytes = 0
        fields = HTTPFields()
        line = []
    }

    /// - Returns: Whether a line was complete.
    private mutating func readHeader(
        _ start: inout Int,
        _ events: inout [MultipartEvent]
    ) throws(MultipartError) -> Bool {
        scanned = max(scanned, start)
        let feed = indexOfLineFeed(from: scanned)
        let end = feed ?? buffer.count
        guard headerBytes + (end - start) <= limits.headerBytes else {
            throw .headersTooLarge(limit: limits.headerBytes)
        }
        guard let feed else {
            scanned = buffer.count
            return false
        }
        let bytes = Array(buffer[start..<withoutLineBreak(from: start, to: feed)])
        headerBytes += feed - start + 1
        let isFolded = bytes.first == 0x20 || bytes.first == 0x09
        if isFolded, !line.isEmpty {
            line += bytes
        } else {
            if !line.isEmpty { try addField() }
            line = bytes
        }
        if bytes.isEmpty {
            events.append(.part(fields))
            state = .content
            beginsWithLineBreak = true
            start = feed
        } else {
            start = feed + 1
        }
        scanned = start
        return true
    }

    private mutating func addField() throws(MultipartError) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
        else {
            throw .invalidHeader
        }
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var value = line[(colon + 1)...].drop(while: isBlank)
        while let last = value.last, isBlank(last) { value.removeLast() }
        // A value that no header can hold is left out: it says nothing that could be relied upon.
        let text = String(decoding: value, as: UTF8.self)
        if HTTPField.isValidValue(text) { fields.append(HTTPField(name: name, value: text)) }
    }
}
