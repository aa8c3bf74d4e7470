// Texts as the JSON that they stand for: `1` is a number where one is asked for, and a string elsewhere.

extension JSONKind {
    /// Whether an object of the kind has a member of its own by that name.
    package func hasMember(_ name: String) -> Bool { member(name) != nil }

    /// Whether an object of the kind keeps members that it does not name.
    package var keepsOthers: Bool { keepsOthers(atMost: Self.unionDepth) }

    private func keepsOthers(atMost depth: Int) -> Bool {
        switch form {
        case .any, .map: true
        case .model(let type): type.jsonLayout.storage.additional != nil
        case .union(let type) where depth > 0:
            type.jsonUnion.storage.branches.contains { $0.kind.keepsOthers(atMost: depth - 1) }
        case .nullable(let inner), .listed(let inner, _): inner.keepsOthers(atMost: depth)
        default: false
        }
    }

    /// The kind of a member that the object names.
    package func member(_ name: String) -> JSONKind? { member(name, atMost: Self.unionDepth) }

    /// Whether the members that the object does not name are single values, so that brackets in a name are part of it.
    package var othersAreSingle: Bool {
        switch others.form {
        case .any, .model, .map, .array, .union, .valueEnumeration, .nullable, .listed: false
        default: true
        }
    }

    /// How far unions in unions are looked into: they may lead back to themselves.
    private static let unionDepth = 4

    private func member(_ name: String, atMost depth: Int) -> JSONKind? {
        switch form {
        case .model(let type):
            return type.jsonLayout.storage.fields.first { $0.name.hasSameBytes(as: name) }?.kind
        case .union(let type) where depth > 0:
            for branch in type.jsonUnion.storage.branches {
                if let kind = branch.kind.member(name, atMost: depth - 1) { return kind }
            }
            return nil
        case .nullable(let inner), .listed(let inner, _): return inner.member(name, atMost: depth)
        default: return nil
        }
    }

    /// The node as JSON. A text that is none of the kind stays a string, which whoever decodes it finds fault with.
    package func json(from node: FieldNode) -> [UInt8] {
        var bytes: [UInt8] = []
        append(node, to: &bytes)
        return bytes
    }

    private func append(_ node: FieldNode, to bytes: inout [UInt8]) {
        switch form {
        case .nullable(let inner), .listed(let inner, _): inner.append(node, to: &bytes)
        case .array(let element): appendList(node, element, to: &bytes)
        case .model, .map: appendObject(node, to: &bytes)
        case .union: appendUnion(node, to: &bytes)
        case .any, .valueEnumeration: appendAny(node, to: &bytes)
        default: appendScalar(node, to: &bytes)
        }
    }

    // MARK: Single values

    private func appendScalar(_ node: FieldNode, to bytes: inout [UInt8]) {
        switch node {
        case .text(let text): bytes += scalar(text)
        case .pieces(let pieces): bytes += scalar(pieces.joined(separator: ","))
        case .part(let part):
            if case .text(let type) = form, type is any FileText.Type {
                bytes += part.file().jsonBytes()
            } else if part.isJSON, let value = try? JSONValue(json: part.content) {
                bytes += value.jsonBytes()
            } else {
                bytes += scalar(String(decoding: part.content, as: UTF8.self))
            }
        // Of several the last counts, as where a form has a field twice.
        case .list(let nodes):
            if let last = nodes.last { appendScalar(last, to: &bytes) } else { bytes += "null".utf8 }
        case .members: appendAny(node, to: &bytes)
        }
    }

    private func scalar(_ text: String) -> [UInt8] {
        switch form {
        case .integer, .integerEnumeration, .integer32, .integer64, .unsigned, .unsigned32, .number, .float,
            .exactNumber,
            .decimalNumber, .dataSize:
            return JSONNumber(text) == nil ? text.jsonBytes() : Array(text.utf8)
        case .boolean:
            let word = text.lowercased()
            return word == "true" || word == "false" ? Array(word.utf8) : text.jsonBytes()
        default:
            return text.jsonBytes()
        }
    }

    /// Strings all the way down: a text says no more.
    private func appendAny(_ node: FieldNode, to bytes: inout [UInt8]) {
        switch node {
        case .text(let text): bytes += text.jsonBytes()
        case .pieces(let pieces): bytes += pieces.jsonBytes()
        case .part(let part):
            let value = part.isJSON ? try? JSONValue(json: part.content) : nil
            bytes += value?.jsonBytes() ?? String(decoding: part.content, as: UTF8.self).jsonBytes()
        case .list(let nodes): join(nodes, "[", "]", to: &bytes) { appendAny($0, to: &$1) }
        case .members(let members):
            join(members, "{", "}", to: &bytes) { member, bytes in
                bytes += member.name.jsonBytes() + [UInt8(ascii: ":")]
                appendAny(member.value, to: &bytes)
            }
        }
    }

    // MARK: Lists and objects

    private func appendList(_ node: FieldNode, _ element: JSONKind, to bytes: inout [UInt8]) {
        switch node {
        case .list(let nodes): join(nodes, "[", "]", to: &bytes) { element.append($0, to: &$1) }
        case .pieces(let pieces): join(pieces, "[", "]", to: &bytes) { element.append(.text($0), to: &$1) }
        case .members(let members):
            // `a[0]`, `a[1]`, in whatever order they came.
            let numbered = members.compactMap { member in Int(member.name).map { ($0, member.value) } }
            guard numbered.count == members.count else { return appendAny(node, to: &bytes) }
            let nodes = numbered.sorted { $0.0 < $1.0 }.map(\.1)
            join(nodes, "[", "]", to: &bytes) { element.append($0, to: &$1) }
        case .text(let text):
            if text.utf8.first == UInt8(ascii: "["), let value = try? JSONValue(json: Array(text.utf8)) {
                bytes += value.jsonBytes()
            } else {
                join([node], "[", "]", to: &bytes) { element.append($0, to: &$1) }
            }
        case .part(let part):
            if part.isJSON, case .array(let values)? = try? JSONValue(json: part.content) {
                bytes += values.jsonBytes()
            } else {
                join([node], "[", "]", to: &bytes) { element.append($0, to: &$1) }
            }
        }
    }

