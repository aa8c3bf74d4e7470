// The positioned node tree that every reader of documents works on.
package import Diagnostics

/// A scalar under the YAML 1.2 core schema. Quoted scalars are always strings.
package enum YAMLScalar: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// Anything the core schema calls a float, and integers that do not fit `Int`.
    case number(Double)
    case string(String)
}

/// A node of a tree: a scalar, a sequence or a mapping, with its place in the file.
package struct YAMLNode: Sendable {
    package enum Kind: Hashable, Sendable { case scalar, sequence, mapping }
}
