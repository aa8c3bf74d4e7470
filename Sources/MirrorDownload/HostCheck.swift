// Which URLs are fetched: those of hosts on the public network, over https.
import CAddressLookup
import DocumentMirror

/// Which hosts may be asked.
package enum HostPolicy: Hashable, Sendable {
    /// Every address of the host must be a public one: a document must not make this machine ask its own network.
    ///
    /// A host may have other addresses a moment later. It still has to prove its name (TLS), which what is on a private network
    /// cannot do for a public name.
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

enum HostCheck {
    /// - Throws: Where the URL is not one that may be fetched.
    static func check(_ url: String, _ policy: HostPolicy) throws(DownloadFailure) {
        let schemes = policy == .loopback ? ["https://", "http://"] : ["https://"]
        guard let scheme = schemes.first(where: { url.hasPrefix($0) }) else {
            throw DownloadFailure("'\(url)' is not https")
        }
        let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@") else { throw DownloadFailure("'\(url)' has a user name") }
        let host = host(of: authority)
        guard !host.isEmpty else { throw DownloadFailure("'\(url)' has no host") }
        if policy == .loopback {
            guard host == "127.0.0.1" else { throw DownloadFailure("'\(host)' is not this machine") }
            return
        }
        switch driftless_address_kind_of(host) {
        case DRIFTLESS_ADDRESS_PUBLIC: return
        case DRIFTLESS_ADDRESS_PRIVATE: throw DownloadFailure("'\(host)' is not on the public network")
        default: throw DownloadFailure("there is no host '\(host)'")
        }
    }

    private static func host(of authority: Substring) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }
}
