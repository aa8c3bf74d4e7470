// Which values move to the heap because they are large: decided from the smallest type on, once no type holds itself.
import ClientPlan

/// Keeps structures small in memory. A structure holds the properties of the structures in it, and theirs, so that large types that hold
/// each other make values of kilobytes, and the compiler writes code for each that copies, assigns and destroys it, property by
/// property. Such a property is kept behind a reference, and such a union is indirect; neither shows in what people write.
struct LargeValues {
    /// The words of memory from which on a value moves to the heap; `Benchmarks/COMPILE-MODELS.md` says what others cost.
    private static let limit = 32

    private(set) var types: [TypeDeclaration]
    /// The words that a value of each type takes, of those that are decided.
    private var words: [Int]

    /// - Parameter types: None holds itself by value.
    init(types: [TypeDeclaration]) {
        self.types = types
        words = [Int](repeating: 0, count: types.count)
        for index in StronglyConnected.finishingOrder(types.map(\.heldByValue)) {
            words[index] = decide(index)
        }
    }

    /// Moves what is large inside of a type, and returns the words that are left.
    private mutating func decide(_ index: Int) -> Int {
        switch types[index] {
        case .structure(var structure):
            for position in structure.properties.indices where isLarge(structure.properties[position].type) {
                structure.properties[position].type = .boxed(structure.properties[position].type)
            }
            types[index] = .structure(structure)
            return structure.properties.reduce(structure.unknownMembers == .ignored ? 0 : 1) {
                $0 + size($1.type) + ($1.occurrence == .required ? 0 : optionalWords(of: $1.type))
            }
        case .union(var union):
            if union.storage == .inline, union.branches.contains(where: { isLarge($0.type) }) {
                union.storage = .indirect
                types[index] = .union(union)
            }
            // A value of no branch is kept as JSON, which takes three words.
            return union.storage == .indirect ? 1 : 1 + union.branches.reduce(3) { max($0, size($1.type)) }
        case .alias(let alias):
            // Nobody knows how large a type of the maintainer's own is; most hold a text or a number.
            return alias.replacement == nil ? size(alias.target) : 2
        case .stringEnum, .integerEnum, .valueEnum:
            return 2
        }
    }

    private func isLarge(_ use: TypeUse) -> Bool {
        !use.heldByValue.isEmpty && size(use) >= Self.limit
    }

    private func size(_ use: TypeUse) -> Int {
        switch use {
        case .named(let id): words[id.index]
        case .nullable(let inner): size(inner) + optionalWords(of: inner)
        case .boolean, .int32, .integer, .unsigned, .unsigned32, .number, .bytes, .array, .map, .boxed: 1
        case .string, .decimalNumber, .dataSize: 2
        case .any, .timestamp, .booleanText, .decimalText: 3
        case .formatted: 4
        case .file: 8
        }
    }

    /// What it takes to say that there is no value: a word of its own for numbers, which use all of theirs.
    private func optionalWords(of use: TypeUse) -> Int {
        switch use {
        case .int32, .integer, .unsigned, .unsigned32, .number: 1
        default: 0
        }
    }
}
