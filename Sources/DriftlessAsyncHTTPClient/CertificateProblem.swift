// What is wrong with a certificate that was refused, which the error of the handshake does not tell.
#if AsyncHTTPClient
    import DriftlessRuntime
    import NIOSSL

    /// Why a server's certificate is not trusted, as far as the certificate itself shows.
    enum CertificateProblem: Hashable, Sendable {
        case expired(Timestamp)
        case notYetValid(Timestamp)
        case selfSigned
        case unknownIssuer

        /// - Parameter present: The time that decides about its validity.
        init(of certificate: NIOSSLCertificate, at present: Timestamp) {
            if let end = Timestamp(secondsSinceEpoch: Int64(certificate.notValidAfter)), end < present {
                self = .expired(end)
            } else if let start = Timestamp(secondsSinceEpoch: Int64(certificate.notValidBefore)), present < start {
                self = .notYetValid(start)
            } else {
                let names = (try? certificate.toDERBytes()).flatMap { CertificateNames(der: $0) }
                self = names.map { $0.issuer == $0.subject } == true ? .selfSigned : .unknownIssuer
            }
        }
    }

    extension CertificateProblem: CustomStringConvertible {
        var description: String {
            switch self {
            case .expired(let end): "its certificate expired on \(end)"
            case .notYetValid(let start): "its certificate is not valid before \(start)"
            case .selfSigned: "its certificate is self-signed, and this program was not told to trust it"
            case .unknownIssuer: "its certificate is not signed by an authority that this program trusts"
            }
        }
    }

    /// The two names in a certificate, encoded as they are (RFC 5280 §4.1).
    struct CertificateNames {
        let issuer: ArraySlice<UInt8>
        let subject: ArraySlice<UInt8>

        /// Nil for what is no certificate.
        init?(der: [UInt8]) {
            var certificate = DERElements(der[...])
            guard var outer = certificate.next().map(\.contents).map(DERElements.init),
                var signed = outer.next().map(\.contents).map(DERElements.init)
            else {
                return nil
            }
            var elements: [(tag: UInt8, contents: ArraySlice<UInt8>)] = []
            while elements.count < 7, let element = signed.next() { elements.append(element) }
            // The version comes first where it is not the oldest one.
            let first = elements.first?.tag == 0xA0 ? 1 : 0
            guard elements.count >= first + 5 else {
                return nil
            }
            issuer = elements[first + 2].contents
            subject = elements[first + 4].contents
        }
    }

    /// Walks over values of the Distinguished Encoding Rules (X.690), one beside the other.
    private struct DERElements {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) {
            rest = bytes
        }

        mutating func next() -> (tag: UInt8, contents: ArraySlice<UInt8>)? {
            guard let tag = rest.popFirst(), let first = rest.popFirst() else {
                return nil
            }
            var length = Int(first)
            if first >= 0x80 {
                let count = Int(first & 0x7F)
                guard 1...4 ~= count, rest.count >= count else { return nil }
                length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
                rest = rest.dropFirst(count)
            }
            guard rest.count >= length else {
                return nil
            }
            defer { rest = rest.dropFirst(length) }
            return (tag, rest.prefix(length))
        }
    }
#endif
