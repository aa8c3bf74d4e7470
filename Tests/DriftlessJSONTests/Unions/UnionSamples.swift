// Unions whose choice can be seen, and objects of which nothing but the layout matters.
@_spi(Generated) import DriftlessJSON

/// What a sample object has.
protocol ObjectSample: Sendable {
    static var layout: JSONLayout { get }
}

/// An object of that layout.
struct Sample<Object: ObjectSample>: JSONSlotModel, Hashable {
    static var jsonLayout: JSONLayout { Object.layout }
    init(decoding slots: JSONSlots) {}
    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.endObject()
    }
}

/// What a sample union has.
protocol UnionSample: Sendable {
    static var layout: JSONUnionLayout { get }
}

/// The branch that was chosen.
struct Choice<Union: UnionSample>: JSONUnion, Hashable {
    let branch: Int
    /// The value where no branch was.
    let unrecognized: JSONValue?

    static var jsonUnion: JSONUnionLayout { Union.layout }

    init(decoding slot: JSONSlot, branch: Int) {
        self.branch = branch
        unrecognized = branch < 0 ? slot.value() : nil
    }

    func encode(to json: inout JSONWriter) {
        json.value(unrecognized)
    }
}

private func object<Object: ObjectSample>(_: Object.Type) -> JSONKind { .model(Sample<Object>.self) }

extension JSONKind {
    fileprivate static func text(_ values: JSONValue...) -> JSONKind { .listed(.string, values) }
}

enum Cat: ObjectSample {
    static let layout = JSONLayout(
        "Cat",
        [
            .required("kind", .constant(.string, "cat")), .required("name", .string), .optional("lives", .integer),
            .optional("color", .text("black", "white")),
        ]
    )
}

enum Dog: ObjectSample {
    static let layout = JSONLayout(
        "Dog",
        [
            .required("kind", .constant(.string, "dog")), .required("name", .string), .optional("tricks", .integer),
            .optional("color", .text("black", "white")),
        ]
    )
}

enum Up: ObjectSample {
    static let layout = JSONLayout("Up", [.required("dir", .text("up", "higher")), .optional("by", .integer)])
}

enum Down: ObjectSample {
    static let layout = JSONLayout(
        "Down",
        [.required("dir", .text("down", "lower")), .optional("by", .integer), .optional("why", .string)]
    )
}

enum OptionalA: ObjectSample { static let layout = JSONLayout("OptionalA", [.optional("a", .string)]) }
enum OptionalB: ObjectSample { static let layout = JSONLayout("OptionalB", [.optional("b", .string)]) }
enum ClosedA: ObjectSample {
    static let layout = JSONLayout("ClosedA", [.optional("a", .string)], unknownMembers: .refused)
}
enum ClosedB: ObjectSample {
    static let layout = JSONLayout("ClosedB", [.optional("b", .string)], unknownMembers: .refused)
}
enum OpenA: ObjectSample { static let layout = JSONLayout("OpenA", [.optional("a", .string)], additional: .any) }
enum WrapCat: ObjectSample { static let layout = JSONLayout("WrapCat", [.required("pet", object(Cat.self))]) }
enum WrapDog: ObjectSample { static let layout = JSONLayout("WrapDog", [.required("pet", object(Dog.self))]) }
enum WrapPets: ObjectSample {
    static let layout = JSONLayout("WrapPets", [.required("pet", .union(Choice<Pets>.self))])
}
enum WrapWays: ObjectSample {
    static let layout = JSONLayout("WrapWays", [.required("pet", .union(Choice<Ways>.self))])
}
enum Small: ObjectSample { static let layout = JSONLayout("Small", [.required("id", .string)]) }
enum Big: ObjectSample {
    static let layout = JSONLayout("Big", [.required("id", .string), .required("name", .string)])
}
enum Whole: ObjectSample { static let layout = JSONLayout("Whole", [.required("n", .integer)]) }
enum Broken: ObjectSample { static let layout = JSONLayout("Broken", [.required("n", .number)]) }
enum Version1: ObjectSample {
    static let layout = JSONLayout("Version1", [.required("v", .constant(.integer, 1)), .optional("x", .any)])
}
enum Version2: ObjectSample {
    static let layout = JSONLayout("Version2", [.required("v", .constant(.integer, 2)), .optional("x", .any)])
}

