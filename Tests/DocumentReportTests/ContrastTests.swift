// Whether the report's inks can be read on its grounds, in the light and in the dark: WCAG 2.2, success criterion 1.4.3.
import DocumentReport
import Foundation
import Testing

@Suite("The report's colours")
struct ContrastTests {
    private static let pairs = [
        ("ink", "ground"), ("ink", "sheet"), ("faint", "ground"), ("faint", "sheet"), ("faint", "head"),
        ("link", "ground"),
        ("link", "sheet"), ("link", "head"), ("drift", "ground"), ("drift", "sheet"), ("drift", "head"),
        ("drift", "drift-ground"), ("drift", "drift-line"), ("ink", "drift-ground"), ("ink", "drift-line"),
        ("faint", "drift-ground"), ("faint", "drift-line"), ("link", "drift-ground"), ("accepted", "ground"),
        ("accepted", "sheet"), ("accepted", "accepted-ground"), ("accepted", "accepted-line"), ("ink", "accepted-line"),
        ("faint", "accepted-ground"), ("faint", "accepted-line"), ("link", "accepted-ground"), ("agrees", "sheet"),
        ("agrees", "head"), ("agrees", "ground"),
    ]

    @Test("have a contrast of 4.5 at least", arguments: ["light", "dark"])
    func contrast(_ scheme: String) throws {
        let html = try JarReport.report().html
        let start = try #require(html.firstRange(of: "color-scheme:\(scheme);"))
        let colours = Self.colours(html[start.upperBound...].prefix { $0 != "}" })
        for (ink, ground) in Self.pairs {
            let ratio = Self.contrast(try #require(colours[ink]), try #require(colours[ground]))
            #expect(ratio >= 4.5, "\(ink) on \(ground) in the \(scheme): \(ratio)")
        }
    }

    private static func colours(_ rule: Substring) -> [String: [Double]] {
        var colours: [String: [Double]] = [:]
        for declaration in rule.split(separator: ";") {
            let parts = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
            var digits = parts[1].dropFirst()
            if digits.count == 3 { digits = Substring(digits.flatMap { [$0, $0] }) }
            guard let value = Int(digits, radix: 16) else { continue }
            colours[String(parts[0].dropFirst(2))] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
        }
        return colours
    }

    private static func contrast(_ a: [Double], _ b: [Double]) -> Double {
        let (first, second) = (luminance(a), luminance(b))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
