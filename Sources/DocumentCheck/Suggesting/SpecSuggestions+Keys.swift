// Changes of a type, a unit and of what is required, where nothing else of the schema depends on them.
import DocumentDrift
import DocumentFacts

extension SpecSuggestions {
    /// One scalar type for another, where the schema says nothing that the other could not have.
    func type(_ drift: Drift, _ place: LinePlace) -> SpecEdit? {
        guard let page = drift.page.flatMap({ Self.types[$0] }), let spec = drift.spec.flatMap({ Self.types[$0] })
        else {
            return nil
        }
        // Whole numbers are numbers, whatever is said of them.
        var free = Self.keysOfAnyType
        if spec == "integer", page == "number" { free.formUnion(["minimum", "maximum", "default", "enum", "example"]) }
        guard let keys = place.keys(beside: "type"), keys.allSatisfy(free.contains) else { return nil }
        return place.value("type", from: spec, to: page)
    }

    private static let types = [
        "a string": "string", "an integer": "integer", "a number": "number", "a Boolean": "boolean",
    ]

    private static let keysOfAnyType: Set<String> = [
        "type", "description", "title", "deprecated", "readOnly", "writeOnly", "x-driftless-document",
    ]

    /// Only what `x-driftless-unit` has a word for.
    func unit(_ drift: Drift, _ place: LinePlace) -> SpecEdit? {
        guard let spec = drift.spec else { return nil }
        guard let page = drift.page else { return place.value("x-driftless-unit", from: spec, to: nil) }
        guard let unit = PrintedUnit(word: page) else { return nil }
        return place.value("x-driftless-unit", from: spec, to: unit.rawValue)
    }

    /// A parameter's own flag, or the list of the object that has the field.
    func need(_ drift: Drift, _ place: LinePlace) -> SpecEdit? {
        let isRequired = drift.page == "required"
        let name = drift.path.text.split(separator: ".").last.map(String.init) ?? ""
        if place.key == "required" || place.line.contains("required: ") && place.line.contains("in: ") {
            return place.value("required", from: isRequired ? "false" : "true", to: isRequired ? "true" : "false")
        }
        if isRequired, let edit = place.requiringParameter() { return edit }
        guard place.key == name, let properties = place.parent, properties.key == "properties" else { return nil }
        guard let list = properties.siblings.first(where: { $0.key == "required" }) else {
            return isRequired ? properties.inserting("required: [\(YAMLText.inFlow(name))]") : nil
        }
        return isRequired ? list.listed(adding: name, to: "required") : list.removing(name)
    }
}

extension LinePlace {
    /// The keys of the mapping that has a key in this line, in either style; nil where that cannot be told.
    fileprivate func keys(beside key: String) -> [String]? {
        if self.key == key { return siblings.map { $0.key ?? "" } }
        guard let place = line.firstRange(of: key + ":"), line.ranges(of: key + ":").count == 1,
            let opening = line[..<place.lowerBound].lastIndex(of: "{"),
            let closing = line[place.upperBound...].firstIndex(where: { "{}".contains($0) }), line[closing] == "}"
        else { return nil }
        let inner = line[line.index(after: opening)..<closing]
        guard !inner.contains(where: { "[]'\"#".contains($0) }) else { return nil }
        return inner.split(separator: ",").map { part in
            String(part.split(separator: ":", maxSplits: 1).first ?? "").filter { $0 != " " }
        }
    }

    /// `required: true` behind `in: query` of a parameter that does not say it.
    fileprivate func requiringParameter() -> SpecEdit? {
        if let key {
            let keys = siblings
            guard ["name", "in", "schema", "description"].contains(key),
                !keys.contains(where: { $0.key == "required" }),
                let location = keys.first(where: { $0.key == "in" })
            else { return nil }
            return location.inserted(["required: true"], indentedBy: location.indent)
        }
        let places = line.ranges(of: "in: ")
        guard line.contains("{"), !line.contains("required:"), places.count == 1, let place = places.first,
            let end = line[place.upperBound...].firstIndex(where: { ",}".contains($0) })
        else { return nil }
        return replaced(by: line[..<end] + ", required: true" + line[end...])
    }

    /// A key of the mapping, before this line's own.
    fileprivate func inserting(_ text: String) -> SpecEdit? {
        // Before the first key of a list's item stands its dash.
        guard !line.drop(while: { $0 == " " }).hasPrefix("- ") else { return nil }
        let blanks = String(repeating: " ", count: indent)
        return SpecEdit(file: file, lines: number..<number, text: [blanks + text], reason: reason)
    }

    /// The list without a value; without the list where that is the only one.
    fileprivate func removing(_ value: String) -> SpecEdit? {
        let written = YAMLText.inFlow(value)
        let said = line[..<(line.firstRange(of: " #")?.lowerBound ?? line.endIndex)]
        if said.filter({ $0 != " " }).hasSuffix("required:[\(written)]") {
            return line.drop { $0 == " " }.hasPrefix("- ") ? nil : replaced(by: nil)
        }
        if line.contains("[") { return listed(removing: value) }
        let items = itemsBelow
        guard let item = items.first(where: { $0.itemText == value || $0.itemText == written }) else { return nil }
        guard items.count > 1 else {
            return item.number == number + 1
                ? SpecEdit(file: file, lines: number..<number + 2, text: [], reason: reason) : nil
        }
        return item.replaced(by: nil)
    }

    private var itemText: Substring { line.drop { $0 == " " }.dropFirst(2) }

    private var itemsBelow: [LinePlace] {
        var items: [LinePlace] = []
        for number in (number + 1)..<max(lines.count + 1, number + 1) {
            let below = at(number)
            guard below.line.drop(while: { $0 == " " }).hasPrefix("- ") else { break }
            items.append(below)
        }
        return items
    }

    private func replaced(by text: Substring?) -> SpecEdit {
        SpecEdit(file: file, lines: number..<number + 1, text: text.map { [String($0)] } ?? [], reason: reason)
    }

    private func replaced<Text: StringProtocol>(by text: Text) -> SpecEdit {
        SpecEdit(file: file, lines: number..<number + 1, text: [String(text)], reason: reason)
    }
}
