// Elements, attributes and text: the only place where angle brackets are written.

/// An attribute of an element. Its name comes from our own code, its value from anywhere.
struct HTMLAttribute {
    var name: String
    /// Nil for one that has none, such as `open`.
    var value: String?

    init(_ name: String, _ value: String? = nil) {
        self.name = name
        self.value = value
    }

    static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
    static func style(_ classes: String...) -> HTMLAttribute {
        HTMLAttribute("class", classes.filter { !$0.isEmpty }.joined(separator: " "))
    }
    static func link(to id: String) -> HTMLAttribute { HTMLAttribute("href", "#" + id) }
    static func label(_ value: String) -> HTMLAttribute { HTMLAttribute("aria-label", value) }
    static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
    static let hiddenFromReaders = HTMLAttribute("aria-hidden", "true")
}

/// Collects the text of one page.
struct HTMLWriter {
    private(set) var html = ""

    /// Elements that end a line of the file, so that two reports can be compared line by line.
    private static let lineElements: Set<String> = [
        "a", "body", "caption", "details", "div", "dl", "fieldset", "figure", "footer", "h1", "h2", "h3", "head",
        "header",
        "li", "main", "nav", "ol", "p", "section", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    ]

    mutating func element(
        _ name: String,
        _ attributes: [HTMLAttribute] = [],
        _ body: (inout HTMLWriter) -> Void = { _ in }
    ) {
        open(name, attributes)
        body(&self)
        html += "</\(name)>"
        if Self.lineElements.contains(name) { html += "\n" }
    }

    mutating func element(_ name: String, _ attributes: [HTMLAttribute] = [], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element that has no end: `meta`, `input`, `br`.
    mutating func void(_ name: String, _ attributes: [HTMLAttribute] = []) {
        open(name, attributes)
    }

    mutating func text(_ text: String) {
        html += HTMLText.escaped(text)
    }

    /// Foreign text with the language that it is in, where that is not the report's own.
    mutating func foreign(_ name: String, _ attributes: [HTMLAttribute] = [], text: String) {
        let language = HTMLText.isChinese(text) ? [HTMLAttribute("lang", "zh-CN")] : []
        element(name, attributes + language, text: text)
    }

    /// What a side says; that it says nothing is seen as a dash and heard as a word.
    mutating func value(_ text: String?) {
        if let text {
            foreign("span", text: text)
        } else {
            element("span", [.hiddenFromReaders], text: "—")
            spoken("nothing")
        }
    }

    /// Words that only screen readers say, for what others see as a mark.
    mutating func spoken(_ text: String) {
        element("span", [.style("spoken")], text: text)
    }

    /// Our own style sheet, to the byte: its digest stands in the page's policy.
    mutating func styleSheet(_ sheet: String) {
        html += "<style>\(sheet)</style>\n"
    }

    mutating func documentType() {
        html += "<!DOCTYPE html>\n"
    }

    private mutating func open(_ name: String, _ attributes: [HTMLAttribute]) {
        html += "<" + name
        for attribute in attributes where attribute.value != "" {
            html += " " + attribute.name
            if let value = attribute.value {
                html += "=\"" + HTMLText.escaped(value) + "\""
            }
        }
        html += ">"
    }
}
