// A structure that is an array on the wire: its properties are the first elements, by position.
import ClientPlan

extension StructureEmitter {
    func emitElements(to printer: inout SwiftPrinter) {
        printer.line("json.beginArray()")
        let isCut = structure.properties.contains { $0.occurrence.need == .optional }
        // What follows an element that is left out would take its place.
        if isCut { printer.line("var isWhole = true") }
        for (property, row) in zip(structure.properties, ruleRows) {
            var parts = ["self." + text.stored(property)]
            if let style = text.style(property.type) { parts.append("style: " + style) }
            if let row { parts.append("rules: Self.jsonRules[\(row)]") }
            if property.occurrence.need == .optional { parts.append("ifWhole: &isWhole") }
            printer.list("json.element(", parts, ")")
        }
        if let extras {
            var parts = ["self.rest"]
            if let style = text.style(extras) { parts.append("style: " + style) }
            if isCut { parts.append("ifWhole: &isWhole") }
            printer.list("json.elements(", parts, ")")
        }
        printer.line("json.endArray()")
    }

    /// The row of each property's rules in the table; nil where it has none.
    var ruleRows: [Int?] {
        var next = 0
        return structure.properties.map { property in
            guard !property.rules.isEmpty else { return nil }
            next += 1
            return next - 1
        }
    }
}
