// The codes of the problems that planning finds.
package import Diagnostics

extension DiagnosticCode {
    /// Two declarations of one scope would have the same Swift name.
    package static let nameCollision = DiagnosticCode(rawValue: "name-collision")
    /// A schema that no Swift type is made of yet.
    package static let unsupportedSchema = DiagnosticCode(rawValue: "unsupported-schema")
    /// A named schema that is nothing but an array or a map of itself.
    package static let recursiveAlias = DiagnosticCode(rawValue: "recursive-alias")
    /// A combination of style, explode and shape that OpenAPI does not define or that is not written yet.
    package static let parameterStyle = DiagnosticCode(rawValue: "parameter-style")
    /// A value of a discriminator that is mapped to a schema which is no branch.
    package static let discriminatorMapping = DiagnosticCode(rawValue: "discriminator-mapping")
    /// Branches of a union that one value may fit, and of which the first is taken.
    package static let overlappingBranches = DiagnosticCode(rawValue: "overlapping-branches")
    /// Pagination whose parameters or properties do not fit.
    package static let paginationShape = DiagnosticCode(rawValue: "pagination-shape")
    /// A tag that names a parent which it cannot have.
    package static let tagParent = DiagnosticCode(rawValue: "tag-parent")
    /// Rules between parameters that do not fit their types.
    package static let parameterRule = DiagnosticCode(rawValue: "parameter-rule")
}

extension DiagnosticCode {
    /// A default that its schema does not allow.
    package static let defaultValue = DiagnosticCode(rawValue: "default-value")
}

extension DiagnosticCode {
    /// A name chosen by the maintainer that Swift or the runtime keeps for itself.
    package static let reservedName = DiagnosticCode(rawValue: "reserved-name")
    /// An entry of `names` that points at nothing.
    package static let unusedName = DiagnosticCode(rawValue: "unused-name")
    /// An entry of `streamEnd` for an operation that has no stream, or for none.
    package static let unusedStreamEnd = DiagnosticCode(rawValue: "unused-stream-end")
    /// A format that nobody knows: the values are what their type says.
    package static let unknownFormat = DiagnosticCode(rawValue: "unknown-format")
    /// A part of the document that became neither code nor documentation nor a check.
    package static let notGenerated = DiagnosticCode(rawValue: "not-generated")
}
