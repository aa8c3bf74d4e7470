// Whether a page is well-formed and can be used by everybody, as far as its text alone can tell.

/// A tag of a page, in the order of the text.
struct HTMLTag {
    enum Kind { case opening, closing }
    var kind: Kind
    var name: String
    var attributes: [String: String]
    /// What stands between this tag and the next.
    var text: String
}

/// Reads what our own writer writes, and calls anything else a fault.
struct HTMLCheck {
    private(set) var tags: [HTMLTag] = []
    private(set) var faults: [String] = []

    private static let void: Set<String> = ["meta", "input", "br"]

    init(_ html: String) {
        let start = "<!DOCTYPE html>\n"
        guard html.hasPrefix(start) else {
            faults = ["no document type"]
            return
        }
        read(html.dropFirst(start.count))
        checkNesting()
        checkNames()
        checkHeadings()
        checkControls()
    }

    var ids: [String] { tags.compactMap { $0.kind == .opening ? $0.attributes["id"] : nil } }

    func count(_ name: String, _ matches: (HTMLTag) -> Bool = { _ in true }) -> Int {
        tags.count { $0.kind == .opening && $0.name == name && matches($0) }
    }

    private mutating func read(_ html: Substring) {
        var rest = html
        while let open = rest.firstIndex(of: "<") {
            if rest[..<open].contains(">") { faults.append("a bracket in text: \(rest[..<open].prefix(60))") }
            if !tags.isEmpty { tags[tags.count - 1].text = String(rest[..<open]) }
            guard let close = rest[open...].firstIndex(of: ">") else {
                faults.append("a tag without an end")
                return
            }
            let inside = rest[rest.index(after: open)..<close]
            tags.append(tag(inside))
            rest = rest[rest.index(after: close)...]
            // The text of a style sheet has brackets of its own.
            if inside == "style", let end = rest.firstRange(of: "</style>") { rest = rest[end.lowerBound...] }
        }
    }

    private mutating func tag(_ inside: Substring) -> HTMLTag {
        let name = String(inside.drop { $0 == "/" }.prefix { $0 != " " })
        if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber }) { faults.append("no tag: \(inside)") }
        var attributes: [String: String] = [:]
        var rest = inside.drop { $0 != " " }
        while !rest.isEmpty {
            rest = rest.dropFirst()
            let key = String(rest.prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                rest = rest.dropFirst(2)
                value = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 1)
            }
            if attributes.updateValue(value, forKey: key) != nil { faults.append("two \(key) in <\(inside)>") }
            if !rest.isEmpty, !rest.hasPrefix(" ") { faults.append("no blank between attributes in <\(inside)>") }
            if key.hasPrefix("on") || key == "style" || key == "src" { faults.append("\(key) in <\(inside)>") }
        }
        return HTMLTag(
            kind: inside.hasPrefix("/") ? .closing : .opening,
            name: name,
            attributes: attributes,
            text: ""
        )
    }

    private mutating func checkNesting() {
        var stack: [String] = []
        for tag in tags where !Self.void.contains(tag.name) {
            if tag.kind == .opening {
                stack.append(tag.name)
            } else if stack.popLast() != tag.name {
                faults.append("</\(tag.name)> closes nothing")
            }
        }
        if !stack.isEmpty { faults.append("never closed: \(stack)") }
        for name in ["script", "link", "img", "iframe", "object", "form", "base"] where count(name) > 0 {
            faults.append("there is a <\(name)>")
        }
    }

    private mutating func checkNames() {
        let all = ids
        let known = Set(all)
        if known.count != all.count { faults.append("an id stands twice") }
        for tag in tags where tag.kind == .opening {
            if let link = tag.attributes["href"] {
                if !link.hasPrefix("#") || !known.contains(String(link.dropFirst())) { faults.append("dead: \(link)") }
            }
            for key in ["aria-labelledby", "for"] {
                if let id = tag.attributes[key], !known.contains(id) { faults.append("\(key) names no element: \(id)") }
            }
        }
    }

    private mutating func checkHeadings() {
        var previous = 0
        for tag in tags where tag.kind == .opening {
            guard tag.name.hasPrefix("h"), let level = Int(tag.name.dropFirst()) else { continue }
            if level > previous + 1 { faults.append("h\(level) follows h\(previous)") }
            previous = level
        }
        if count("h1") != 1 { faults.append("\(count("h1")) first headings") }
        for name in ["main", "header", "footer", "title"] where count(name) != 1 {
            faults.append("\(count(name)) <\(name)>")
        }
        if count("html", { $0.attributes["lang"] != nil }) != 1 { faults.append("the page has no language") }
    }

    private mutating func checkControls() {
        let labels = Set(tags.compactMap { $0.attributes["for"] })
        for (index, tag) in tags.enumerated() where tag.kind == .opening {
            switch tag.name {
            case "input":
                if !labels.contains(tag.attributes["id"] ?? "") { faults.append("an input has no label") }
            case "a", "h1", "h2", "h3", "caption", "summary", "label", "figcaption", "title", "th":
                if text(at: index).allSatisfy(\.isWhitespace), tag.attributes["aria-label"] == nil {
                    faults.append("<\(tag.name)> \(tag.attributes) says nothing")
                }
                if tag.name == "th", tag.attributes["scope"] == nil { faults.append("a heading has no scope") }
            case "nav":
                if tag.attributes["aria-label"] == nil, tag.attributes["aria-labelledby"] == nil {
                    faults.append("a nav has no name")
                }
            case "table":
                if !tags[(index + 1)...].prefix(1).contains(where: { $0.name == "caption" }) {
                    faults.append("a table has no caption")
                }
            default: break
            }
        }
    }

    /// The text of the element that a tag opens.
    func text(at index: Int) -> String {
        var depth = 0
        var text = ""
        for tag in tags[index...] where !Self.void.contains(tag.name) {
            depth += tag.kind == .opening ? 1 : -1
            if depth == 0 { break }
            text += tag.text
        }
        return text
    }

    /// The text of the element with an id.
    func text(of id: String) -> String? {
        tags.firstIndex { $0.kind == .opening && $0.attributes["id"] == id }.map(text(at:))
    }
}
