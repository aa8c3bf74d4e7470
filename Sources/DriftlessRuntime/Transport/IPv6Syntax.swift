// Which texts between brackets are IPv6 addresses.

/// The syntax of IPv6 addresses in URLs (RFC 3986 §3.2.2, `IPv6address`), without zones.
enum IPv6Syntax {
    static func accepts(_ text: Substring.UTF8View) -> Bool {
        let parts = Substring(text).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3 else {
            return false
        }
        var groups = 0
        var emptyParts = 0
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part.isEmpty {
                emptyParts += 1
            } else if isLast, part.contains(".") {
                guard isIPv4(part) else { return false }
                groups += 2
            } else {
                guard part.utf8.count <= 4, part.utf8.allSatisfy(\.isHexDigit) else { return false }
                groups += 1
            }
        }
        // "::" gives one empty part in the middle, two at either end, and three where it is the whole address.
        let beginsEmpty = parts[0].isEmpty
        let endsEmpty = parts[parts.count - 1].isEmpty
        if emptyParts == 0 {
            return groups == 8
        }
        if beginsEmpty && endsEmpty {
            return emptyParts == 3 && parts.count == 3
        }
        if beginsEmpty {
            return emptyParts == 2 && parts[1].isEmpty && groups <= 7
        }
        if endsEmpty {
            return emptyParts == 2 && parts[parts.count - 2].isEmpty && groups <= 7
        }
        return emptyParts == 1 && groups <= 7
    }

    private static func isIPv4(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                1...3 ~= part.utf8.count && part.utf8.allSatisfy { 48...57 ~= $0 } && (Int(part) ?? 256) < 256
                    && (part.utf8.count == 1 || part.first != "0")
            }
    }
}
