// The four ways in which times are written on the wire: two services, questions and responses, and the Date header.

extension CivilTime {
    /// `2018-04-15T22:00:00.780Z`, as DCS answers.
    var dcsText: String {
        "\(dateText)T\(clockText).\(Self.padded(millisecond, to: 3))Z"
    }

    /// `2018-08-06T12:41:14+0800`, as RDS answers and asks. The fields must have been read at that offset.
    func rdsText(offsetMinutes: Int) -> String {
        let minutes = min(offsetMinutes.magnitude, 1080)
        let offset = Self.padded(Int(minutes / 60), to: 2) + Self.padded(Int(minutes % 60), to: 2)
        return "\(dateText)T\(clockText)\(offsetMinutes < 0 ? "-" : "+")\(offset)"
    }

    /// `20170718235959`, as DCS asks, and as both services name backups.
    var compactText: String {
        Self.padded(year, to: 4) + Self.padded(month, to: 2) + Self.padded(day, to: 2)
            + Self.padded(hour, to: 2) + Self.padded(minute, to: 2) + Self.padded(second, to: 2)
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
    var httpText: String {
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = "\(Self.padded(day, to: 2)) \(months[month - 1]) \(Self.padded(year, to: 4))"
        return "\(weekdays[weekday]), \(date) \(clockText) GMT"
    }

    private var dateText: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    private var clockText: String {
        "\(Self.padded(hour, to: 2)):\(Self.padded(minute, to: 2)):\(Self.padded(second, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension CivilTime {
    /// Reads `yyyyMMddHHmmss`, nothing else, as UTC.
    static func milliseconds(fromCompactText text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard
            bytes.count == 14,
            let year = number(bytes[0..<4]), let month = number(bytes[4..<6]), let day = number(bytes[6..<8]),
            let hour = number(bytes[8..<10]), let minute = number(bytes[10..<12]), let second = number(bytes[12..<14])
        else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)?
            .millisecondsSinceEpoch
    }

    /// Reads `yyyy-MM-ddTHH:mm:ss±HHMM`, nothing else: no colon in the offset, no `Z`, no fraction.
    static func milliseconds(fromRDSText text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard
            bytes.count == 24,
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            let offsetHours = number(bytes[20..<22]), let offsetMinutes = number(bytes[22..<24]),
            offsetHours * 60 + offsetMinutes <= 18 * 60, offsetMinutes < 60,
            let local = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        let offset = Int64(offsetHours * 60 + offsetMinutes) * 60_000
        return bytes[19] == UInt8(ascii: "+")
            ? local.millisecondsSinceEpoch - offset : local.millisecondsSinceEpoch + offset
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
