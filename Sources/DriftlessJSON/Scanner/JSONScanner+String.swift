// Strings: where they end, that they are UTF-8, and whether escapes are among their bytes.

extension JSONScanner {
    /// Scans a string from the byte after its quotation mark into a record.
    @inline(__always)
    mutating func string(_ start: Cursor, into index: Int) -> Cursor? {
        let run = endOfPlainRun(start)
        if run < end, run.pointee == UInt8(ascii: "\"") {
            records[index] = JSONRecord(.string, low: start - text, high: run - start)
            return run + 1
        }
        return oddString(start, run, into: index)
    }

    @inline(never)
    private mutating func oddString(_ start: Cursor, _ run: Cursor, into index: Int) -> Cursor? {
        var isEscaped = false
        guard let quote = restOfString(run, &isEscaped) else {
            return nil
        }
        records[index] = JSONRecord(isEscaped ? .escapedString : .string, low: start - text, high: quote - start)
        return quote + 1
    }

    /// The closing quotation mark of the string whose bytes start at the cursor.
    @inline(__always)
    mutating func endOfString(_ start: Cursor, _ isEscaped: inout Bool) -> Cursor? {
        let run = endOfPlainRun(start)
        if run < end, run.pointee == UInt8(ascii: "\"") {
            return run
        }
        return restOfString(run, &isEscaped)
    }

    /// The first byte that is not plain ASCII text of a string, or a byte near the end that has to be looked at singly.
    @inline(__always)
    func endOfPlainRun(_ start: Cursor) -> Cursor {
        var cursor = start
        while end - cursor >= 8 {
            let found = JSONWord.endOfPlainRun(JSONWord.load(cursor))
            if found != 0 {
                return cursor + (found.trailingZeroBitCount >> 3)
            }
            cursor += 8
        }
        return cursor
    }

    /// The closing quotation mark, from any byte of the string on that starts a character or an escape.
    @inline(never)
    mutating func restOfString(_ start: Cursor, _ isEscaped: inout Bool) -> Cursor? {
        var cursor = start
        while cursor < end {
            let byte = cursor.pointee
            if byte == UInt8(ascii: "\"") {
                return cursor
            }
            if byte >= 0x80 {
                guard let next = character(cursor) else {
                    return nil
                }
                cursor = next
                continue
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                guard let next = escape(cursor) else {
                    return nil
                }
                cursor = next
            } else if byte < 0x20 {
                return fail(.controlCharacter, at: cursor)
            } else {
                cursor += 1
            }
            cursor = endOfPlainRun(cursor)
        }
        return fail(.truncated, at: end)
    }

    /// A character beyond ASCII, by table 3-7 of the Unicode Standard: no surrogates, nothing overlong, nothing beyond
    /// U+10FFFF.
    @inline(__always)
    private mutating func character(_ cursor: Cursor) -> Cursor? {
        let left = end - cursor
        let first = cursor.pointee
        // `left` bounds each load.
        if first >= 0xE1, first < 0xF0, first != 0xED {
            if left >= 3, cursor[1] & 0xC0 == 0x80, cursor[2] & 0xC0 == 0x80 {
                return cursor + 3
            }
        } else if first >= 0xC2, first < 0xE0 {
            if left >= 2, cursor[1] & 0xC0 == 0x80 {
                return cursor + 2
            }
        } else if first == 0xE0 || first == 0xED {
            let second: ClosedRange<UInt8> = first == 0xE0 ? 0xA0...0xBF : 0x80...0x9F
            if left >= 3, second ~= cursor[1], cursor[2] & 0xC0 == 0x80 {
                return cursor + 3
            }
        } else if first >= 0xF0, first < 0xF5 {
            let second: ClosedRange<UInt8> = first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            if left >= 4, second ~= cursor[1], cursor[2] & 0xC0 == 0x80, cursor[3] & 0xC0 == 0x80 {
                return cursor + 4
            }
        }
        return fail(.invalidUTF8, at: cursor)
    }

    /// An escape from its backslash on. A surrogate must be one of a pair: no String could hold it otherwise.
    private mutating func escape(_ backslash: Cursor) -> Cursor? {
        guard end - backslash >= 2 else {
            return fail(.truncated, at: end)
        }
        switch backslash[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return backslash + 2
        case UInt8(ascii: "u"):
            guard let unit = codeUnit(backslash) else {
                return nil
            }
            guard unit & 0xF800 == 0xD800 else {
                return backslash + 6
            }
            let second = backslash + 6
            guard unit < 0xDC00, end - second >= 2, second[0] == UInt8(ascii: "\\"), second[1] == UInt8(ascii: "u")
            else {
                return fail(.loneSurrogate, at: backslash)
            }
            guard let low = codeUnit(second) else {
                return nil
            }
            guard low & 0xFC00 == 0xDC00 else {
                return fail(.loneSurrogate, at: backslash)
            }
            return second + 6
        default:
            return fail(.invalidEscape, at: backslash)
        }
    }

    /// The UTF-16 code unit of `\uXXXX`, from its backslash on.
    private mutating func codeUnit(_ backslash: Cursor) -> UInt16? {
        var unit: UInt16 = 0
        for index in 2..<6 {
            guard backslash + index < end else {
                _ = fail(.truncated, at: end)
                return nil
            }
            guard let digit = JSONEscape.hexDigit(backslash[index]) else {
                _ = fail(.invalidEscape, at: backslash)
                return nil
            }
            unit = unit << 4 | digit
        }
        return unit
    }
}
