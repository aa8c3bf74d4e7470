// How a timestamp is written by a format, byte by byte.

extension Timestamp {
    /// The time as text, by the format.
    public func formatted(_ format: TimeFormat) -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, format: format)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the time as ASCII text, or with the literal text of the format as UTF-8.
    @_spi(Generated) public func append(to bytes: inout [UInt8], format: TimeFormat) {
        let writer = TimestampWriter(self, offsetMinutes: format.writesOffset ? Int(offsetMinutes) : 0)
        if format.pattern.isEmpty {
            writer.appendRFC3339(to: &bytes)
            return
        }
        TimeFormat.forEachField(of: format.pattern) { field in
            switch field {
            case .literal(let byte): bytes.append(byte)
            case .letters(let letter, let count): writer.append(letter, count: count, to: &bytes)
            }
        }
    }
}

extension Timestamp {
    /// Appends the time in quotation marks, unless its year has more than four digits.
    func append(to text: inout JSONBuffer, _ shape: UsualTimeShape) -> Bool {
        let writer = TimestampWriter(self, offsetMinutes: Int(offsetMinutes))
        guard 0...9999 ~= writer.date.year else { return false }
        text.append(UInt8(ascii: "\""))
        text.append(writer.date.year, digits: 4)
        text.append(UInt8(ascii: "-"))
        text.append(writer.date.month, digits: 2)
        text.append(UInt8(ascii: "-"))
        text.append(writer.date.day, digits: 2)
        text.append(UInt8(ascii: "T"))
        text.append(writer.secondOfDay / 3600, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(writer.secondOfDay / 60 % 60, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(writer.secondOfDay % 60, digits: 2)
        if shape.hasMilliseconds {
            text.append(UInt8(ascii: "."))
            text.append(writer.nanoseconds / 1_000_000, digits: 3)
        }
        if shape.hasZ, offsetMinutes == 0 {
            text.append(UInt8(ascii: "Z"))
        } else {
            text.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
            let minutes = Int(offsetMinutes.magnitude)
            text.append(minutes / 60, digits: 2)
            if shape.hasColon { text.append(UInt8(ascii: ":")) }
            text.append(minutes % 60, digits: 2)
        }
        text.append(UInt8(ascii: "\""))
        return true
    }
}

/// A timestamp taken apart into the fields of its calendar day and time of day, at its offset.
private struct TimestampWriter {
    let date: CivilDay
    let secondOfDay: Int
    let nanoseconds: Int
    let offsetMinutes: Int

    init(_ time: Timestamp, offsetMinutes: Int) {
        let local = Int(time.secondsSinceEpoch) + offsetMinutes * 60
        let days = (local >= 0 ? local : local - 86_399) / 86_400
        date = CivilDay(daysSinceEpoch: days)
        secondOfDay = local - days * 86_400
        nanoseconds = Int(time.nanoseconds)
        self.offsetMinutes = offsetMinutes
    }

    func append(_ letter: UInt8, count: Int, to bytes: inout [UInt8]) {
        switch letter {
        case UInt8(ascii: "y"): bytes.append(number: date.year, digits: count)
        case UInt8(ascii: "M"): bytes.append(number: date.month, digits: count)
        case UInt8(ascii: "d"): bytes.append(number: date.day, digits: count)
        case UInt8(ascii: "H"): bytes.append(number: secondOfDay / 3600, digits: count)
        case UInt8(ascii: "m"): bytes.append(number: secondOfDay / 60 % 60, digits: count)
        case UInt8(ascii: "s"): bytes.append(number: secondOfDay % 60, digits: count)
        case UInt8(ascii: "S"): appendFraction(digits: count, to: &bytes)
        case UInt8(ascii: "X") where offsetMinutes == 0: bytes.append(UInt8(ascii: "Z"))
        case UInt8(ascii: "X"), UInt8(ascii: "x"): appendOffset(letters: count, to: &bytes)
        default: bytes.append(contentsOf: repeatElement(letter, count: count))
        }
    }

    func appendRFC3339(to bytes: inout [UInt8]) {
        bytes.append(number: date.year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(number: date.month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(number: date.day, digits: 2)
        bytes.append(UInt8(ascii: "T"))
        bytes.append(number: secondOfDay / 3600, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(number: secondOfDay / 60 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(number: secondOfDay % 60, digits: 2)
        if nanoseconds != 0 {
            bytes.append(UInt8(ascii: "."))
            let digits = nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1000 == 0 ? 6 : 9
            appendFraction(digits: digits, to: &bytes)
        }
        append(UInt8(ascii: "X"), count: 3, to: &bytes)
    }

    private func appendFraction(digits: Int, to bytes: inout [UInt8]) {
        var rest = nanoseconds
        var scale = 100_000_000
        for _ in 0..<digits {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: scale > 0 ? rest / scale : 0))
            if scale > 0 {
                rest %= scale
                scale /= 10
            }
        }
    }

    /// One letter leaves out minutes of 0, two write no colon, three do.
    private func appendOffset(letters: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
        let minutes = abs(offsetMinutes)
        bytes.append(number: minutes / 60, digits: 2)
        if letters == 1, minutes % 60 == 0 {
            return
        }
        if letters >= 3 {
            bytes.append(UInt8(ascii: ":"))
        }
        bytes.append(number: minutes % 60, digits: 2)
    }
}

extension [UInt8] {
    /// A number that is not negative, with leading zeros up to that many digits.
    mutating func append(number: Int, digits: Int) {
        if digits == 2 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
            return
        }
        var scale = 1
        for _ in 1..<Swift.max(digits, 1) where scale < 1_000_000_000 {
            scale *= 10
        }
        while scale > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / scale % 10))
            scale /= 10
        }
    }
}
