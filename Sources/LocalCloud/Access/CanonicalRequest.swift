// The canonical request is rebuilt from the bytes that came over the wire, never from what a client says that it sent.

import Crypto
import HTTPTypes
import NIOCore

/// The text whose digest a client signs, one part a line.
struct CanonicalRequest: Hashable, Sendable {
    static let unsignedPayload = "UNSIGNED-PAYLOAD"

    /// The text as most clients sign it, and then as some do.
    let texts: [String]
    /// The digest of the body that came does not contradict the one that the request announces.
    let fitsBody: Bool

    /// What a refusal shows.
    var text: String { texts.first ?? "" }

    init(_ request: HTTPRequest, body: ByteBuffer, signedHeaders: [String]) {
        let target = (request.path ?? "").utf8
        let mark = target.firstIndex(of: UInt8(ascii: "?"))
        let path = target[..<(mark ?? target.endIndex)]
        let query = mark.map { target[target.index(after: $0)...] }

        let announced = request.value(of: "x-sdk-content-sha256")
        let digest = SHA256.hash(data: Array(body.readableBytesView)).hexadecimal
        fitsBody = announced.map { $0 == digest || $0 == Self.unsignedPayload } ?? true

        var lines = [request.method.rawValue, Self.path(path), query.map(Self.query) ?? ""]
        lines += signedHeaders.map { "\($0):\(request.value(of: $0) ?? "")" }
        lines += ["", signedHeaders.joined(separator: ";"), ""]
        let start = lines.joined(separator: "\n")
        // Of a body that is empty, some clients announce that it is not signed and sign its digest all the same.
        let isAmbiguous = announced == Self.unsignedPayload && body.readableBytes == 0
        texts = [start + (announced ?? digest)] + (isAmbiguous ? [start + digest] : [])
    }

    // Decoded before it is split: an encoded slash separates segments for a signature, though for no service.
    private static func path(_ raw: Substring.UTF8View) -> String {
        let segments = decoded(raw, plus: .asItself).split(
            separator: UInt8(ascii: "/"),
            omittingEmptySubsequences: false
        )
        let path = segments.map { encoded(Array($0)) }.joined(separator: "/")
        return path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    }

    private static func query(_ raw: Substring.UTF8View) -> String {
        let pairs: [(name: [UInt8], value: [UInt8])] = raw.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            let value = equals.map { pair[pair.index(after: $0)...] } ?? pair[pair.endIndex...]
            // What is verified must be what the services read, and they read a query as a form.
            return (decoded(pair[..<(equals ?? pair.endIndex)], plus: .space), decoded(value, plus: .space))
        }
        return pairs.sorted { first, second in
            first.name == second.name
                ? first.value.lexicographicallyPrecedes(second.value)
                : first.name.lexicographicallyPrecedes(second.name)
        }.map { encoded($0.name) + "=" + encoded($0.value) }.joined(separator: "&")
    }

    // A broken escape stands for itself, so that it never equals a whole one.
    private static func decoded(_ raw: Substring.UTF8View, plus: PlusMeaning) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var rest = raw
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexDigitValue,
                let low = rest.dropFirst().first?.hexDigitValue
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") && plus == .space ? UInt8(ascii: " ") : byte)
            }
        }
        return bytes
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.append(byte)
            default:
                result.append(UInt8(ascii: "%"))
                result.append(upperDigits[Int(byte >> 4)])
                result.append(upperDigits[Int(byte & 15)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let upperDigits = Array("0123456789ABCDEF".utf8)
}

extension HTTPRequest {
    /// The value of a field as it is signed; nil where there is none. Repeated fields count as one list, and a second
    /// one that somebody adds on the way is therefore noticed.
    func value(of lowercasedName: String) -> String? {
        if lowercasedName == "host" { return authority?.trimmingBlanks }
        guard let name = HTTPField.Name(lowercasedName) else { return nil }
        let values = headerFields[values: name]
        return values.isEmpty ? nil : values.map(\.trimmingBlanks).joined(separator: ",")
    }
}

extension Sequence<UInt8> {
    /// In lower case.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
