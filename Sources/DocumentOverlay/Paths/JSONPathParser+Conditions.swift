// The syntax of filters (RFC 9535, section 2.3.5): comparisons, tests, functions.

extension JSONPathParser {
    mutating func condition() throws(JSONPathProblem) -> JSONPath.Condition {
        var alternatives = [try conjunction()]
        skipBlanks()
        while take("||") {
            skipBlanks()
            alternatives.append(try conjunction())
            skipBlanks()
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(JSONPathProblem) -> JSONPath.Condition {
        var parts = [try basic()]
        skipBlanks()
        while take("&&") {
            skipBlanks()
            parts.append(try basic())
            skipBlanks()
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func basic() throws(JSONPathProblem) -> JSONPath.Condition {
        if next == "!", offset + 1 >= text.count || text[offset + 1] != "=" {
            guard depth < Self.deepest else { throw problem("more than \(Self.deepest) brackets inside each other") }
            depth += 1
            defer { depth -= 1 }
            offset += 1
            skipBlanks()
            let inner = try basic()
            if case .compares = inner, text[offset - 1] != ")" {
                throw problem("'!' stands before a comparison in brackets", "as in !(@.a == 1)")
            }
            return .not(inner)
        }
        if next == "(" {
            guard depth < Self.deepest else { throw problem("more than \(Self.deepest) brackets inside each other") }
            depth += 1
            defer { depth -= 1 }
            offset += 1
            skipBlanks()
            let inner = try condition()
            skipBlanks()
            guard take(")") else { throw isAtEnd ? problem("')' is missing") : unexpected() }
            return inner
        }
        return try comparisonOrTest()
    }

    /// What stands on its own, or on the left of an operator.
    private enum Side {
        case query(JSONPath.Query)
        case operand(JSONPath.Operand)
        case condition(JSONPath.Condition)
    }

    private mutating func comparisonOrTest() throws(JSONPathProblem) -> JSONPath.Condition {
        let start = offset
        let left = try side()
        skipBlanks()
        guard let sign = try comparisonSign() else {
            switch left {
            case .query(let query): return .exists(query)
            case .condition(let condition): return condition
            case .operand:
                offset = start
                throw problem("this is neither a test nor a comparison", "as in @.deprecated == true, or @.deprecated")
            }
        }
        skipBlanks()
        return .compares(try operand(left, at: start), sign, try operand(try side(), at: offset))
    }

    private mutating func comparisonSign() throws(JSONPathProblem) -> JSONPath.Operator? {
        for sign in JSONPath.Operator.allCases where take(sign.rawValue) { return sign }
        if next == "=" {
            let isPattern = offset + 1 < text.count && text[offset + 1] == "~"
            throw problem(
                "there is no operator '\(isPattern ? "=~" : "=")'",
                isPattern ? "expressions are matched by match(@.name, 'a.*') and search(…)" : "equality is written '=='"
            )
        }
        return nil
    }

    private func operand(_ side: Side, at start: Int) throws(JSONPathProblem) -> JSONPath.Operand {
        switch side {
        case .operand(let operand): return operand
        case .query(let query):
            guard query.path.isSingular else {
                throw JSONPathProblem(
                    offset: start,
                    message: "a query that may find several nodes has no value to compare",
                    hint: "count(…) says how many it finds"
                )
            }
            return .value(query)
        case .condition:
            throw JSONPathProblem(
                offset: start,
                message: "match and search are true or false, and are compared with nothing",
                hint: "let them stand alone, or with '!' before them"
            )
        }
    }

    private mutating func side() throws(JSONPathProblem) -> Side {
        switch next {
        case "@", "$": return .query(try query())
        case "'", "\"": return .operand(.text(try quoted()))
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .operand(.number(try number()))
        default: return try word()
        }
    }

    private mutating func query() throws(JSONPathProblem) -> JSONPath.Query {
        let start: JSONPath.Query.Start = next == "@" ? .current : .root
        offset += 1
        return JSONPath.Query(start: start, path: JSONPath(segments: try segments()))
    }

    private mutating func number() throws(JSONPathProblem) -> Double {
        let start = offset
        var digits = ""
        while let scalar = next, "+-.eE0123456789".unicodeScalars.contains(scalar) {
            digits.unicodeScalars.append(scalar)
            offset += 1
        }
        let end = offset
        offset = start
        var whole = digits.utf8[...]
        if whole.first == UInt8(ascii: "-") { whole.removeFirst() }
        let leading = whole.prefix { 0x30...0x39 ~= $0 }
        let isSound =
            !leading.isEmpty && (leading.count == 1 || leading.first != 0x30)
            && whole.last.map { 0x30...0x39 ~= $0 } == true
        guard isSound, !digits.contains(".e"), !digits.contains(".E"), let value = Double(digits) else {
            throw problem("'\(digits)' is no number")
        }
        offset = end
        return value
    }

    private mutating func word() throws(JSONPathProblem) -> Side {
        let start = offset
        var name = String.UnicodeScalarView()
        while let scalar = next, Self.beginsName(scalar) || ("0"..."9").contains(scalar) {
            name.append(scalar)
            offset += 1
        }
        if next == "(" { return try function(String(name), at: start) }
        switch String(name) {
        case "true": return .operand(.boolean(true))
        case "false": return .operand(.boolean(false))
        case "null": return .operand(.null)
        case "":
            throw unexpected()
        default:
            offset = start
            throw problem("'\(String(name))' means nothing here", "texts stand in quotes, and members behind '@.'")
        }
    }

    private mutating func function(_ name: String, at start: Int) throws(JSONPathProblem) -> Side {
        guard depth < Self.deepest else { throw problem("more than \(Self.deepest) brackets inside each other") }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        var arguments: [(side: Side, start: Int)] = []
        skipBlanks()
        while next != ")" {
            let begin = offset
            arguments.append((try side(), begin))
            skipBlanks()
            guard take(",") else { break }
            skipBlanks()
        }
        guard take(")") else { throw isAtEnd ? problem("')' is missing") : unexpected() }
        func value(_ index: Int) throws(JSONPathProblem) -> JSONPath.Operand {
            try operand(arguments[index].side, at: arguments[index].start)
        }
        func wrong(_ form: String) -> JSONPathProblem {
            JSONPathProblem(offset: start, message: "'\(name)' is called otherwise", hint: "as in \(form)")
        }
        switch name {
        case "length":
            guard arguments.count == 1 else { throw wrong("length(@.tags)") }
            return .operand(.length(try value(0)))
        case "count":
            guard arguments.count == 1, case .query(let query) = arguments[0].side else {
                throw wrong("count(@.tags.*)")
            }
            return .operand(.count(query))
        case "value":
            guard arguments.count == 1, case .query(let query) = arguments[0].side else {
                throw wrong("value(@..name)")
            }
            return .operand(.value(query))
        case "match", "search":
            guard arguments.count == 2 else { throw wrong("\(name)(@.name, 'a.*')") }
            return .condition(.matches(try value(0), pattern: try value(1), name == "match" ? .whole : .part))
        default:
            throw JSONPathProblem(
                offset: start,
                message: "there is no function '\(name)'",
                hint: "there are length, count, match, search and value"
            )
        }
    }
}
