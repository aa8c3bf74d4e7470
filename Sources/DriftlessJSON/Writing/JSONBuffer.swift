// The memory into which JSON text is written.

/// Bytes that grow at their end. Every write makes room for what it writes first.
struct JSONBuffer: ~Copyable, @unchecked Sendable {
    // Sendable, since the memory is this value's own: nothing copies the value, and nothing keeps the pointer.
    // The first `count` of `capacity` bytes are initialised.
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit {
        start.deallocate()
    }

    /// A copy of what was written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// What was written, until the buffer changes.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    /// The place of the next byte, with room for so many.
    @inline(__always)
    private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity - count < more { grow(by: more) }
        return start + count
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        // Both hold at least `count` bytes.
        larger.initialize(from: start, count: count)
        start.deallocate()
        start = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        room(for: 1).initialize(to: byte)
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        let place = room(for: bytes.count)
        if 8...32 ~= bytes.count {
            // A call costs more than to copy a few words; all of them are of the `count` bytes, the last one of the last eight.
            var offset = 0
            while offset < bytes.count - 8 {
                JSONWord.store(JSONWord.load(source + offset), to: place + offset)
                offset += 8
            }
            JSONWord.store(JSONWord.load(source + bytes.count - 8), to: place + bytes.count - 8)
        } else {
            place.initialize(from: source, count: bytes.count)
        }
        count += bytes.count
    }

    mutating func append(_ text: StaticString) {
        // A static string of ASCII has `utf8CodeUnitCount` bytes at its start.
        text.withUTF8Buffer { append($0) }
    }

    mutating func append(contentsOf text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// The last digits of a number, so many, with zeros in front. There is room for them at `place`.
    @inline(__always)
    private static func write(_ number: UInt64, digits: Int, at place: UnsafeMutablePointer<UInt8>) {
        var number = number
        for index in (0..<digits).reversed() {
            (place + index).initialize(to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
            number /= 10
        }
    }

    mutating func append(magnitude: UInt64, isNegative: Bool) {
        var digits = 1
        var rest = magnitude / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        let place = room(for: digits + 1)
        if isNegative { place.initialize(to: UInt8(ascii: "-")) }
        let sign = isNegative ? 1 : 0
        Self.write(magnitude, digits: digits, at: place + sign)
        count += digits + sign
    }

    /// So many digits of a number that is not negative.
    @inline(__always)
    mutating func append(_ number: Int, digits: Int) {
        Self.write(UInt64(truncatingIfNeeded: number), digits: digits, at: room(for: digits))
        count += digits
    }

    /// A text between quotation marks, in which only what must be is escaped.
    @inline(__always)
    mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress, writeQuoted(source, text.count) else {
            append(escaping: text)
            return
        }
        count += text.count + 2
    }

    /// Writes a text of which nothing has to be escaped behind what counts. False where it is not such a text.
    @inline(__always)
    private mutating func writeQuoted(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        let place = room(for: length + 2)
        place.initialize(to: UInt8(ascii: "\""))
        var index = 0
        // Each word is of the `length` bytes, the last one of the last eight.
        while length - index >= 8 {
            let word = JSONWord.load(source + index)
            guard JSONWord.escape(word) == 0 else { return false }
            JSONWord.store(word, to: place + 1 + index)
            index += 8
        }
        if length >= 8 {
            let word = JSONWord.load(source + length - 8)
            guard JSONWord.escape(word) == 0 else { return false }
            JSONWord.store(word, to: place + 1 + length - 8)
        } else {
            while index < length {
                let byte = source[index]
                guard !JSONWord.isEscaped(byte) else { return false }
                (place + 1 + index).initialize(to: byte)
                index += 1
            }
        }
        (place + 1 + length).initialize(to: UInt8(ascii: "\""))
        return true
    }

    @inline(never)
    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var rest = text[...]
        while let index = JSONWord.indexOfEscape(rest) {
            append(UnsafeBufferPointer(rebasing: rest[..<index]))
            append(escapeFor: text[index])
            rest = rest[(index + 1)...]
        }
        append(UnsafeBufferPointer(rebasing: rest))
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escapeFor byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append("u00")
            append(Self.hexadecimal(byte >> 4))
            append(Self.hexadecimal(byte & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    /// Puts bytes between those that are there.
    mutating func insert(_ bytes: [UInt8], at offset: Int) {
        let tail = self.bytes[min(offset, count)...]
        count = min(offset, count)
        bytes.withUnsafeBufferPointer { append($0) }
        tail.withUnsafeBufferPointer { append($0) }
    }

    /// The byte at an offset; nil where none was written.
    subscript(offset: Int) -> UInt8? {
        offset >= 0 && offset < count ? start[offset] : nil
    }
}
