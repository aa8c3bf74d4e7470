// Pages of which none equals another, made at the cost of a copy: the backups' numbers are written into their ids.
import Foundation

struct NumberedPages: Sendable {
    private let body: [UInt8]
    /// Where in the body the ids' first characters are.
    private let ids: [Int]

    private static let digits = 8

    init(pageSize: Int, total: Int) {
        let page = Array(RDSPage.text(backups: pageSize, total: total).utf8)
        let key = Array(#"{"id":""#.utf8)
        ids = page.indices.filter { page[$0...].starts(with: key) }.map { $0 + key.count }
        body = page
    }

    /// The page that begins with that backup.
    func body(offset: Int) -> [UInt8] {
        var page = body
        for (index, start) in ids.enumerated() {
            var number = offset + index
            for place in (0..<Self.digits).reversed() {
                page[start + place] = UInt8(ascii: "0") + UInt8(number % 10)
                number /= 10
            }
        }
        return page
    }

    /// Whether that is the id of the backup with that number.
    func isID(_ id: String, of number: Int) -> Bool {
        var found = 0
        for byte in id.utf8.prefix(Self.digits) { found = found * 10 + Int(byte) - 0x30 }
        return found == number
    }
}
