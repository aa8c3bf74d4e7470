// What became of each key of a document: nothing is dropped without a word.
package import Diagnostics
import YAMLTree

/// Every key of every object that was read, and what became of it. Readers state the keys; they and planning mark what they
/// use; what is left is reported.
package struct Accounting: Sendable {
    /// What a key became.
    package enum Use: UInt8, Comparable, Sendable {
        /// It changes nothing that a client does: examples, licences, extensions of others.
        case harmless
        case documentation
        /// Something is refused that breaks it.
        case check
        case code

        package static func < (a: Use, b: Use) -> Bool { a.rawValue < b.rawValue }
    }

    /// A key that nothing came of.
    package struct Leftover: Hashable, Sendable {
        package var key: String
        /// What OpenAPI calls the object that the key stands in: `operation object`.
        package var object: String
        /// Of the key's value.
        package var place: Place
        package var span: SourceSpan
    }

    private struct Key: Sendable {
        var name: String
        var pointer: String
        var span: SourceSpan
        var use: Use?
    }

    private struct Object: Sendable {
        var kind: String
        var keys: [Key]
        var isPlanned = false
    }

    private var objects: [Object] = []
    private var places: [Place] = []
    private var indices: [Place: Int] = [:]

    /// Notes what stands in an object. Once for each place, however many references lead there.
    mutating func state(_ entries: [YAMLEntry], of origin: Origin, kind: String, settled: (String) -> Use?) {
        guard indices[origin.place] == nil else { return }
        indices[origin.place] = objects.count
        places.append(origin.place)
        objects.append(
            Object(
                kind: kind,
                keys: entries.map { entry in
                    let origin = entry.keyOrigin
                    return Key(
                        name: entry.name,
                        pointer: origin.pointer,
                        span: origin.span,
                        use: settled(entry.name)
                    )
                }
            )
        )
    }

    /// Marks a key as used; nothing where the object has no such key. What was used for more stays so.
    package mutating func use(_ keyword: String, of place: Place, as use: Use) {
        guard let index = indices[place] else { return }
        objects[index].isPlanned = true
        for position in objects[index].keys.indices where objects[index].keys[position].name == keyword {
            objects[index].keys[position].use = max(objects[index].keys[position].use ?? use, use)
        }
    }

    package mutating func use(_ keywords: [String], of place: Place, as use: Use) {
        for keyword in keywords { self.use(keyword, of: place, as: use) }
    }

    /// Says that planning looked at an object: components that it never sees are not part of any operation.
    package mutating func plan(_ place: Place) {
        if let index = indices[place] { objects[index].isPlanned = true }
    }

    /// How many keys change nothing that a client does.
    package var harmlessCount: Int {
        objects.reduce(0) { $0 + $1.keys.count { $0.use == .harmless } }
    }

    /// The keys that nothing came of, in the order of the documents; what stands below such a key is part of it.
    ///
    /// - Parameter reported: Places that a diagnostic names already.
    package func leftovers(besides reported: Set<Place>) -> [Leftover] {
        var left: [Leftover] = []
        var closed: Set<Place> = unusedComponents
        for (object, place) in zip(objects, places) {
            for key in object.keys where key.use == nil {
                let leftover = Leftover(
                    key: key.name,
                    object: object.kind,
                    place: Place(document: place.document, pointer: key.pointer),
                    span: key.span
                )
                left.append(leftover)
                closed.insert(leftover.place)
            }
        }
        return left.filter { !reported.contains($0.place) && !Self.isBelow(closed, $0.place) }
            .sorted { ($0.span.file, $0.span.start, $0.key) < ($1.span.file, $1.span.start, $1.key) }
    }

    /// Shared parts that no operation uses, schemas apart: they say nothing about the API.
    private var unusedComponents: Set<Place> {
        Set(
            zip(objects, places).filter { object, place in
                let parts = place.pointer.split(separator: "/")
                return parts.count == 3 && parts[0] == "components" && parts[1] != "schemas" && !object.isPlanned
            }.map(\.1)
        )
    }

    private static func isBelow(_ closed: Set<Place>, _ place: Place) -> Bool {
        var pointer = place.pointer[...]
        while let slash = pointer.lastIndex(of: "/") {
            pointer = pointer[..<slash]
            if closed.contains(Place(document: place.document, pointer: String(pointer))) { return true }
        }
        return false
    }
}
