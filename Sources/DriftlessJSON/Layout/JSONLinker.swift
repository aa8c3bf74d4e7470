// Turns layouts into tables: follows the types from a root, each once, so that recursion ends.

struct JSONLinker {
    private(set) var types: [JSONTypeRow] = []
    private(set) var fields: [JSONFieldRow] = []
    private(set) var objects: [JSONObjectRow] = []
    private(set) var enums: [JSONEnumRow] = []
    private(set) var cases: [JSONNameRow] = []
    private(set) var unions: [JSONUnionRow] = []
    private(set) var tags: [JSONTagRow] = []
    private(set) var buckets: [UInt32] = []
    private(set) var names: [UInt8] = []
    private(set) var titles: [String] = []
    private(set) var texts: [any TextParsable.Type] = []
    private(set) var listed: [JSONListedRow] = []
    private(set) var patterns: [[TextPattern]] = []
    /// Why a type below the root cannot be read; nil where all can.
    private(set) var problem: String?
    /// By the number of a union's rules and the branch.
    private(set) var branchRules: [[[JSONRule]]] = []

    private var rowOfType: [ObjectIdentifier: UInt32] = [:]
    private var waitingObjects: [(row: UInt32, layout: JSONLayout)] = []
    private var waitingUnions: [(row: UInt32, layout: JSONUnionLayout)] = []

    /// What an `Int` holds is the platform's matter.
    static var platformInteger: JSONOperation { Int.max == Int(Int32.max) ? .integer32 : .integer }

    /// Lists with fewer names are searched in order.
    private static let hashedFrom = 12

    /// The row for a kind. Objects and unions only get a number here; `finish` fills them in, which keeps recursion flat.
    mutating func link(_ kind: JSONKind) -> JSONTypeRow {
        switch kind.form {
        case .string: row(.string)
        case .text(let type): row(.string, textRow(type))
        case .integer: row(Self.platformInteger)
        case .integerEnumeration(let type): row(.integerEnumeration, enumRow(type))
        case .valueEnumeration(let type): row(.listed, listedRow(.any, type.jsonValues))
        case .integer32: row(.integer32)
        case .integer64: row(.integer)
        case .unsigned: row(.unsigned)
        case .unsigned32: row(.unsigned32)
        case .number: row(.number)
        case .float: row(.float)
        case .exactNumber: row(.exactNumber)
        case .decimalNumber: row(.exactNumber, textRow(DecimalNumber.self))
        case .boolean: row(.boolean)
        case .any: JSONTypeRow(operation: .any, isNullable: true, child: 0)
        case .dataSize(let unit): row(.dataSize, UInt32(unit.rawValue))
        case .enumeration(let type): row(.enumeration, enumRow(type))
        case .model(let type): row(type.jsonLayout.storage.isArray ? .tuple : .object, objectRow(type))
        case .union(let type): row(.union, unionRow(type))
        case .array(let element): row(.array, elementRow(element))
        case .map(let value): row(.map, elementRow(value))
        case .nullable(let inner): nullable(inner)
        case .listed(let kind, let values): row(.listed, listedRow(kind, values))
        }
    }

    /// Fills in the objects and unions that were met, and those that they lead to.
    mutating func finish() {
        while true {
            if let (row, layout) = waitingObjects.popLast() {
                fill(row, layout.storage)
            } else if let (row, layout) = waitingUnions.popLast() {
                fill(row, layout.storage)
            } else {
                break
            }
        }
        // A word may be loaded from any name's start.
        names.append(contentsOf: repeatElement(0, count: 8))
    }

    private func row(_ operation: JSONOperation, _ child: UInt32 = 0) -> JSONTypeRow {
        JSONTypeRow(operation: operation, isNullable: false, child: child)
    }

    private mutating func nullable(_ inner: JSONKind) -> JSONTypeRow {
        var row = link(inner)
        row.isNullable = true
        return row
    }

