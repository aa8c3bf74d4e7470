// The kinds of value that a layout can ask for, by which generated code describes its types to the scanner.

/// What a JSON value has to be. Generated code builds these; an app has no use for them.
///
/// Types that could refer to themselves appear by metatype and are linked when they are first decoded, since a layout is
/// a static constant that must not wait for itself.
public struct JSONKind: Sendable {
    indirect enum Form: Sendable {
        case string
        case text(any TextParsable.Type)
        case integer
        case integerEnumeration(any JSONIntegerCases.Type)
        case valueEnumeration(any JSONValueEnum.Type)
        case integer32
        case integer64
        case unsigned
        case unsigned32
        case number
        case float
        case exactNumber
        case decimalNumber
        case boolean
        case any
        case dataSize(DataSize.Unit)
        case enumeration(any JSONStringCases.Type)
        case model(any JSONModel.Type)
        case union(any JSONUnion.Type)
        case array(JSONKind)
        case map(JSONKind)
        case nullable(JSONKind)
        case listed(JSONKind, [JSONValue])
    }

    let form: Form

    init(_ form: Form) {
        self.form = form
    }
}

@_spi(Generated) extension JSONKind {
    /// Any string.
    public static var string: JSONKind { JSONKind(.string) }

    /// Any string, from which the type reads a value where it can. Scanned like ``string``; where drift is noted, a text
    /// without a value is.
    public static func text(_ type: any TextParsable.Type) -> JSONKind { JSONKind(.text(type)) }

    /// A number without a fraction that an `Int` holds. `2803.0` and `1e3` are such numbers.
    public static var integer: JSONKind { JSONKind(.integer) }

    /// A number without a fraction from -2^31 to 2^31-1.
    public static var integer32: JSONKind { JSONKind(.integer32) }

    /// A number without a fraction from -2^63 to 2^63-1.
    public static var integer64: JSONKind { JSONKind(.integer64) }

    /// A number without a fraction from 0 to 2^64-1.
    public static var unsigned: JSONKind { JSONKind(.unsigned) }

    /// A number without a fraction from 0 to 2^32-1.
    public static var unsigned32: JSONKind { JSONKind(.unsigned32) }

    /// A number that a `Double` comes near to; one that would be infinite is refused.
    public static var number: JSONKind { JSONKind(.number) }

    /// The same for a `Float`.
    public static var float: JSONKind { JSONKind(.float) }

    /// A number with all of its digits, for a `JSONNumber`.
    public static var exactNumber: JSONKind { JSONKind(.exactNumber) }

    /// A number that a `DecimalNumber` holds exactly: of up to 38 digits.
    public static var decimalNumber: JSONKind { JSONKind(.decimalNumber) }

    /// `true` or `false`.
    public static var boolean: JSONKind { JSONKind(.boolean) }

    /// Any value, `null` included.
    public static var any: JSONKind { JSONKind(.any) }

    /// A whole number of bytes or multiples of them, not negative.
    public static func dataSize(_ unit: DataSize.Unit) -> JSONKind { JSONKind(.dataSize(unit)) }

    /// A string, of which the type lists the known values.
    public static func enumeration(_ type: any JSONStringCases.Type) -> JSONKind { JSONKind(.enumeration(type)) }

    /// A number without a fraction, of which the type lists the known values. Scanned like ``integer``; where drift is
    /// noted, another value is.
    public static func integerEnumeration(_ type: any JSONIntegerCases.Type) -> JSONKind {
        JSONKind(.integerEnumeration(type))
    }

    /// Any value, of which the type lists the known ones. Where drift is noted, another value is.
    public static func valueEnumeration(_ type: any JSONValueEnum.Type) -> JSONKind {
        JSONKind(.valueEnumeration(type))
    }

    /// An object with known members.
    public static func model(_ type: any JSONModel.Type) -> JSONKind { JSONKind(.model(type)) }

    /// One of several kinds.
    public static func union(_ type: any JSONUnion.Type) -> JSONKind { JSONKind(.union(type)) }

    /// An array, every element of the given kind.
    public static func array(_ element: JSONKind) -> JSONKind { JSONKind(.array(element)) }

    /// An object with members of any name, each of the given kind.
    public static func map(_ value: JSONKind) -> JSONKind { JSONKind(.map(value)) }

    /// The given kind, of which the spec lists the values: `const` or `enum`. A value that is not listed is read like any
    /// other of the kind, and noted as drift; where a union chooses among its branches, it does not fit.
    public static func listed(_ kind: JSONKind, _ values: [JSONValue]) -> JSONKind { JSONKind(.listed(kind, values)) }

    /// The given kind with one value, the spec's `const`.
    public static func constant(_ kind: JSONKind, _ value: JSONValue) -> JSONKind { .listed(kind, [value]) }

    /// The given kind, or `null`.
    public static func nullable(_ kind: JSONKind) -> JSONKind { JSONKind(.nullable(kind)) }
}
