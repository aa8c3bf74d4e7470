// How measured values are written: three digits and the unit that fits.
import Foundation

package enum Quantity {
    package static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<1e-6: digits(seconds * 1e9) + " ns"
        case ..<1e-3: digits(seconds * 1e6) + " µs"
        case ..<1: digits(seconds * 1e3) + " ms"
        default: digits(seconds) + " s"
        }
    }

    /// Megabytes of a million bytes.
    package static func speed(_ bytes: Int, in seconds: Double) -> String {
        let megabytes = Double(bytes) / seconds / 1e6
        return megabytes < 1000 ? digits(megabytes) + " MB/s" : digits(megabytes / 1000) + " GB/s"
    }

    package static func megabytes(_ bytes: Int) -> String {
        String(format: "%.1f MB", Double(bytes) / 1e6)
    }

    package static func ratio(_ value: Double) -> String {
        digits(value) + "×"
    }

    private static func digits(_ value: Double) -> String {
        switch value {
        case ..<10: String(format: "%.2f", value)
        case ..<100: String(format: "%.1f", value)
        default: String(format: "%.0f", value)
        }
    }
}
