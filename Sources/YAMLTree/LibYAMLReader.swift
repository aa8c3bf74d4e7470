// libyaml as one source of a tree's events: its marks become byte offsets, its problems diagnostics.
import Diagnostics

/// Feeds a builder with the events of a YAML text.
enum LibYAMLReader {
    /// Reads the first document. The bytes are UTF-8 that `TextProblem` has passed.
    static func read(_ bytes: [UInt8], into builder: inout TreeBuilder) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let breaks = UnicodeBreaks(bytes)
        (breaks?.hidden(in: bytes) ?? bytes).withUnsafeBufferPointer { buffer in
            // Bounds: `start` is 0, or 3 where there are at least 3 bytes.
            var events = LibYAMLEvents(reading: UnsafeBufferPointer(rebasing: buffer[start...]))
            var cursor = ScalarCursor(bytes, startingAt: start)
            do throws(LibYAMLEvents.Problem) {
                try pump(&events, &cursor, breaks, into: &builder)
            } catch {
                let place = LibYAMLEvents.Problem.Place(
                    problem: cursor.offset(ofScalar: error.mark),
                    context: error.contextMark.map { cursor.offset(ofScalar: $0) },
                    openBracket: builder.openBracket
                )
                builder.abandon()
                builder.log.report(error.diagnostic(at: place, bytes: bytes, span: builder.span))
            }
        }
    }

    private static func pump(
        _ events: inout LibYAMLEvents,
        _ cursor: inout ScalarCursor,
        _ breaks: UnicodeBreaks?,
        into builder: inout TreeBuilder
    ) throws(LibYAMLEvents.Problem) {
        var documents = 0
        while true {
            var marked = try events.next()
            if let breaks { marked.event = marked.event.restoring(breaks) }
            let start = cursor.offset(ofScalar: marked.start)
            let range = start..<max(start, cursor.offset(ofScalar: marked.end))
            switch marked.event {
            case .streamEnd:
                if documents == 0 { reportEmpty(&builder) }
                return
            case .documentStart:
                documents += 1
                if documents > 1 {
                    reportSecondDocument(at: range, &builder)
                    return
                }
            default:
                do throws(TreeRefused) {
                    try feed(marked.event, at: range, cursor.bytes, into: &builder)
                } catch {
                    builder.abandon()
                    return
                }
            }
        }
    }

    private static func feed(
        _ event: LibYAMLEvents.Event,
        at range: Range<Int>,
        _ bytes: [UInt8],
        into builder: inout TreeBuilder
    ) throws(TreeRefused) {
        switch event {
        case .alias(let name): try builder.alias(name, at: range)
        case .scalar(let text, let style, let properties):
            let content = contentStart(in: range, properties, bytes)
            let end = style == .block ? blockIndicatorEnd(in: content..<range.upperBound, bytes) : range.upperBound
            let node = NodeProperties(properties, range: range.lowerBound..<content)
            try builder.scalar(text, at: content..<end, style: style, properties: node)
        case .collectionStart(let kind, let style, let properties):
            let content = contentStart(in: range.lowerBound..<bytes.count, properties, bytes)
            let node = NodeProperties(properties, range: range.lowerBound..<content)
            try builder.startCollection(kind, at: content, style: style, properties: node)
        case .collectionEnd: builder.endCollection()
        case .streamEnd, .documentStart, .other: break
        }
    }

    // MARK: Places inside an event

    /// Where a node begins behind its anchor and tag, with which libyaml lets it begin.
    private static func contentStart(
        in range: Range<Int>,
        _ properties: LibYAMLEvents.Properties,
        _ bytes: [UInt8]
    ) -> Int {
        var remaining = (properties.anchor == nil ? 0 : 1) + (properties.tag == nil ? 0 : 1)
        var offset = range.lowerBound
        while remaining > 0, offset < range.upperBound {
            while offset < range.upperBound, !isBlank(bytes[offset]) { offset += 1 }
            remaining -= 1
            offset = skipBlanksAndComments(from: offset, to: range.upperBound, bytes)
        }
        return offset
    }

    private static func skipBlanksAndComments(from start: Int, to end: Int, _ bytes: [UInt8]) -> Int {
        var offset = start
        while offset < end {
            if bytes[offset] == UInt8(ascii: "#"), offset > start {
                while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            } else if isBlank(bytes[offset]) {
                offset += 1
            } else {
                break
            }
        }
        return offset
    }

    /// `|`, `>-`, `|2+`: what stands for a block scalar, whose text begins a line later.
    private static func blockIndicatorEnd(in range: Range<Int>, _ bytes: [UInt8]) -> Int {
        bytes[range].firstIndex { isBlank($0) || $0 == UInt8(ascii: "#") } ?? range.upperBound
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    // MARK: Documents

    private static func reportEmpty(_ builder: inout TreeBuilder) {
        builder.log.report(Diagnostic(.error, .yamlEmpty, "the file has no content", at: builder.span(0..<0)))
    }

    private static func reportSecondDocument(at range: Range<Int>, _ builder: inout TreeBuilder) {
        builder.log.report(
            Diagnostic(
                .error,
                .yamlMultipleDocuments,
                "a second document begins here; only the first is read",
                at: builder.span(range),
                hint: "keep one document in a file"
            )
        )
    }
}

extension NodeProperties {
    fileprivate init(_ properties: LibYAMLEvents.Properties, range: Range<Int>) {
        self.init(anchor: properties.anchor, tag: properties.tag, range: range)
    }
}

/// Turns libyaml's counts of scalars into byte offsets. Marks lie close to each other, so that walking is linear.
private struct ScalarCursor {
    let bytes: [UInt8]
    private var scalar = 0
    private var offset: Int
    private let start: Int

    init(_ bytes: [UInt8], startingAt start: Int) {
        self.bytes = bytes
        self.start = start
        offset = start
    }

    mutating func offset(ofScalar wanted: Int) -> Int {
        while scalar < wanted, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
        }
        while scalar > wanted, offset > start {
            offset -= 1
            while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            scalar -= 1
        }
        return offset
    }
}
