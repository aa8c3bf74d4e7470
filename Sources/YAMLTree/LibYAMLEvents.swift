// The only unsafe code of this module: libyaml's parser behind events that own their text.
import CLibYAML

/// libyaml's events, one after the other. Marks count Unicode scalars from the start of the text.
struct LibYAMLEvents: ~Copyable {
    struct Properties {
        var anchor: String?
        var tag: String?
    }

    enum Event {
        case streamEnd
        case documentStart
        case alias(String)
        case scalar(String, NodeStyle, Properties)
        case collectionStart(YAMLNode.Kind, NodeStyle, Properties)
        case collectionEnd
        /// The start of the stream or the end of a document.
        case other
    }

    struct Marked {
        var event: Event
        var start: Int
        var end: Int
    }

    /// Why libyaml stopped, in its words.
    struct Problem: Error {
        var problem: String
        var context: String
        var mark: Int
        /// Where the construct began that could not be read; nil where libyaml does not say.
        var contextMark: Int?
    }

    /// On the heap, since libyaml keeps the parser's own address in it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    /// The buffer must be valid for as long as the events are read.
    init(reading text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        isReady = yaml_parser_initialize(parser) == 1
        if isReady {
            // Bounds: libyaml reads exactly `count` bytes from the base address, and none where the base is nil.
            yaml_parser_set_input_string(parser, text.baseAddress, text.baseAddress == nil ? 0 : text.count)
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        }
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    mutating func next() throws(Problem) -> Marked {
        guard isReady else { throw Problem(problem: "out of memory", context: "", mark: 0, contextMark: nil) }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        // The event owns its texts; they are copied below, before this frees them.
        defer { yaml_event_delete(&event) }
        return Marked(event: Self.copy(event), start: event.start_mark.index, end: event.end_mark.index)
    }

    private func problem() -> Problem {
        let parser = self.parser.pointee
        let context = Self.text(parser.context)
        return Problem(
            problem: parser.error == YAML_MEMORY_ERROR ? "out of memory" : Self.text(parser.problem) ?? "",
            context: context ?? "",
            mark: parser.problem_mark.index,
            contextMark: context == nil ? nil : parser.context_mark.index
        )
    }

    /// Reads of the event's union only the member that its type names.
    private static func copy(_ event: yaml_event_t) -> Event {
        switch event.type {
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: return copyScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            let style: NodeStyle = start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
            return .collectionStart(.sequence, style, Properties(anchor: text(start.anchor), tag: text(start.tag)))
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            let style: NodeStyle = start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
            return .collectionStart(.mapping, style, Properties(anchor: text(start.anchor), tag: text(start.tag)))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
        default: return .other
        }
    }

    private static func copyScalar(_ event: yaml_event_t) -> Event {
        let scalar = event.data.scalar
        // Bounds: libyaml allocates `length` bytes and a terminator for each scalar's value.
        let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let style: NodeStyle =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return .scalar(value, style, Properties(anchor: text(scalar.anchor), tag: text(scalar.tag)))
    }

    /// Bounds: anchors and tags are C strings; libyaml ends each with a zero byte.
    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    /// Bounds: problems and contexts are C string literals inside libyaml.
    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
