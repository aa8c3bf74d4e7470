// Every way to change one line of a spec that says what a page says, too.

enum SpecMutation: String, CaseIterable {
    case changeType, dropType
    case renameProperty, dropReference
    case changeEnumValue
    case changeMinimum, dropMinimum, changeMaximum, dropMaximum
    case changeDefault, dropDefault
    case changeUnit, dropUnit, changeTimeFormat, dropTimeFormat
    case flipRequired, moveParameter, renameParameter
    case changeMethod, changePath, changeStatus

    /// The changed line, or nil where the line is not of the kind; an empty line is one that is gone.
    func mutant(of line: String) -> String? {
        let text = line.drop { $0 == " " }
        let key = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
        let value = text.dropFirst(key.count + 1).drop { $0 == " " }
        func with(_ key: String, _ value: String) -> String {
            String(line.prefix(line.count - text.count)) + key + ": " + value
        }
        switch (self, key) {
        case (.changeType, "type"): return with(key, value == "boolean" ? "array" : "boolean")
        case (.dropType, "type"): return ""
        case (.renameProperty, _) where value.isEmpty && text.hasSuffix(":"): return with(key + "zzzzzz", "")
        case (.dropReference, "$ref"): return with("description", "gone")
        case (.changeEnumValue, "enum"):
            guard let end = value.lastIndex(of: "]") else { return nil }
            return with(key, value[..<end] + "zzz]")
        case (.changeMinimum, "minimum"), (.changeMaximum, "maximum"): return with(key, value + "7")
        case (.changeDefault, "default"): return value.isEmpty ? nil : with(key, value + "7")
        case (.dropMinimum, "minimum"), (.dropMaximum, "maximum"), (.dropUnit, "x-driftless-unit"),
            (.dropTimeFormat, "x-driftless-time-format"):
            return ""
        case (.dropDefault, "default"): return value.isEmpty ? nil : ""
        case (.changeUnit, "x-driftless-unit"): return with(key, value == "B" ? "kB" : "B")
        case (.changeTimeFormat, "x-driftless-time-format"): return with(key, "yyyy-MM")
        case (.flipRequired, "required"): return value == "true" ? with(key, "false") : nil
        case (.moveParameter, "in"): return value == "query" ? with(key, "header") : nil
        case (.renameParameter, "- name"): return with(key, value + "zzzzzz")
        case (.changeMethod, "get"): return with("post", "")
        case (.changePath, _) where text.hasPrefix("/v1.0/") || text.hasPrefix("/{version_id}"):
            return line.replacing("backups", with: "backup")
        case (.changeStatus, "'200'"): return with("'299'", "")
        default: return nil
        }
    }
}
