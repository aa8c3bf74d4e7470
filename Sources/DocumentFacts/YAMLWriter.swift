// How YAML is written: block style, two blanks a level.

/// Writes block mappings and sequences line by line.
struct YAMLWriter {
    private(set) var text = ""
    private var level = 0
    /// The dash of a sequence's item, which stands before its first line.
    private var isItemOpen = false

    mutating func scalar(_ key: FactsKey, _ value: String) {
        line(key.rawValue + ": " + YAMLText.inBlock(value))
    }

    /// A value that a page prints, which may be a number.
    mutating func literal(_ key: FactsKey, _ value: String) {
        line(key.rawValue + ": " + YAMLText.literal(value))
    }

    mutating func scalar(_ key: FactsKey, _ value: Int) {
        line("\(key.rawValue): \(value)")
    }

    mutating func scalar(_ key: FactsKey, _ value: Bool) {
        line("\(key.rawValue): \(value)")
    }

    /// A sequence in one line; nothing where there are no values.
    mutating func list(_ key: FactsKey, _ values: [String]) {
        guard !values.isEmpty else { return }
        line(key.rawValue + ": [" + values.map(YAMLText.inFlow).joined(separator: ", ") + "]")
    }

    mutating func list(_ key: FactsKey, _ values: [Int]) {
        guard !values.isEmpty else { return }
        line(key.rawValue + ": [" + values.map(String.init).joined(separator: ", ") + "]")
    }

    mutating func mapping(_ key: FactsKey, _ body: (inout YAMLWriter) -> Void) {
        line(key.rawValue + ":")
        level += 1
        body(&self)
        level -= 1
    }

    /// A sequence of mappings; nothing where there are no items.
    mutating func items<Item>(_ key: FactsKey, _ items: [Item], _ body: (inout YAMLWriter, Item) -> Void) {
        guard !items.isEmpty else { return }
        line(key.rawValue + ":")
        level += 2
        for item in items {
            isItemOpen = true
            body(&self, item)
        }
        isItemOpen = false
        level -= 2
    }

    private mutating func line(_ content: String) {
        let indentation = String(repeating: "  ", count: isItemOpen ? level - 1 : level)
        text += indentation + (isItemOpen ? "- " : "") + content + "\n"
        isItemOpen = false
    }
}
