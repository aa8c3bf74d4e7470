// In which order a facts file says what a page says.

extension YAMLWriter {
    mutating func write(_ facts: DocumentFacts) {
        scalar(.title, facts.title)
        if facts.isPartial { scalar(.partial, true) }
        if let operation = facts.operation { write(operation) }
        items(.structures, facts.structures) { writer, structure in
            writer.scalar(.name, structure.name)
            writer.write(structure.fields)
        }
        items(.errorCodes, facts.errorCodes) { writer, error in
            writer.scalar(.code, error.code)
            if let status = error.status { writer.scalar(.status, status) }
        }
        list(.statusCodes, facts.statusCodes)
    }

    private mutating func write(_ operation: OperationFacts) {
        mapping(.operation) { writer in
            if let name = operation.name { writer.scalar(.name, name) }
            writer.scalar(.method, operation.method)
            writer.scalar(.path, operation.path)
            writer.list(.query, operation.queryNames)
        }
        items(.parameters, operation.parameters) { writer, parameter in
            writer.scalar(.name, parameter.field.name)
            writer.scalar(.location, parameter.location.rawValue)
            writer.writeFacts(of: parameter.field)
        }
        if let request = operation.request {
            mapping(.request) { $0.write(request) }
        }
        items(.responses, operation.responses) { writer, response in
            // The response without a status needs a line for the item's dash all the same.
            if let status = response.status { writer.scalar(.status, status) } else { writer.scalar(.status, "normal") }
            writer.items(.headers, response.headers) { writer, header in
                writer.scalar(.name, header.name)
                writer.writeFacts(of: header)
            }
            if let body = response.body { writer.mapping(.body) { $0.write(body) } }
        }
        items(.samples, operation.samples) { writer, sample in
            writer.scalar(.of, sample.direction.rawValue)
            if let status = sample.status { writer.scalar(.status, status) }
            writer.scalar(.content, sample.content.rawValue)
        }
    }

    private mutating func write(_ fields: [FieldFacts]) {
        items(.fields, fields) { writer, field in
            writer.scalar(.name, field.name)
            writer.writeFacts(of: field)
        }
    }

    private mutating func write(_ shape: ShapeFacts) {
        var prefix = ""
        var shape = shape
        while case .array(let item) = shape {
            prefix += ShapeWord.array
            shape = item
        }
        scalar(.type, prefix + shape.word.rawValue)
        switch shape {
        case .object(let fields): write(fields)
        case .alternatives(let shapes): items(.alternatives, shapes) { $0.write($1) }
        case .enclosing(let name): scalar(.structure, name)
        case .unsaid, .string, .integer, .long, .number, .boolean, .map, .array: break
        }
    }

    private mutating func writeFacts(of field: FieldFacts) {
        // What belongs to the field itself stands before the fields within it.
        if let isRequired = field.isRequired { scalar(.required, isRequired) }
        list(.values, field.values)
        if let value = field.defaultValue { literal(.defaultValue, value) }
        if let minimum = field.minimum { literal(.minimum, minimum) }
        if let maximum = field.maximum { literal(.maximum, maximum) }
        if let length = field.minimumLength { scalar(.minimumLength, length) }
        if let length = field.maximumLength { scalar(.maximumLength, length) }
        if let format = field.timeFormat { scalar(.timeFormat, format) }
        if let unit = field.unit { scalar(.unit, unit) }
        items(.cases, field.cases) { writer, part in
            if let when = part.when { writer.scalar(.when, when) }
            writer.scalar(.fact, part.fact)
        }
        write(field.shape)
    }
}

extension ShapeFacts {
    /// The word of what is no array.
    var word: ShapeWord {
        switch self {
        case .unsaid, .array: .unsaid
        case .string: .string
        case .integer: .integer
        case .long: .long
        case .number: .number
        case .boolean: .boolean
        case .object: .object
        case .map: .map
        case .alternatives: .alternatives
        case .enclosing: .enclosing
        }
    }
}
