// Where one item of a body ends and the next begins, whatever separates them: lines, records, events, or the parts of multipart.

/// An item of a body before its type is known.
enum StreamRecord: Sendable {
    case json([UInt8])
    case event(EventStreamParser.Event)
    case part(ReceivedPart)

    /// What an error shows of it.
    var bytes: [UInt8] {
        switch self {
        case .json(let json): json
        case .event(let event): event.data
        case .part(let part): part.content
        }
    }
}

/// Why no more items can be told apart.
enum FramingError: Error {
    case itemTooLarge(limit: Int)
    case multipart(MultipartError)
}

/// Fed with chunks, gives records.
enum ItemFraming: Sendable {
    case json(JSONRecordReader)
    case events(EventStreamParser)
    case parts(PartCollector)

    mutating func append(_ chunk: [UInt8]) throws(FramingError) {
        switch self {
        case .json(var reader):
            self = .none
            reader.append(chunk)
            self = .json(reader)
        case .events(var parser):
            self = .none
            parser.append(chunk)
            self = .events(parser)
        case .parts(var collector):
            self = .none
            try collector.append(chunk)
            self = .parts(collector)
        }
    }

    /// The next record; nil until more has come.
    mutating func next() throws(FramingError) -> StreamRecord? {
        do throws(ItemTooLarge) {
            switch self {
            case .json(var reader):
                self = .none
                let record = try reader.next()
                let json = record.map { Array(reader.bytes[$0]) }
                self = .json(reader)
                return json.map { .json($0) }
            case .events(var parser):
                self = .none
                let event = try parser.next()
                self = .events(parser)
                return event.map { .event($0) }
            case .parts(var collector):
                self = .none
                let part = collector.next()
                self = .parts(collector)
                return part.map { .part($0) }
            }
        } catch {
            throw .itemTooLarge(limit: error.limit)
        }
    }

    /// The last record, which may lack its end, once all bytes have come.
    mutating func last() throws(FramingError) -> StreamRecord? {
        switch self {
        case .json(var reader):
            guard let record = reader.last() else { return nil }
            return .json(Array(reader.bytes[record]))
        // An event that the end cuts off is none.
        case .events: return nil
        case .parts(let collector):
            try collector.finish()
            return nil
        }
    }

    /// Holds nothing, so that what it held is changed in its place.
    private static let none = ItemFraming.json(JSONRecordReader(limit: 0))
}
