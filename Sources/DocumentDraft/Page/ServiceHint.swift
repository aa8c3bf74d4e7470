// Which service a page is about: from the hosts and links that it prints.
import Diagnostics
import DocumentTables

struct ServiceHint: Hashable, Sendable {
    /// Lower case, as in a host: `dcs`.
    var service: String
    /// As in a host that the page prints; nil where it prints none.
    var region: String?

    private static let domain = ".myhuaweicloud.com"

    /// Nil where the page prints no host, no placeholder for one (`{dcs_endpoint}`) and no link that names the product.
    init?(_ page: DocumentPage) {
        let text = String(decoding: page.source.bytes, as: UTF8.self)
        let texts = page.samples.map(\.text) + [text]
        if let host = texts.lazy.compactMap(Self.host).first {
            self = host
        } else if let service = texts.lazy.compactMap(Self.placeholder).first {
            self.init(service: service, region: nil)
        } else if let service = Self.product(in: text) {
            self.init(service: service, region: nil)
        } else {
            return nil
        }
    }

    private init(service: String, region: String?) {
        self.service = service
        self.region = region
    }

    /// `https://dcs.cn-north-1.myhuaweicloud.com`
    private static func host(in text: String) -> ServiceHint? {
        var rest = text[...]
        while let start = rest.firstRange(of: "https://") {
            rest = rest[start.upperBound...]
            let host = rest.prefix { isHostCharacter($0) || $0 == "." }
            guard host.hasSuffix(domain) else { continue }
            let labels = host.dropLast(domain.count).split(separator: ".", omittingEmptySubsequences: false)
            // Help, consoles and object storage have hosts of their own.
            guard labels.count == 2, let service = name(labels[0]), labels[1].contains("-") else { continue }
            return ServiceHint(service: service, region: String(labels[1]))
        }
        return nil
    }

    /// `https://{dcs_endpoint}/v2`
    private static func placeholder(in text: String) -> String? {
        var rest = text[...]
        while let start = rest.firstRange(of: "https://") {
            rest = rest[start.upperBound...]
            let inside = rest.drop { $0 == "\\" || $0 == "{" }.prefix { $0 != "}" && $0 != "/" && !$0.isWhitespace }
            let plain = String(inside.filter { $0 != "\\" })
            guard plain.lowercased().hasSuffix("_endpoint") else { continue }
            if let service = name(plain.dropLast("_endpoint".count)) { return service }
        }
        return nil
    }

    /// `product=DCS` in a link to the provider's explorer.
    private static func product(in text: String) -> String? {
        guard let start = text.firstRange(of: "product=") else { return nil }
        return name(text[start.upperBound...].prefix { isHostCharacter($0) })
    }

    private static func name(_ text: Substring) -> String? {
        let name = text.lowercased()
        guard let first = name.first, first.isLetter, name.count <= 20, name.allSatisfy(isHostCharacter) else {
            return nil
        }
        return name
    }

    private static func isHostCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
}
