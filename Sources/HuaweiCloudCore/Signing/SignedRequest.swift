// What signing gives: the request to send, and what was signed, for those who look for a difference.
public import DriftlessRuntime
import HTTPTypes

/// A signed request. Nothing about it may change before it is sent.
///
/// Descriptions show neither the signature nor a security token.
public struct SignedRequest: Sendable {
    /// What to send: `path` holds the query exactly as it was signed.
    public let request: TransportRequest
    /// The time of the signature as in `X-Sdk-Date`: `20180806T024114Z`.
    public let date: String
    let canonical: CanonicalRequest

    init(request: TransportRequest, canonical: CanonicalRequest, date: String) {
        self.request = request
        self.canonical = canonical
        self.date = date
    }

    /// What the signature covers, on lines: method, path, query, headers, an empty line, the headers' names, the body's hash.
    /// With temporary keys the security token is in it.
    public var canonicalRequest: String { canonical.text }

    /// Algorithm, date and the hash of the canonical request, each on a line.
    public var stringToSign: String {
        String(decoding: RequestSigner.bytesToSign(canonical, date: date), as: UTF8.self)
    }

    /// The signature: 64 hexadecimal digits in lower case.
    public var signature: String {
        String((request.headers[.authorization] ?? "").suffix(64))
    }

    /// The names of the headers that are signed: `host;x-sdk-date`.
    public var signedHeaders: String {
        line(fromEnd: 1)
    }

    /// What stands for the body: 64 hexadecimal digits, `UNSIGNED-PAYLOAD`, or what the caller announced.
    public var payloadHash: String {
        line(fromEnd: 0)
    }

    private func line(fromEnd index: Int) -> String {
        let lines = canonical.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.dropLast(index).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

extension SignedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: GET https://host/path, signed at 20180806T024114Z`
    public var description: String {
        "\(request), signed at \(date)"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}
