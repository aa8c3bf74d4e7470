// What has become of every key of a document: stated when its object is opened, marked by whoever uses it, and the rest told.
package import Diagnostics
import YAMLTree

/// The keys of all objects that were read, and what came of each.
///
/// Readers cannot open an object without stating its keys here. What reading alone does not settle is left to planning,
/// which marks what it uses; what nobody has marked in the end is not generated.
package struct Accounting: Sendable {
    /// What a key became.
    package struct Use: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// It shapes the generated code.
        package static let code = Use(rawValue: 1)
        /// It stands in the generated documentation.
        package static let documentation = Use(rawValue: 2)
        /// Something is checked by it, at run time or when the document is read.
        package static let check = Use(rawValue: 4)
        /// It changes nothing that a client does, and is counted.
        static let harmless = Use(rawValue: 8)
        /// A diagnostic says what is wrong with it.
        static let reported = Use(rawValue: 16)
    }

    /// One object, with what became of each entry, in the order of its entries.
    struct Object: Sendable {
        var node: YAMLNode
        /// How OpenAPI calls it: `parameter object`.
        var kind: String
        var uses: [Use]
        /// Whether reading left any of its keys to planning.
        var isLeft: Bool
        /// Whether planning uses it.
        var isUsed = false
        /// What it is told as where planning leaves it; nil for its kind.
        var part: String?
    }

    private(set) var objects: [Object] = []
    private var numbers: [NodeIdentity: Int] = [:]
    /// The objects by place, made when a place is first asked for.
    private var places: [Place: Int] = [:]
    private var placed = 0
    /// How often each harmless key stands in the document.
    package private(set) var harmless: [String: Int] = [:]

    /// Whether nothing is marked by planning: what is looked at is not generated.
    package var isPaused = false

    package init() {}

    // MARK: Reading

    /// States the keys of an object; what came of them without planning is said by a function of their names.
    mutating func state(_ node: YAMLNode, as kind: String, _ settled: (String) -> Use) {
        let identity = NodeIdentity(node)
        guard numbers[identity] == nil else { return }
        numbers[identity] = objects.count
        var object = Object(node: node, kind: kind, uses: [], isLeft: false)
        for entry in node.entries {
            let use = settled(entry.name)
            if use == .harmless { harmless[entry.name.hasPrefix("x-") ? "x-…" : entry.name, default: 0] += 1 }
            object.uses.append(use)
            if use.isEmpty { object.isLeft = true }
        }
        objects.append(object)
    }

    /// A diagnostic has told what is wrong with a key.
    mutating func report(_ keyword: String, of node: YAMLNode) {
        mark(keyword, of: numbers[NodeIdentity(node)], as: .reported)
    }

    /// Reading itself has used a key.
    mutating func settle(_ keyword: String, of node: YAMLNode, as use: Use) {
        mark(keyword, of: numbers[NodeIdentity(node)], as: use)
    }

    /// How OpenAPI calls the object at a node; nil where none was read there.
    func kind(of node: YAMLNode) -> String? {
        numbers[NodeIdentity(node)].map { objects[$0].kind }
    }

    // MARK: Planning

    /// Marks a key of the object at a place as used.
    ///
    /// - Parameters:
    ///   - keyword: The key; empty for the object itself, which matters where it has no keys.
    ///   - place: Of the object, as its model's `origin.place` says. Nothing happens where no object was read there.
    package mutating func use(_ keyword: String, of place: Place, as use: Use) {
        if isPaused { return }
        for number in placed..<objects.count {
            places[objects[number].node.place] = places[objects[number].node.place] ?? number
        }
        placed = objects.count
        mark(keyword, of: places[place], as: use, byPlanning: true)
    }

    /// The same for an object whose origin is at hand, without writing its pointer out.
    package mutating func use(_ keyword: String, of origin: Origin, as use: Use) {
        if isPaused { return }
        guard let node = origin.node else { return self.use(keyword, of: origin.place, as: use) }
        mark(keyword, of: numbers[NodeIdentity(node)], as: use, byPlanning: true)
    }

    /// The same for several keys of one object.
    package mutating func use(_ keywords: [String], of origin: Origin, as use: Use) {
        if isPaused { return }
        guard let node = origin.node else {
            for keyword in keywords { self.use(keyword, of: origin.place, as: use) }
            return
        }
        guard let number = numbers[NodeIdentity(node)] else { return }
        for keyword in keywords { mark(keyword, of: number, as: use, byPlanning: true) }
    }

    /// Marks a key of every object of a kind as used, such as `summary` of each `operation object`.
    package mutating func use(_ keyword: String, ofEvery kind: String, as use: Use) {
        if isPaused { return }
        for number in objects.indices where objects[number].kind == kind {
            mark(keyword, of: number, as: use, byPlanning: true)
        }
    }

    /// Says what an object is that planning leaves: `path parameter of a webhook`.
    package mutating func leave(_ origin: Origin, as part: String) {
        guard let number = origin.node.flatMap({ numbers[NodeIdentity($0)] }) else { return }
        objects[number].part = part
    }

    /// Marks all keys of an object, and of all objects in it.
    package mutating func useEverything(at origin: Origin, as use: Use) {
        if isPaused { return }
        guard let root = origin.node else { return }
        var open = [root]
        while let node = open.popLast() {
            switch node.kind {
            case .scalar: break
            case .sequence: open += node.elements
            case .mapping:
                for entry in node.entries {
                    mark(entry.name, of: numbers[NodeIdentity(node)], as: use, byPlanning: true)
                    open.append(entry.value)
                }
            }
        }
    }

    private mutating func mark(_ keyword: String, of number: Int?, as use: Use, byPlanning: Bool = false) {
        guard let number else { return }
        if keyword.isEmpty {
            objects[number].isUsed = objects[number].isUsed || byPlanning
            return
        }
        guard let position = objects[number].node.position(ofKey: keyword) else { return }
        objects[number].uses[position].formUnion(use)
        objects[number].isUsed = objects[number].isUsed || byPlanning
    }
}
