// What the bytes of an event stream mean (WHATWG HTML §9.2.6, "Interpreting an event stream").

/// Reads events out of bytes that come in chunks, cut anywhere.
struct EventStreamParser {
    struct Event: Equatable {
        /// The last `id` that came in the stream, with this event or before it.
        var id: String
        /// `message` where the stream says nothing.
        var name: String
        /// The `data` lines, joined by line feeds.
        var data: [UInt8]
    }

    /// The last `id` of an event that was dispatched, which a reconnection tells the server.
    private(set) var lastEventID: String
    /// The time until a reconnection in milliseconds, where the stream says one.
    var retry: Int?

    private var lines: LineReader
    private let limit: Int
    private var isAtBeginning = true
    private var id: String
    private var name = ""
    private var data: [UInt8] = []
    private var hasData = false

    /// - Parameters:
    ///   - lastEventID: The one of the connection before.
    ///   - limit: The most bytes of a line, and of the data of an event.
    init(lastEventID: String = "", limit: Int) {
        self.lastEventID = lastEventID
        self.limit = limit
        id = lastEventID
        lines = LineReader(limit: limit)
    }

    mutating func append(_ chunk: [UInt8]) {
        lines.append(chunk)
    }

    /// The next whole event; nil until more has come. One that the end of the stream cuts off is none.
    mutating func next() throws(ItemTooLarge) -> Event? {
        while var line = try lines.next() {
            if isAtBeginning {
                isAtBeginning = false
                if lines.bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) { line = line.lowerBound + 3..<line.upperBound }
            }
            guard line.isEmpty else {
                try read(line)
                continue
            }
            lastEventID = id
            let event = Event(id: id, name: name.isEmpty ? "message" : name, data: data)
            let isDispatched = hasData
            name = ""
            data = []
            hasData = false
            if isDispatched { return event }
        }
        return nil
    }

    private mutating func read(_ line: Range<Int>) throws(ItemTooLarge) {
        var end = line.lowerBound
        while end < line.upperBound, lines.bytes[end] != UInt8(ascii: ":") { end += 1 }
        // A comment begins with the colon.
        guard end > line.lowerBound else { return }
        var begin = min(end + 1, line.upperBound)
        if begin < line.upperBound, lines.bytes[begin] == UInt8(ascii: " ") { begin += 1 }
        let value = begin..<line.upperBound
        switch field(line.lowerBound..<end) {
        case .data: try append(value)
        case .event: name = String(decoding: lines.bytes[value], as: UTF8.self)
        case .id: if !lines.bytes[value].contains(0) { id = String(decoding: lines.bytes[value], as: UTF8.self) }
        case .retry: readRetry(value)
        case nil: break
        }
    }

    private enum Field { case data, event, id, retry }

    private func field(_ name: Range<Int>) -> Field? {
        switch name.count {
        case 2: lines.bytes[name].elementsEqual("id".utf8) ? .id : nil
        case 4: lines.bytes[name].elementsEqual("data".utf8) ? .data : nil
        case 5:
            lines.bytes[name].elementsEqual("event".utf8)
                ? .event : lines.bytes[name].elementsEqual("retry".utf8) ? .retry : nil
        default: nil
        }
    }

    private mutating func append(_ value: Range<Int>) throws(ItemTooLarge) {
        if hasData { data.append(UInt8(ascii: "\n")) }
        hasData = true
        guard value.count <= limit - data.count else { throw ItemTooLarge(limit: limit) }
        data.append(contentsOf: lines.bytes[value])
    }

    /// Digits alone are a time; more than a Swift Int holds is as long as that.
    private mutating func readRetry(_ value: Range<Int>) {
        guard !value.isEmpty, lines.bytes[value].allSatisfy({ 48...57 ~= $0 }) else { return }
        retry = lines.bytes[value].reduce(0) { time, digit in
            let (product, isTooLarge) = time.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = product.addingReportingOverflow(Int(digit) - 48)
            return isTooLarge || isLarger ? .max : sum
        }
    }
}