    /// The number of the type, from 1: 0 is none.
    private mutating func textRow(_ type: any TextParsable.Type) -> UInt32 {
        texts.append(type)
        return UInt32(texts.count)
    }

    private mutating func listedRow(_ kind: JSONKind, _ values: [JSONValue]) -> UInt32 {
        let kind = link(kind)
        listed.append(JSONListedRow(kind: kind, values: values))
        return UInt32(listed.count - 1)
    }

    private mutating func elementRow(_ kind: JSONKind) -> UInt32 {
        let element = link(kind)
        types.append(element)
        return UInt32(types.count - 1)
    }

    private mutating func objectRow(_ type: any JSONModel.Type) -> UInt32 {
        let id = ObjectIdentifier(type)
        if let known = rowOfType[id] {
            return known
        }
        let row = UInt32(objects.count)
        rowOfType[id] = row
        objects.append(
            JSONObjectRow(
                firstField: 0,
                fieldCount: 0,
                requiredCount: 0,
                additional: self.row(.any),
                keepsAdditional: false,
                isClosed: false,
                patterns: 0,
                firstBucket: 0,
                bucketMask: 0,
                title: 0
            )
        )
        waitingObjects.append((row, type.jsonLayout))
        if problem == nil, type.jsonLayout.storage.isText {
            problem = type.recordPlan.problem
        }
        return row
    }

    private mutating func fill(_ row: UInt32, _ layout: JSONLayout.Storage) {
        let linked = layout.fields.map {
            JSONFieldRow(name: nameRow($0.name), type: link($0.kind), isRequired: $0.isRequired)
        }
        let (firstBucket, bucketMask) = hashTable(of: layout.fields.map(\.name))
        let additional = layout.additional.map { link($0) }
        objects[Int(row)] = JSONObjectRow(
            firstField: UInt32(fields.count),
            fieldCount: UInt32(linked.count),
            requiredCount: UInt32(linked.count { $0.isRequired }),
            additional: additional ?? self.row(.any),
            keepsAdditional: additional != nil,
            isClosed: layout.unknownMembers == .refused && (additional == nil || layout.names != nil),
            patterns: patternRow(layout.names),
            firstBucket: firstBucket,
            bucketMask: bucketMask,
            title: titleRow(layout.name)
        )
        fields.append(contentsOf: linked)
    }

    /// The number of the list of expressions, from 1: 0 is none.
    private mutating func patternRow(_ names: [TextPattern]?) -> UInt32 {
        guard let names else {
            return 0
        }
        patterns.append(names)
        return UInt32(patterns.count)
    }

    private mutating func unionRow(_ type: any JSONUnion.Type) -> UInt32 {
        let id = ObjectIdentifier(type)
        if let known = rowOfType[id] {
            return known
        }
        let row = UInt32(unions.count)
        rowOfType[id] = row
        unions.append(
            JSONUnionRow(
                firstBranch: 0,
                branchCount: 0,
                firstTag: 0,
                tagCount: 0,
                hasDiscriminator: false,
                otherwise: -1,
                discriminator: nameRow(""),
                firstListed: 0,
                listedCount: 0,
                listedMember: nameRow(""),
                rules: 0,
                title: 0
            )
        )
        waitingUnions.append((row, type.jsonUnion))
        return row
    }

