// A piece of HTML as a tree of elements and texts, with the lines on which elements begin.

enum HTMLNode {
    case element(HTMLElement)
    case text(String)
}

struct HTMLElement {
    /// In lower case.
    var name: String
    var attributes: HTMLAttributes
    /// Within the piece that was read, counted from 1.
    var line: Int
    var children: [HTMLNode]

    var anchors: [String] {
        guard attributes.name != nil || attributes.id != nil else { return [] }
        return [attributes.name, attributes.id].compactMap { $0 }.filter { !$0.isEmpty }
    }

    func has(class name: String) -> Bool {
        attributes.class?.split(separator: " ").contains { $0 == name } ?? false
    }
}

/// The attributes that mean something to a page.
struct HTMLAttributes {
    var name: String?
    var id: String?
    var href: String?
    var `class`: String?
    var rowspan: String?
    var colspan: String?
}
