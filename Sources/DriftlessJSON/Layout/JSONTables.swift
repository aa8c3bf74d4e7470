// The linked form of layouts: flat rows that the scanner reads, each a few machine words.

/// What the scanner does for a value.
enum JSONOperation: UInt8 {
    case string
    case integer
    case integer32
    case unsigned
    case unsigned32
    case number
    case float
    case boolean
    case any
    case dataSize
    case enumeration
    case integerEnumeration
    case object
    case tuple
    case array
    case map
    case union
    case listed
    case exactNumber
}

/// A kind of value, with the row of the table that describes it further.
struct JSONTypeRow {
    var operation: JSONOperation
    /// Whether `null` is a value of its own here.
    var isNullable: Bool
    /// The row of the enum, object, element, union or list; of a data size its unit; of a string the number of the type that reads
    /// a value from it, from 1.
    var child: UInt32
}

/// A name as the scanner compares it: eight bytes at a time, the closing quotation mark included.
struct JSONNameRow {
    /// The first eight bytes, as a little-endian number; of a shorter name as many as there are.
    var head: UInt64
    /// The last eight bytes; of a shorter name the same as `head`.
    var tail: UInt64
    /// Which bits of a loaded word count.
    var mask: UInt64
    /// Where `tail` starts.
    var tailOffset: UInt32
    /// Bytes, the closing quotation mark included; 0 for a name that JSON must escape, which is never compared raw.
    var quotedLength: UInt32
    /// Where the name starts in the pool of names.
    var poolOffset: UInt32
    /// Bytes of the name itself.
    var length: UInt32
}

struct JSONFieldRow {
    var name: JSONNameRow
    var type: JSONTypeRow
    var isRequired: Bool
}

struct JSONObjectRow {
    var firstField: UInt32
    var fieldCount: UInt32
    var requiredCount: UInt32
    /// The kind of all other members, if they are kept.
    var additional: JSONTypeRow
    var keepsAdditional: Bool
    /// Whether a union does not take the object for this one where it has a member of another name.
    var isClosed: Bool
    /// The number of the list of expressions of which one matches the names of members that are kept; 0 where any is kept.
    var patterns: UInt32
    /// Where the hash table of the names starts, and its size less one; a size of 0 means that there is none.
    var firstBucket: UInt32
    var bucketMask: UInt32
    /// Which layout this is, for errors.
    var title: UInt32

    var slotCount: Int { Int(fieldCount) + (keepsAdditional ? 1 : 0) }
}

struct JSONEnumRow {
    var firstCase: UInt32
    var caseCount: UInt32
    var firstBucket: UInt32
    var bucketMask: UInt32
    /// Whether values that are not listed are errors.
    var isClosed: Bool

    /// Whether the spec lists one value, which tells the type from others.
    var isConstant: Bool { caseCount == 1 }
}

/// A kind whose values the spec lists without giving them a type of their own.
struct JSONListedRow: Sendable {
    var kind: JSONTypeRow
    var values: [JSONValue]

    var isConstant: Bool { values.count == 1 }
}

struct JSONUnionRow {
    var firstBranch: UInt32
    var branchCount: UInt32
    var firstTag: UInt32
    var tagCount: UInt32
    var hasDiscriminator: Bool
    /// The branch of objects whose discriminator names none; negative where there is no such branch.
    var otherwise: Int32
    var discriminator: JSONNameRow
    /// The values of a member that branches list by `const` or `enum`: of the discriminator where there is one, else of the
    /// member by which most branches can be told apart.
    var firstListed: UInt32
    var listedCount: UInt32
    var listedMember: JSONNameRow
    /// The number of the list of rules that tell branches of one kind apart, from 1: 0 is none.
    var rules: UInt32
    var title: UInt32
}

struct JSONTagRow {
    var name: JSONNameRow
    var branch: UInt32
}