    private mutating func fill(_ row: UInt32, _ layout: JSONUnionLayout.Storage) {
        let branches = layout.branches.map { link($0.kind) }
        let firstTag = UInt32(tags.count)
        for (index, branch) in layout.branches.enumerated() {
            for tag in branch.tags {
                tags.append(JSONTagRow(name: nameRow(tag), branch: UInt32(index)))
            }
        }
        let firstListed = UInt32(tags.count)
        let listedMember = layout.discriminator ?? JSONTellingMember.name(among: layout.branches)
        if let listedMember {
            for (index, branch) in layout.branches.enumerated() {
                for text in JSONTellingMember.texts(of: listedMember, in: branch) ?? [] {
                    tags.append(JSONTagRow(name: nameRow(text), branch: UInt32(index)))
                }
            }
        }
        unions[Int(row)] = JSONUnionRow(
            firstBranch: UInt32(types.count),
            branchCount: UInt32(branches.count),
            firstTag: firstTag,
            tagCount: firstListed - firstTag,
            hasDiscriminator: layout.discriminator != nil,
            otherwise: Int32(layout.otherwise ?? -1),
            discriminator: nameRow(layout.discriminator ?? ""),
            firstListed: firstListed,
            listedCount: UInt32(tags.count) - firstListed,
            listedMember: nameRow(listedMember ?? ""),
            rules: rulesRow(layout.branches.map(\.rules)),
            title: titleRow(layout.name)
        )
        types.append(contentsOf: branches)
    }

    private mutating func rulesRow(_ rules: [[JSONRule]]) -> UInt32 {
        guard rules.contains(where: { !$0.isEmpty }) else {
            return 0
        }
        branchRules.append(rules)
        return UInt32(branchRules.count)
    }

    private mutating func enumRow(_ type: any JSONStringCases.Type) -> UInt32 {
        enumRow(ObjectIdentifier(type), type.jsonNames, type.refusesOthers)
    }

    /// Numbers are listed by their digits.
    private mutating func enumRow<Enum: JSONIntegerCases>(_ type: Enum.Type) -> UInt32 {
        enumRow(ObjectIdentifier(type), Enum.allKnownCases.map { String($0.rawValue) }, Enum.refusesOthers)
    }

    private mutating func enumRow(_ id: ObjectIdentifier, _ names: [String], _ isClosed: Bool) -> UInt32 {
        if let known = rowOfType[id] {
            return known
        }
        let row = UInt32(enums.count)
        rowOfType[id] = row
        let linked = names.map { nameRow($0) }
        let (firstBucket, bucketMask) = hashTable(of: names)
        enums.append(
            JSONEnumRow(
                firstCase: UInt32(cases.count),
                caseCount: UInt32(linked.count),
                firstBucket: firstBucket,
                bucketMask: bucketMask,
                isClosed: isClosed
            )
        )
        cases.append(contentsOf: linked)
        return row
    }

    private mutating func titleRow(_ title: String) -> UInt32 {
        titles.append(title)
        return UInt32(titles.count - 1)
    }

    private mutating func nameRow(_ name: String) -> JSONNameRow {
        let utf8 = Array(name.utf8)
        let poolOffset = names.count
        names.append(contentsOf: utf8)
        names.append(UInt8(ascii: "\""))
        let needsEscape = utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        let quoted = names[poolOffset...]
        let tailOffset = max(0, quoted.count - 8)
        return JSONNameRow(
            head: Self.word(quoted.prefix(8)),
            tail: Self.word(quoted.dropFirst(tailOffset)),
            mask: quoted.count >= 8 ? .max : (1 << (8 * UInt64(quoted.count))) - 1,
            tailOffset: UInt32(tailOffset),
            quotedLength: needsEscape ? 0 : UInt32(quoted.count),
            poolOffset: UInt32(poolOffset),
            length: UInt32(utf8.count)
        )
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Open addressing; a bucket holds an index plus one, 0 is free. At most half of the buckets are taken.
    private mutating func hashTable(of names: [String]) -> (first: UInt32, mask: UInt32) {
        guard names.count >= Self.hashedFrom else {
            return (0, 0)
        }
        var size = 16
        while size < names.count * 2 {
            size *= 2
        }
        let first = buckets.count
        buckets.append(contentsOf: repeatElement(0, count: size))
        for (index, name) in names.enumerated() {
            var name = name
            var bucket = name.withUTF8 { Int(JSONNameHash.hash($0)) } & (size - 1)
            while buckets[first + bucket] != 0 {
                bucket = (bucket + 1) & (size - 1)
            }
            buckets[first + bucket] = UInt32(index + 1)
        }
        return (UInt32(first), UInt32(size - 1))
    }
}
