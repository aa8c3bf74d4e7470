// The pairs of a query or the cookies of a request, and what those that belong to a parameter stand for.
@_spi(Generated) import DriftlessJSON

/// Names, percent-decoded, with texts as they came.
struct NamedTexts {
    /// How a text is told from its escapes.
    enum Escaping {
        /// As forms have it: `+` is a space.
        case form
        /// Percent-encoding alone.
        case percent
        /// A text is what it is.
        case none
    }

    private var pairs: [(name: String, text: ArraySlice<UInt8>)]
    private let escaping: Escaping

    /// The query of a target (RFC 3986 §3.4), as forms write it.
    init(queryOf target: String) {
        let sent = target.utf8.prefix { $0 != UInt8(ascii: "#") }
        let query = sent.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        pairs = FormReader.pairs(Array(query))
        escaping = .form
    }

    /// Cookies (RFC 6265 §4.2.1), of one header line or of several (RFC 9113 §8.2.3).
    init(cookies lines: [String], _ escaping: Escaping) {
        pairs = lines.flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }.map { cookie in
            let cookie = Array(cookie.drop { $0 == 0x20 || $0 == 0x09 })
            let name = cookie.prefix { $0 != UInt8(ascii: "=") }
            return (String(decoding: name, as: UTF8.self), cookie.dropFirst(name.count + 1))
        }
        self.escaping = escaping
    }

    /// What the pairs say of a parameter; nil where none is of it.
    ///
    /// - Parameter others: The names of the other parameters, whose pairs are no members of an object.
    func json(of name: String, as kind: JSONKind, _ style: FormFieldStyle, besides others: [String]) -> [UInt8]? {
        if case .deepObject = style { return deepObject(name, kind) }
        let own = pairs.filter { $0.name == name }
        if style == .json, let text = own.first?.text { return Array(decoded(text).utf8) }
        guard own.isEmpty else { return kind.json(from: node(own.map(\.text), style)) }
        guard style == .exploded else { return nil }
        let known = Set(others)
        let members = pairs.filter { pair in
            if kind.hasMember(pair.name) { return true }
            return kind.keepsOthers && !known.contains(String(pair.name.prefix { $0 != "[" }))
        }
        guard !members.isEmpty else { return nil }
        var tree = FieldTree(kind, FieldStyles([]))
        for member in members { tree.add(.text(decoded(member.text)), named: member.name) }
        return tree.json
    }

    /// The texts of a parameter, for errors.
    func text(of name: String) -> String {
        let own = pairs.filter { $0.name == name || $0.name.hasPrefix(name + "[") }
        return own.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: ", ")
    }

    private func node(_ texts: [ArraySlice<UInt8>], _ style: FormFieldStyle) -> FieldNode {
        guard case .joined(let separator) = style else {
            return texts.count == 1 ? .text(decoded(texts[0])) : .list(texts.map { .text(decoded($0)) })
        }
        let nodes = texts.map { pieces($0, separator) }
        return nodes.count == 1 ? nodes[0] : .list(nodes)
    }

    /// In a query a comma that is escaped is part of an element; in a cookie those between elements are escaped, too.
    private func pieces(_ text: ArraySlice<UInt8>, _ separator: String) -> FieldNode {
        let node: FieldNode
        switch escaping {
        case .form: node = FormReader.joined(text, separator)
        case .percent, .none:
            node = .pieces(decoded(text).split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        }
        if case .pieces(let pieces) = node, pieces.count == 1 { return .text(pieces[0]) }
        return node
    }

    /// `filter[a][b]=1` is a member of what `filter` stands for.
    private func deepObject(_ name: String, _ kind: JSONKind) -> [UInt8]? {
        let own = pairs.filter { $0.name == name || $0.name.hasPrefix(name + "[") }
        guard !own.isEmpty else { return nil }
        var tree = FieldTree(.map(kind), FieldStyles([]))
        for pair in own { tree.add(.text(decoded(pair.text)), named: pair.name) }
        guard case .object(let object) = try? JSONValue(json: tree.json) else { return nil }
        return object.members.first { $0.name == name }?.value.jsonBytes()
    }

    private func decoded(_ text: ArraySlice<UInt8>) -> String {
        switch escaping {
        case .form: FormReader.decoded(text)
        case .percent: FormReader.decoded(text, plus: UInt8(ascii: "+"))
        case .none: String(decoding: text, as: UTF8.self)
        }
    }
}
