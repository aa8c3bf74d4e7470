// Lines with indentation: where text becomes Swift source. All escaping happens here and in SwiftText.

/// Collects the lines of one file.
struct SwiftPrinter {
    /// The longest line that the formatter leaves alone.
    static let width = 120
    private static let indentation = "    "

    /// The root document, of which comments give the pointer only.
    let root: String
    private let access: AccessLevel
    private(set) var text = ""
    /// Those that a doc comment with an origin was printed for.
    var declarations: [EmittedDeclaration] = []
    private var depth = 0

    init(root: String, access: AccessLevel = .public) {
        self.root = root
        self.access = access
    }

    mutating func line(_ line: String = "") {
        if !line.isEmpty {
            for _ in 0..<depth { text += Self.indentation }
            text += access.line(line)
        }
        text += "\n"
    }

    /// Goes before a function whose body needs nothing but public declarations: callers compile it, and nobody else does.
    mutating func emittedByCallers() {
        if let attribute = access.emittedByCallers { line(attribute) }
    }

    mutating func block(_ opening: String, closing: String = "}", _ body: (inout SwiftPrinter) -> Void) {
        line(opening)
        depth += 1
        body(&self)
        depth -= 1
        line(closing)
    }

    /// Deeper by one level, without braces of its own.
    mutating func indented(_ body: (inout SwiftPrinter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// `opening(a, b)closing` on one line where it fits, else with one part a line.
    mutating func list(_ opening: String, _ parts: [String], _ closing: String) {
        let whole = opening + parts.joined(separator: ", ") + closing
        if fits(whole) || parts.isEmpty {
            line(whole)
            return
        }
        line(opening)
        indented { printer in
            for (index, part) in parts.enumerated() {
                printer.expression(part, index + 1 < parts.count ? "," : "")
            }
        }
        line(closing)
    }

    /// The elements of an array literal, each on a line; a comma follows each, but not an only one.
    mutating func elements(_ elements: [String]) {
        for element in elements { line(elements.count == 1 ? element : element + ",") }
    }

    func fits(_ line: String) -> Bool {
        !line.utf8.contains(UInt8(ascii: "\n"))
            && depth * Self.indentation.utf8.count + SwiftText.width(of: access.line(line)) <= Self.width
    }

    /// How many columns a doc comment's text may take here.
    var documentationWidth: Int {
        Self.width - depth * Self.indentation.utf8.count - 4
    }
}
