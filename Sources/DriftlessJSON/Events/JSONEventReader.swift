// Reads a JSON text part by part, checked as strictly as by the scanner, whose routines it uses.

/// Calls a receiver for each part of a text.
package struct JSONEventReader: ~Copyable {
    private enum Container {
        case object
        case array
    }

    private enum Progress {
        /// A value is complete; what follows is a comma or the end of its container.
        case finished
        /// A container has begun; its first value follows.
        case opened
        case failed
    }

    private var scanner: JSONScanner
    private var cursor: JSONScanner.Cursor
    private var line = 1
    private var startOfLine: JSONScanner.Cursor
    private var open: [Container] = []

    /// Reads the whole text.
    ///
    /// - Parameters:
    ///   - text: UTF-8 without a byte order mark.
    ///   - receive: Called for each part in the order of the text, up to the one before an error.
    /// - Throws: `JSONError` where the text is no JSON by RFC 8259, or is nested deeper than 512 levels.
    package static func read(_ text: [UInt8], _ receive: (JSONEvent) -> Void) throws(JSONError) {
        try text.withUnsafeBufferPointer { buffer throws(JSONError) in
            var reader = JSONEventReader(buffer)
            defer { reader.scanner.close() }
            guard reader.readText(receive) else {
                throw JSONError(reader.scanner.failure, in: buffer, .any)
            }
        }
    }

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        scanner = JSONScanner(text: text, program: .any)
        cursor = scanner.text
        startOfLine = scanner.text
    }

    private mutating func readText(_ receive: (JSONEvent) -> Void) -> Bool {
        guard let start = scanner.firstByte() else {
            return false
        }
        skipBlanks()
        cursor = start
        repeat {
            switch readPart(receive) {
            case .opened:
                continue
            case .finished:
                guard closeFinished(receive) else {
                    return false
                }
            case .failed:
                return false
            }
        } while !open.isEmpty
        guard cursor == scanner.end else {
            _ = scanner.fail(.trailingBytes, at: cursor)
            return false
        }
        return true
    }

    /// Reads a scalar, or the start of a container up to its first value or its end.
    private mutating func readPart(_ receive: (JSONEvent) -> Void) -> Progress {
        guard cursor < scanner.end else {
            return missing(.value)
        }
        let start = cursor
        switch cursor.pointee {
        case UInt8(ascii: "{"):
            return openContainer(.object, .startObject, receive)
        case UInt8(ascii: "["):
            return openContainer(.array, .startArray, receive)
        case UInt8(ascii: "\""):
            guard let text = string() else {
                return .failed
            }
            emit(.string(text), from: start, receive)
        default:
            guard let stop = scanner.skip(start) else {
                return .failed
            }
            cursor = stop
            emit(scalar(start), from: start, receive)
        }
        return .finished
    }

    private mutating func openContainer(
        _ container: Container,
        _ content: JSONEvent.Content,
        _ receive: (JSONEvent) -> Void
    ) -> Progress {
        guard open.count < JSONLimits.nesting else {
            _ = scanner.fail(.nesting, at: cursor)
            return .failed
        }
        cursor += 1
        emit(content, from: cursor - 1, receive)
        skipBlanks()
        open.append(container)
        if cursor < scanner.end, cursor.pointee == Self.closing(container) {
            return .finished
        }
        return container == .array || readKey(.keyOrEnd, receive) ? .opened : .failed
    }

    /// After a value: the ends of containers, and the comma and key before the next value.
    private mutating func closeFinished(_ receive: (JSONEvent) -> Void) -> Bool {
        skipBlanks()
        while let container = open.last {
            guard cursor < scanner.end else {
                _ = missing(container == .object ? .commaOrEndOfObject : .commaOrEndOfArray)
                return false
            }
            if cursor.pointee == UInt8(ascii: ",") {
                cursor += 1
                skipBlanks()
                return container == .array || readKey(.key, receive)
            }
            guard cursor.pointee == Self.closing(container) else {
                _ = missing(container == .object ? .commaOrEndOfObject : .commaOrEndOfArray)
                return false
            }
            cursor += 1
            open.removeLast()
            emit(container == .object ? .endObject : .endArray, from: cursor - 1, receive)
            skipBlanks()
        }
        return true
    }

    private mutating func readKey(_ expectation: JSONFailure.Expectation, _ receive: (JSONEvent) -> Void) -> Bool {
        guard cursor < scanner.end, cursor.pointee == UInt8(ascii: "\"") else {
            _ = missing(expectation)
            return false
        }
        let start = cursor
        guard let name = string() else {
            return false
        }
        emit(.key(name), from: start, receive)
        skipBlanks()
        guard scanner.afterColon(cursor) != nil else {
            return false
        }
        cursor += 1
        skipBlanks()
        return true
    }

    private mutating func string() -> String? {
        var isEscaped = false
        let start = cursor + 1
        guard let quote = scanner.endOfString(start, &isEscaped) else {
            return nil
        }
        cursor = quote + 1
        let bytes = UnsafeBufferPointer(start: start, count: quote - start)
        return isEscaped
            ? String(decoding: JSONEscape.resolved(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    private func scalar(_ start: JSONScanner.Cursor) -> JSONEvent.Content {
        switch start.pointee {
        case UInt8(ascii: "t"): .boolean(true)
        case UInt8(ascii: "f"): .boolean(false)
        case UInt8(ascii: "n"): .null
        default: .number(String(decoding: UnsafeBufferPointer(start: start, count: cursor - start), as: UTF8.self))
        }
    }

    private mutating func missing(_ expectation: JSONFailure.Expectation) -> Progress {
        _ = scanner.unexpected(at: cursor, expectation)
        return .failed
    }

    private func emit(
        _ content: JSONEvent.Content,
        from start: JSONScanner.Cursor,
        _ receive: (JSONEvent) -> Void
    ) {
        let bytes = start - scanner.text..<cursor - scanner.text
        receive(JSONEvent(content: content, bytes: bytes, line: line, column: start - startOfLine + 1))
    }

    /// Moves over blanks and counts lines; line feeds are nowhere else, since strings have them escaped.
    private mutating func skipBlanks() {
        while cursor < scanner.end {
            switch cursor.pointee {
            case 0x20, 0x09, 0x0D:
                cursor += 1
            case 0x0A:
                cursor += 1
                line += 1
                startOfLine = cursor
            default:
                return
            }
        }
    }

    private static func closing(_ container: Container) -> UInt8 {
        container == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    }
}
