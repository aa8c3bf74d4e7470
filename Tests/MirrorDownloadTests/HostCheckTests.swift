// Which hosts are asked: none that a document could use to look into a network of one's own.
import Testing

@testable import MirrorDownload

@Suite("Hosts")
struct HostCheckTests {
    private func refusal(_ url: String) -> String? {
        do throws(DownloadFailure) {
            _ = try HostCheck.check(url, .publicOnly)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(
        "addresses that are not on the public network",
        arguments: [
            "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
            "100.64.0.1", "0.0.0.0", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "[::1]",
            "[::]", "[fe80::1]", "[fd00::1]", "[ff02::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[2001:db8::1]",
            "[2002:a00:1::]", "2130706433", "0x7f.1", "localhost",
        ]
    )
    func special(_ host: String) {
        for url in ["https://\(host)/a", "https://\(host):8443/a"] {
            #expect(refusal(url)?.hasSuffix("is not on the public network") == true, "\(url)")
        }
    }

    @Test(
        "addresses that are",
        arguments: [
            "8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]", "[::ffff:8.8.8.8]", "[64:ff9b::808:808]",
        ]
    )
    func ordinary(_ host: String) {
        #expect(refusal("https://\(host)/a") == nil)
    }

    @Test("the address that was checked is the one to ask")
    func pinned() throws {
        #expect(
            try HostCheck.check("https://[2606:4700::1111]:8443/a", .publicOnly)
                == CheckedHost(name: "2606:4700::1111", port: "8443", address: "2606:4700::1111")
        )
        // Another spelling of a number is a name to ask for, whose address is what the system made of it.
        #expect(
            try HostCheck.check("https://8.8.2056/a", .publicOnly)
                == CheckedHost(name: "8.8.2056", port: nil, address: "8.8.8.8")
        )
    }

    @Test("other schemes, user names and URLs without a host")
    func others() {
        #expect(refusal("http://8.8.8.8/a") == "'http://8.8.8.8/a' is not https")
        #expect(refusal("file:///etc/passwd") == "'file:///etc/passwd' is not https")
        #expect(refusal("https://u@8.8.8.8/a") == "'https://u@8.8.8.8/a' has a user name")
        #expect(refusal("https:///a") == "'https:///a' has no host")
        #expect(refusal(#"https://8.8.8.8\.e.com/a"#)?.hasSuffix("other characters than a-z, 0-9, '.' and '-'") == true)
        #expect(refusal("https://8.8.8.%38/a")?.hasSuffix("other characters than a-z, 0-9, '.' and '-'") == true)
        #expect(refusal("https://nowhere.invalid/a") == "there is no host 'nowhere.invalid'")
    }
}