enum Pets: UnionSample {
    static let layout = JSONUnionLayout("Pets", [.branch(object(Cat.self)), .branch(object(Dog.self))])
}
enum Ways: UnionSample {
    static let layout = JSONUnionLayout("Ways", [.branch(object(Up.self)), .branch(object(Down.self))])
}
enum WayOrNumber: UnionSample {
    static let layout = JSONUnionLayout("WayOrNumber", [.branch(.integer), .branch(object(Up.self))])
}
enum Options: UnionSample {
    static let layout = JSONUnionLayout("Options", [.branch(object(OptionalA.self)), .branch(object(OptionalB.self))])
}
enum Closed: UnionSample {
    static let layout = JSONUnionLayout("Closed", [.branch(object(ClosedA.self)), .branch(object(ClosedB.self))])
}
enum OpenOrKnown: UnionSample {
    static let layout = JSONUnionLayout("OpenOrKnown", [.branch(object(OpenA.self)), .branch(object(OptionalB.self))])
}
enum Wraps: UnionSample {
    static let layout = JSONUnionLayout("Wraps", [.branch(object(WrapCat.self)), .branch(object(WrapDog.self))])
}
enum WrapUnions: UnionSample {
    static let layout = JSONUnionLayout(
        "WrapUnions",
        [.branch(object(WrapWays.self)), .branch(object(WrapPets.self))]
    )
}
enum Sizes: UnionSample {
    static let layout = JSONUnionLayout("Sizes", [.branch(object(Small.self)), .branch(object(Big.self))])
}
enum Letters: UnionSample {
    static let layout = JSONUnionLayout("Letters", [.branch(.text("a", "b")), .branch(.text("c"))])
}
enum LevelOrText: UnionSample {
    static let layout = JSONUnionLayout("LevelOrText", [.branch(.string), .branch(.text("low", "high"))])
}
enum TimeOrText: UnionSample {
    static let layout = JSONUnionLayout("TimeOrText", [.branch(.text(Timestamp.self)), .branch(.string)])
}
enum Formats: UnionSample {
    static let layout = JSONUnionLayout(
        "Formats",
        [.branch(.text(JSONTextFormat.UUID.self)), .branch(.text(JSONTextFormat.Email.self))]
    )
}
enum Numbers: UnionSample {
    static let layout = JSONUnionLayout("Numbers", [.branch(.number), .branch(.integer)])
}
enum NumberObjects: UnionSample {
    static let layout = JSONUnionLayout("NumberObjects", [.branch(object(Broken.self)), .branch(object(Whole.self))])
}
enum Versions: UnionSample {
    static let layout = JSONUnionLayout("Versions", [.branch(object(Version1.self)), .branch(object(Version2.self))])
}
enum Lists: UnionSample {
    static let layout = JSONUnionLayout(
        "Lists",
        [.branch(.array(.integer)), .branch(.array(.string)), .branch(.array(object(Cat.self)))]
    )
}
enum AnyOrCat: UnionSample {
    static let layout = JSONUnionLayout("AnyOrCat", [.branch(.any), .branch(object(Cat.self))])
}
enum Maps: UnionSample {
    static let layout = JSONUnionLayout("Maps", [.branch(object(OptionalA.self)), .branch(.map(.string))])
}
/// Tags by the names of schemas, where the branches list others.
enum Tagged: UnionSample {
    static let layout = JSONUnionLayout(
        "Tagged",
        discriminator: "kind",
        [.branch(object(Cat.self), tags: ["Cat"]), .branch(object(Dog.self), tags: ["Dog"])]
    )
}
/// A discriminator that the branches do not have.
enum TaggedOutside: UnionSample {
    static let layout = JSONUnionLayout(
        "TaggedOutside",
        discriminator: "type",
        [.branch(object(ClosedA.self), tags: ["a"]), .branch(object(OptionalB.self), tags: ["b"])]
    )
}
