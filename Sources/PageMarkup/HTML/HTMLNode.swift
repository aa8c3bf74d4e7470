// A piece of HTML as a tree of elements and texts, with the lines on which elements begin.

enum HTMLNode {
    case element(HTMLElement)
    case text(String)
}

struct HTMLElement {
    /// In lower case.
    var name: String
    var attributes: [String: String]
    /// Within the piece that was read, counted from 1.
    var line: Int
    var children: [HTMLNode]

    var anchors: [String] {
        [attributes["name"], attributes["id"]].compactMap { $0 }.filter { !$0.isEmpty }
    }

    func has(class name: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }
}
