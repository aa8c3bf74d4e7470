// What stands for the body in a signature, and when a header announces it.
import Crypto
import DriftlessRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

enum PayloadHash {
    static var unsigned: String { "UNSIGNED-PAYLOAD" }

    /// The hash of no bytes at all.
    private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    /// Announces a body that is not signed: one of another type than JSON or BSON, unless the caller announced something
    /// himself. A request without a body is announced like one with it, and signed as the hash of nothing all the same.
    ///
    /// A stream is announced the same way, whatever its type: it cannot be hashed before it is sent.
    static func announce(in request: inout TransportRequest) {
        guard !request.headers.contains(.sdkContentHash) else {
            return
        }
        let isStream = request.body.bytes == nil
        guard isStream || isUnsigned(request.headers[.contentType] ?? "") else {
            return
        }
        request.headers[.sdkContentHash] = unsigned
    }

    private static func isUnsigned(_ contentType: String) -> Bool {
        !contentType.isEmpty && !contentType.hasPrefix("application/json") && !contentType.hasPrefix("application/bson")
    }

    /// Appends the last line of a canonical request.
    static func append(of request: TransportRequest, to canonical: inout [UInt8]) {
        if request.body.isEmpty {
            canonical.append(contentsOf: empty.utf8)
        } else if let announced = request.headers[.sdkContentHash], !announced.isEmpty {
            canonical.append(contentsOf: announced.utf8)
        } else if let body = request.body.bytes {
            canonical.append(hashOf: body)
        } else {
            canonical.append(contentsOf: unsigned.utf8)
        }
    }
}

extension [UInt8] {
    /// Appends the SHA-256 hash of the bytes as 64 lower-case digits.
    ///
    /// A buffer goes into the hash as it is; `hash(data:)` walks the regions of a collection that may have several.
    mutating func append(hashOf bytes: [UInt8]) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        hash.finalize().withUnsafeBytes { append(hexadecimal: $0) }
    }

    /// Appends each byte as two lower-case digits.
    mutating func append(hexadecimal bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            append(HexadecimalDigit.lower(byte >> 4))
            append(HexadecimalDigit.lower(byte & 15))
        }
    }
}
