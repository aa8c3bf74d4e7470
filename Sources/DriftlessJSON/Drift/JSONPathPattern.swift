// Which steps of a path are the same in every response: names that the spec knows, as against indices and free names.

/// Follows a path through the tables of a program, by all the types that the value at each step may have.
struct JSONPathPattern {
    private let locator: JSONPathLocator
    private let program: JSONProgram
    /// What the value may be. Unions are replaced by their branches.
    private var types: [JSONTypeRow] = []

    /// The path with `[*]` for indices, and for the names of members where the spec leaves them open.
    static func text(of locator: JSONPathLocator, _ program: JSONProgram) -> String {
        var pattern = JSONPathPattern(locator: locator, program: program)
        pattern.types = pattern.branches(of: [program.root])
        return JSONPathLocator.joined(locator.steps.map { pattern.description(of: $0) })
    }

    /// The same to a member that its object does not know: its name stands, although another branch of a union might keep
    /// members of any name.
    static func text(ofUnknownMember locator: JSONPathLocator, _ program: JSONProgram) -> String {
        var pattern = JSONPathPattern(locator: locator, program: program)
        pattern.types = pattern.branches(of: [program.root])
        var steps = locator.steps.dropLast().map { pattern.description(of: $0) }
        steps += locator.steps.suffix(1).map { locator.description($0) }
        return JSONPathLocator.joined(steps)
    }

    private init(locator: JSONPathLocator, program: JSONProgram) {
        self.locator = locator
        self.program = program
    }

    private mutating func description(of step: JSONPathLocator.Step) -> String {
        switch step {
        case .index:
            types = branches(of: types.filter { $0.operation == .array }.map { program.types[Int($0.child)] })
            return "[*]"
        case .member(nil):
            return ""
        case .member(let range?):
            return description(ofMember: range, step)
        }
    }

    private mutating func description(ofMember range: Range<Int>, _ step: JSONPathLocator.Step) -> String {
        let name = locator.name(range)
        let known = types.compactMap { field(named: name, of: $0) }
        if !known.isEmpty {
            types = branches(of: known)
            return locator.description(step)
        }
        let open = types.compactMap { openMember(of: $0) }
        types = branches(of: open)
        return open.isEmpty ? locator.description(step) : "[*]"
    }

    private func field(named name: [UInt8], of type: JSONTypeRow) -> JSONTypeRow? {
        guard type.operation == .object else {
            return nil
        }
        let shape = program.objects[Int(type.child)]
        for index in Int(shape.firstField)..<Int(shape.firstField + shape.fieldCount) {
            let row = program.fields[index].name
            let bytes = UnsafeBufferPointer(start: program.names + Int(row.poolOffset), count: Int(row.length))
            if bytes.elementsEqual(name) {
                return program.fields[index].type
            }
        }
        return nil
    }

    private func openMember(of type: JSONTypeRow) -> JSONTypeRow? {
        switch type.operation {
        case .map:
            return program.types[Int(type.child)]
        case .object:
            let shape = program.objects[Int(type.child)]
            return shape.keepsAdditional ? shape.additional : nil
        default:
            return nil
        }
    }

    /// The types with the branches of unions instead of them, each union once, since unions may hold themselves.
    private func branches(of types: [JSONTypeRow]) -> [JSONTypeRow] {
        var waiting = types
        var plain: [JSONTypeRow] = []
        var unions: Set<UInt32> = []
        while let type = waiting.popLast() {
            if type.operation == .listed {
                waiting.append(program.listed[Int(type.child)].kind)
                continue
            }
            guard type.operation == .union else {
                plain.append(type)
                continue
            }
            if unions.insert(type.child).inserted {
                let shape = program.unions[Int(type.child)]
                waiting += (0..<Int(shape.branchCount)).map { program.types[Int(shape.firstBranch) + $0] }
            }
        }
        return plain
    }
}
