// How well a value fits a branch of a union: what is counted while the branch is tried.

/// How much of what a spec says a value must keep to.
enum JSONStrictness {
    /// What the type needs: enums are open, and members that are not known are skipped.
    case open
    /// Constants too, and of the object that is tried that it has no other members where it is closed.
    case tolerant
    /// All that is known of the spec.
    case strict
}

/// Bytes of the text.
struct JSONSpan {
    var start: Int
    var end: Int
}

struct JSONTrial {
    /// Members that layouts name.
    var known = 0
    /// Values whose kind says more than it had to, such as those of enums, less those whose kind says less.
    var specific = 0
    /// Constants that the value has.
    var constants = 0
    /// Rules that tell the branch from others of its kind, and that the value breaks.
    var broken = 0
    /// Members that were skipped, in the order of the text.
    var lost: [JSONSpan] = []

    /// Whether nothing but the kind of the value fits the branch: an object, but none of its members.
    var explainsNothing: Bool { known == 0 && constants == 0 && !lost.isEmpty }

    /// Whether the branch explains more of the value. Losing nothing comes first; limits tell branches of one shape apart, and
    /// documents are careless with them, so that members count for more.
    func isBetter(than other: JSONTrial) -> Bool {
        (other.lost.count, known, other.broken, specific) > (lost.count, other.known, broken, other.specific)
    }

    /// Whether the branch explains something that the other skips.
    func explainsLoss(of other: JSONTrial) -> Bool {
        // Both lists are walked once.
        var index = 0
        return !other.lost.allSatisfy { span in
            while index < lost.count, lost[index].end < span.end {
                index += 1
            }
            return index < lost.count && lost[index].start <= span.start
        }
    }

    static func += (left: inout JSONTrial, right: JSONTrial) {
        left.known &+= right.known
        left.specific &+= right.specific
        left.constants &+= right.constants
        left.lost += right.lost
    }
}

/// A union at a place of the text, where the choice is the same each time.
struct JSONUnionPlace: Hashable {
    var offset: Int
    var row: UInt32
    var isNullable: Bool
    var strictness: JSONStrictness
}

/// What became of a union at a place.
enum JSONUnionOutcome {
    /// Its choice has begun: the union is a branch of its own, at the same place.
    case underWay
    case misfit(JSONFailure)
    case fit(JSONUnionFit)
}

struct JSONUnionFit {
    var record: JSONRecord
    /// The offset of the byte after the value.
    var end: Int
    var trial: JSONTrial
    var notes: [JSONNote]
    /// How many levels deep the value is.
    var height: Int
}

/// What is to be taken up again after an attempt.
struct JSONChoiceState {
    var strictness: JSONStrictness
    var trial: JSONTrial
    var notes: [JSONNote]?
    var triedObject: UnsafePointer<UInt8>?
    var namingTag: UnsafePointer<UInt8>?
    var unionBytes: Int
    var depth: Int
    var peak: Int
    var recordCount: Int
    var outcomeCount: Int
}
