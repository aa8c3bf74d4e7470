// How a number of bytes is written for people: three digits and a unit of the SI, where 1 kB is 1000 B.

package import DriftlessRuntime

/// A size as a table shows it: `0 B`, `999 B`, `2.80 MB`, `48.3 GB`.
package enum ReadableSize {
    private static let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]

    package static func text(_ size: DataSize) -> String {
        text(bytes: size.bytes)
    }

    /// Rounded to the nearest, halves up.
    package static func text(bytes: Int64) -> String {
        let sign = bytes < 0 ? "-" : ""
        let magnitude = bytes.magnitude
        guard magnitude >= 1000 else { return "\(sign)\(magnitude) B" }
        var unit = 0
        var divisor: UInt64 = 1
        // At most six turns: an Int64 has no more than 9.3 EB.
        while magnitude / divisor >= 1000 {
            divisor *= 1000
            unit += 1
        }
        var decimals = magnitude / divisor >= 100 ? 0 : magnitude / divisor >= 10 ? 1 : 2
        let step = divisor / [1, 10, 100][decimals]
        var digits = (magnitude + step / 2) / step
        if digits == 1000 {
            digits = 100
            (decimals, unit) = decimals == 0 ? (2, unit + 1) : (decimals - 1, unit)
        }
        return sign + point(digits, decimals: decimals) + " " + units[unit]
    }

    /// - Parameter digits: A number of three digits.
    private static func point(_ digits: UInt64, decimals: Int) -> String {
        guard decimals > 0 else { return "\(digits)" }
        let text = "\(digits)"
        return text.dropLast(decimals) + "." + text.suffix(decimals)
    }
}
