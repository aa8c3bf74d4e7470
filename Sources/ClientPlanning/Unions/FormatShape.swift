// What texts of a format look like, where nothing but the format tells branches apart.
import ClientPlan

enum FormatShape {
    /// An expression that texts of the format match and most others do not; nil for formats that any text may have.
    ///
    /// These tell branches of a union apart and refuse nothing: a text that none of them matches is of the first branch.
    static func pattern(ofFormat format: String?) -> String? {
        switch format {
        case "ipv4": "^([0-9]{1,3}[.]){3}[0-9]{1,3}$"
        case "ipv6": "^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.+)?$"
        // A name that ends in a number would be an IPv4 address (RFC 1123, section 2.1).
        case "hostname": "^([A-Za-z0-9-]+[.])*[A-Za-z][A-Za-z0-9-]*[.]?$"
        case "email", "idn-email": "^[^@\\s]+@[^@\\s]+$"
        case "json-pointer": "^/"
        default: nil
        }
    }

    /// The branches with what tells those of one type apart by their formats.
    static func telling(_ branches: [Union.Branch], formats: [String?]) -> [Union.Branch] {
        var told = branches
        for index in branches.indices {
            guard branches.count(where: { $0.type == branches[index].type }) > 1 else { continue }
            told[index].telling = pattern(ofFormat: formats[index]).map { [.pattern($0)] } ?? []
        }
        return told
    }
}
