// What the copy of a URL is called: after the URL, in characters that every file system takes.
import SecureHash

package enum MirrorFileName {
    private static let longestPart = 80

    /// `https://example.com/a/b.yaml` becomes `example.com/a/b.yaml`; nil for what is no URL with a host.
    ///
    /// - Parameter taken: The names that others have, in lower case: file systems may have no case.
    package static func name(of url: String, taken: Set<String>) -> String? {
        let start = "https://"
        guard url.hasPrefix(start) else { return nil }
        let parts = url.dropFirst(start.count).split(separator: "/", omittingEmptySubsequences: true).map(part)
        guard let host = parts.first, !host.isEmpty else { return nil }
        let name = parts.count == 1 ? host + "/index.yaml" : parts.joined(separator: "/")
        let hasType = [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
        let typed = hasType ? name : name + ".yaml"
        guard taken.contains(typed.lowercased()) else { return typed }
        let digest = SHA256.hexDigest(of: Array(url.utf8)).prefix(16)
        return host + "/" + digest + "-" + (typed.split(separator: "/").last.map(String.init) ?? "")
    }

    private static func part(_ text: Substring) -> String {
        var name = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                name.append(Character(UnicodeScalar(byte)))
            default: name.append("_")
            }
        }
        // Neither hidden files nor folders above.
        if name.hasPrefix(".") { name = "_" + name.dropFirst() }
        guard name.utf8.count > longestPart else { return name }
        return SHA256.hexDigest(of: Array(text.utf8)).prefix(16) + "-" + name.suffix(longestPart - 20)
    }
}
