// Which URLs are fetched: those of hosts on the public network, over https.
import CAddressLookup
import DocumentMirror

/// Which hosts may be asked.
package enum HostPolicy: Hashable, Sendable {
    /// Every address of the host must be a public one: a document must not make this machine ask its own network.
    case publicOnly
    /// This machine alone, with or without TLS: for servers of tests.
    case loopback
}

/// Why something is not downloaded, in words for a diagnostic.
package struct DownloadFailure: Error, Hashable, Sendable {
    package var reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}

/// A host that was found to be one that may be asked.
struct CheckedHost: Hashable, Sendable {
    var name: String
    /// Nil where the URL names none.
    var port: String?
    /// The address that was checked. The request goes there and nowhere else: a name may lead elsewhere a moment later.
    var address: String
}

enum HostCheck {
    /// - Throws: Where the URL is not one that may be fetched.
    static func check(_ url: String, _ policy: HostPolicy) throws(DownloadFailure) -> CheckedHost {
        let schemes = policy == .loopback ? ["https://", "http://"] : ["https://"]
        guard let scheme = schemes.first(where: { url.hasPrefix($0) }) else {
            throw DownloadFailure("'\(url)' is not https")
        }
        let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@") else { throw DownloadFailure("'\(url)' has a user name") }
        // What another reader of URLs could split elsewhere is refused.
        guard authority.utf8.allSatisfy(isPlain) else {
            throw DownloadFailure("'\(url)' has a host with other characters than a-z, 0-9, '.' and '-'")
        }
        var host = host(of: authority)
        guard !host.name.isEmpty else { throw DownloadFailure("'\(url)' has no host") }
        if policy == .loopback {
            guard host.name == "127.0.0.1" else { throw DownloadFailure("'\(host.name)' is not this machine") }
            return host
        }
        // The longest numeric address has 46 bytes with its zero; a zone may follow it.
        var text = [CChar](repeating: 0, count: 128)
        let kind = driftless_address_kind_of(host.name, &text, text.count)
        host.address = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        switch kind {
        case DRIFTLESS_ADDRESS_PUBLIC: return host
        case DRIFTLESS_ADDRESS_PRIVATE: throw DownloadFailure("'\(host.name)' is not on the public network")
        default: throw DownloadFailure("there is no host '\(host.name)'")
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): true
        default: false
        }
    }

    private static func host(of authority: Substring) -> CheckedHost {
        var name = authority.prefix { $0 != ":" }
        var rest = authority[name.endIndex...]
        if authority.hasPrefix("[") {
            name = authority.dropFirst().prefix { $0 != "]" }
            rest = authority[name.endIndex...].dropFirst()
        }
        let port = rest.hasPrefix(":") ? String(rest.dropFirst()) : nil
        return CheckedHost(name: String(name), port: port == "" ? nil : port, address: String(name))
    }
}
