// What a region is: any name that fits into a host's; the known ones are a convenience.

/// A region of the cloud, such as `cn-north-4`.
///
/// Any name is accepted: new regions appear, and private clouds have their own. One that cannot be a part of a host's name
/// is an error when an ``Endpoint`` is made of it.
///
/// ```swift
/// let region: Region = "cn-north-4"    // or .cnNorth4
/// ```
public struct Region: RawRepresentable, Hashable, Sendable {
    /// The region's identifier.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Creates a region from its name, which may be one that is not listed here.
    public init(_ name: String) {
        self.init(rawValue: name)
    }
}

extension Region: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension Region: CustomStringConvertible {
    public var description: String { rawValue }
}
