// Parameters in the path of a request that came in: a callback's URL ends as the document says.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension IncomingRequest {
    /// A parameter of the path.
    ///
    /// - Parameters:
    ///   - template: The end of the URL, behind its runtime expressions: `/orders/{id}`.
    ///   - kind: Of the type.
    /// - Throws: `IncomingRequestError` where the path does not end so, or the text does not fit the type.
    public func path<Value: JSONValueDecodable>(
        _ name: String,
        of template: String,
        _ kind: JSONKind,
        _ style: PathStyle = .simple
    ) throws(IncomingRequestError) -> Value {
        let sent = target.prefix { $0 != "?" && $0 != "#" }
        guard let text = PathTail(template).value(of: name, in: String(sent)) else {
            throw error(.unexpectedPath(found: String(sent), expected: template))
        }
        do throws(JSONError) {
            let node = style.node(of: text, named: name)
            return try Value(json: kind.json(from: node), leniency: leniency)
        } catch {
            let expected = "what the document says of it (\(error))"
            throw self.error(.invalidPathParameter(name, value: text, expected: expected))
        }
    }
}

/// The segments that a path ends with.
private struct PathTail {
    private enum Piece {
        case text([UInt8])
        case parameter(String)
    }

    /// By segment.
    private let segments: [[Piece]]

    init(_ template: String) {
        let path = template.prefix { $0 != "?" && $0 != "#" }
        segments = path.split(separator: "/").map { segment in
            var pieces: [Piece] = []
            var rest = segment.utf8[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "{")),
                let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                if open > rest.startIndex { pieces.append(.text(Array(rest[..<open]))) }
                pieces.append(.parameter(String(decoding: rest[rest.index(after: open)..<close], as: UTF8.self)))
                rest = rest[rest.index(after: close)...]
            }
            if !rest.isEmpty { pieces.append(.text(Array(rest))) }
            return pieces
        }
    }

    /// Percent-encoded; nil where the path does not end with the segments.
    func value(of name: String, in path: String) -> String? {
        let sent = path.utf8.split(separator: UInt8(ascii: "/")).suffix(segments.count)
        guard sent.count == segments.count else { return nil }
        var found: String?
        for (pieces, text) in zip(segments, sent) {
            guard let values = Self.values(pieces, Array(text)) else { return nil }
            found = found ?? values.first { $0.name == name }?.text
        }
        return found
    }

    /// A parameter goes as far as to the next place where the text behind it stands.
    private static func values(_ pieces: [Piece], _ text: [UInt8]) -> [(name: String, text: String)]? {
        var values: [(name: String, text: String)] = []
        var open: String?
        var rest = text[...]
        func isText(_ text: [UInt8], at index: Int) -> Bool { rest[index...].starts(with: text) }
        for (position, piece) in pieces.enumerated() {
            switch piece {
            case .parameter(let name):
                // Two without anything between them cannot be told apart.
                guard open == nil else { return nil }
                open = name
            case .text(let fixed):
                let isLast = position == pieces.count - 1
                let start =
                    if open == nil { rest.startIndex } else if isLast { rest.endIndex - fixed.count } else {
                        rest.indices.first { isText(fixed, at: $0) } ?? -1
                    }
                guard start >= rest.startIndex, isText(fixed, at: start) else { return nil }
                if let name = open { values.append((name, String(decoding: rest[..<start], as: UTF8.self))) }
                open = nil
                rest = rest[(start + fixed.count)...]
            }
        }
        if let name = open {
            values.append((name, String(decoding: rest, as: UTF8.self)))
        } else if !rest.isEmpty {
            return nil
        }
        return values
    }
}

extension PathStyle {
    /// What the percent-encoded text of a parameter stands for.
    fileprivate func node(of text: String, named name: String) -> FieldNode {
        switch self {
        case .simple: Self.pieces(text[...], ",")
        case .simpleExploded: Self.assignments(text[...], ",")
        case .label: Self.pieces(text.first == "." ? text.dropFirst() : text[...], ",")
        case .labelExploded: Self.assignments(text.first == "." ? text.dropFirst() : text[...], ".")
        case .matrix: Self.pieces(text.hasPrefix(";\(name)=") ? text.dropFirst(name.count + 2) : text[...], ",")
        case .matrixExploded: Self.matrix(text, name)
        }
    }

    private static func decoded(_ text: Substring) -> String {
        FormReader.decoded(text.utf8, plus: UInt8(ascii: "+"))
    }

    private static func pieces(_ text: Substring, _ separator: Character) -> FieldNode {
        let pieces = text.split(separator: separator, omittingEmptySubsequences: false).map(decoded)
        return pieces.count == 1 ? .text(pieces[0]) : .pieces(pieces)
    }

    /// `a=1,b=2`, or a list where that is none.
    private static func assignments(_ text: Substring, _ separator: Character) -> FieldNode {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard !parts.isEmpty, parts.allSatisfy({ $0.contains("=") }) else { return pieces(text, separator) }
        return .members(
            parts.map { part in
                let name = part.prefix { $0 != "=" }
                return (name: decoded(name), value: .text(decoded(part.dropFirst(name.count + 1))))
            }
        )
    }

    /// `;k=a;k=b`, or `;x=1;y=2`.
    private static func matrix(_ text: String, _ name: String) -> FieldNode {
        let node = assignments(text.first == ";" ? text.dropFirst() : text[...], ";")
        guard case .members(let members) = node, members.allSatisfy({ $0.name == name }) else { return node }
        return members.count == 1 ? members[0].value : .list(members.map(\.value))
    }
}