    private func appendObject(_ node: FieldNode, to bytes: inout [UInt8]) {
        switch node {
        case .members(let members):
            join(members, "{", "}", to: &bytes) { member, bytes in
                bytes += member.name.jsonBytes() + [UInt8(ascii: ":")]
                (self.member(member.name) ?? others).append(member.value, to: &bytes)
            }
        case .pieces(let pieces) where pieces.count.isMultiple(of: 2):
            let members = stride(from: 0, to: pieces.count, by: 2).map { index in
                (name: pieces[index], value: FieldNode.text(pieces[index + 1]))
            }
            appendObject(.members(members), to: &bytes)
        case .text(let text):
            bytes += (try? JSONValue(json: Array(text.utf8)))?.jsonBytes() ?? text.jsonBytes()
        case .part(let part):
            let value = try? JSONValue(json: part.content)
            bytes += value?.jsonBytes() ?? String(decoding: part.content, as: UTF8.self).jsonBytes()
        case .list(let nodes) where tuple != nil:
            let (fields, rest) = tuple ?? ([], .any)
            let kinds = nodes.indices.map { $0 < fields.count ? fields[$0] : rest }
            join(Array(zip(kinds, nodes)), "[", "]", to: &bytes) { $0.0.append($0.1, to: &$1) }
        case .list(let nodes):
            if let last = nodes.last { appendObject(last, to: &bytes) } else { bytes += "{}".utf8 }
        case .pieces: appendAny(node, to: &bytes)
        }
    }

    /// The kinds of the first elements of an array, and of all that follow; nil for an object.
    private var tuple: (fields: [JSONKind], rest: JSONKind)? {
        guard case .model(let type) = form, type.jsonLayout.storage.isArray else { return nil }
        let storage = type.jsonLayout.storage
        return (storage.fields.map(\.kind), storage.additional ?? .any)
    }

    /// The kind of members that the object does not name.
    private var others: JSONKind {
        switch form {
        case .map(let value): value
        case .model(let type): type.jsonLayout.storage.additional ?? .any
        default: .any
        }
    }

    // MARK: Unions

    /// An object takes the kinds of its members from whatever branch names them; a text is what its sign says it can be.
    private func appendUnion(_ node: FieldNode, to bytes: inout [UInt8]) {
        let branches = leaves(atMost: Self.unionDepth)
        func first(where fits: (JSONKind) -> Bool) -> JSONKind? { branches.first(where: fits) }
        switch node {
        case .members(let members):
            if let list = first(where: \.isList), members.allSatisfy({ Int($0.name) != nil }) {
                return list.append(node, to: &bytes)
            }
            join(members, "{", "}", to: &bytes) { member, bytes in
                bytes += member.name.jsonBytes() + [UInt8(ascii: ":")]
                (self.member(member.name) ?? .any).append(member.value, to: &bytes)
            }
        case .list, .pieces:
            (first(where: \.isList) ?? branches.first ?? .any).append(node, to: &bytes)
        case .part(let part):
            if let file = first(where: \.isFile) { return file.append(node, to: &bytes) }
            if let list = first(where: { $0.isList && $0.element.isFile }) { return list.append(node, to: &bytes) }
            if part.isJSON { return JSONKind.any.append(node, to: &bytes) }
            appendUnion(.text(String(decoding: part.content, as: UTF8.self)), to: &bytes)
        case .text(let text):
            let signs = [UInt8(ascii: "{"), UInt8(ascii: "[")]
            if let sign = text.utf8.first, signs.contains(sign), let value = try? JSONValue(json: Array(text.utf8)) {
                bytes += value.jsonBytes()
                return
            }
            let kind = first { !$0.isList && $0.scalar(text).first != UInt8(ascii: "\"") }
            (kind ?? first { !$0.isList && !$0.isObject } ?? .string).append(node, to: &bytes)
        }
    }

    /// The branches of a union, those of unions in it among them.
    private func leaves(atMost depth: Int) -> [JSONKind] {
        switch form {
        case .union(let type) where depth > 0:
            type.jsonUnion.storage.branches.flatMap { $0.kind.leaves(atMost: depth - 1) }
        case .nullable(let inner), .listed(let inner, _): inner.leaves(atMost: depth)
        default: [self]
        }
    }

    private var isList: Bool {
        if case .array = form { return true }
        return false
    }

    private var isObject: Bool {
        switch form {
        case .model, .map: true
        default: false
        }
    }

    private var element: JSONKind {
        if case .array(let element) = form { return element }
        return self
    }

    private var isFile: Bool {
        if case .text(let type) = form { return type is any FileText.Type }
        return false
    }

    private func join<Part>(
        _ parts: [Part],
        _ opening: String,
        _ closing: String,
        to bytes: inout [UInt8],
        _ append: (Part, inout [UInt8]) -> Void
    ) {
        bytes += opening.utf8
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(part, &bytes)
        }
        bytes += closing.utf8
    }
}
