// The codes of every problem that a document can have beyond its YAML.
package import Diagnostics

extension DiagnosticCode {
    // MARK: The shape of objects

    /// The document is Swagger 2.0, or an OpenAPI version that is not read.
    package static let openAPIVersion = Self(rawValue: "openapi-version")
    /// A keyword belongs to the other of OpenAPI 3.0 and 3.1; what it means is clear, so it is taken.
    package static let versionKeyword = Self(rawValue: "version-keyword")
    /// Something other than a mapping stands where an object belongs.
    package static let expectedMapping = Self(rawValue: "expected-mapping")
    /// Something other than a sequence stands where a list belongs.
    package static let expectedSequence = Self(rawValue: "expected-sequence")
    /// A collection stands where a text belongs.
    package static let expectedString = Self(rawValue: "expected-string")
    /// Something other than `true` or `false`.
    package static let expectedBoolean = Self(rawValue: "expected-boolean")
    /// Something other than a whole number, or a negative one where only sizes make sense.
    package static let expectedInteger = Self(rawValue: "expected-integer")
    /// Something other than a finite number.
    package static let expectedNumber = Self(rawValue: "expected-number")
    /// A key that the object does not have.
    package static let unknownKey = Self(rawValue: "unknown-key")
    /// A key that the object must have.
    package static let missingKey = Self(rawValue: "missing-key")
    /// A key without a value; it counts as absent.
    package static let nullValue = Self(rawValue: "null-value")
    /// A text outside the few that the key allows.
    package static let unknownValue = Self(rawValue: "unknown-value")
    /// A list that must not be empty.
    package static let emptyList = Self(rawValue: "empty-list")
    /// The name of a component has characters that OpenAPI does not allow.
    package static let componentName = Self(rawValue: "component-name")
    /// A variable of a server's URL is not declared, or declared and not used, or has a default that it does not allow.
    package static let serverVariable = Self(rawValue: "server-variable")

    /// The document is more than can be worked on.
    package static let documentSize = Self(rawValue: "document-size")

    /// A security requirement names a scheme that is not declared.
    package static let securityScheme = Self(rawValue: "security-scheme")

    // MARK: References

    /// Nothing stands where a reference points.
    package static let unresolvedReference = Self(rawValue: "unresolved-reference")
    /// A reference points to the network.
    package static let remoteReference = Self(rawValue: "remote-reference")
    /// A file of the mirror is not what its index says.
    package static let mirrorContent = Self(rawValue: "mirror-content")
    /// What a `$dynamicRef` leads to depends on the schemas that lead to it.
    package static let dynamicReference = Self(rawValue: "dynamic-reference")
    /// A file is outside the folder that the spec's files must be in.
    package static let outsideRoot = Self(rawValue: "outside-root")
    /// References lead back to themselves where no schema breaks the circle.
    package static let referenceCycle = Self(rawValue: "reference-cycle")
    /// A reference points to an object of another kind.
    package static let referenceKind = Self(rawValue: "reference-kind")
    /// Keywords stand beside `$ref` where they have no effect.
    package static let refSiblings = Self(rawValue: "ref-siblings")

    // MARK: Paths and operations

    /// A path does not begin with a slash, or its braces do not match.
    package static let pathSyntax = Self(rawValue: "path-syntax")
    /// Two paths differ in the names of their parameters only.
    package static let pathConflict = Self(rawValue: "path-conflict")
    /// The path names a parameter that nothing declares.
    package static let undeclaredPathParameter = Self(rawValue: "undeclared-path-parameter")
    /// A path parameter is declared, and the path does not have it.
    package static let unusedPathParameter = Self(rawValue: "unused-path-parameter")
    /// A path parameter is not `required: true`.
    package static let optionalPathParameter = Self(rawValue: "optional-path-parameter")
    /// Two parameters of one list have the same name and location.
    package static let duplicateParameter = Self(rawValue: "duplicate-parameter")
    /// The style is not legal for the parameter's location.
    package static let parameterStyle = Self(rawValue: "parameter-style")
    /// A parameter or header has both `schema` and `content`, or several media types.
    package static let parameterContent = Self(rawValue: "parameter-content")
    /// OpenAPI ignores a parameter or header of this name.
    package static let ignoredHeader = Self(rawValue: "ignored-header")
    /// No header and no cookie can have the name.
    package static let headerName = Self(rawValue: "header-name")
    /// A server's URL is none that requests can be sent to.
    package static let serverURL = Self(rawValue: "server-url")
    /// A link leads to no operation.
    package static let linkTarget = Self(rawValue: "link-target")
    /// Two operations have the same `operationId`.
    package static let duplicateOperationID = Self(rawValue: "duplicate-operation-id")
    /// A key of `responses` is no status code.
    package static let statusCode = Self(rawValue: "status-code")
    /// Two keys of `responses` are the same status.
    package static let duplicateStatus = Self(rawValue: "duplicate-status")
    /// What stands behind the `?` of a path is sent as it is, and cannot have templates.
    package static let literalQuery = Self(rawValue: "literal-query")
    /// A key of `content` is no media type.
    package static let mediaType = Self(rawValue: "media-type")

    // MARK: Schemas

    /// A `type` that JSON Schema does not have.
    package static let schemaType = Self(rawValue: "schema-type")
    /// A JSON Schema keyword that the generator does not look at.
    package static let unusedKeyword = Self(rawValue: "unused-keyword")
    /// `required` names a property that nothing near it declares.
    package static let requiredUnknownProperty = Self(rawValue: "required-unknown-property")
    /// An enum value that is a collection, or not of the schema's type.
    package static let enumValue = Self(rawValue: "enum-value")
    /// The same enum value twice.
    package static let duplicateEnumValue = Self(rawValue: "duplicate-enum-value")

    // MARK: Extensions

    /// An `x-driftless-…` key that does not exist, or not in this kind of object.
    package static let unknownExtension = Self(rawValue: "unknown-extension")
    /// `x-driftless-pagination` names a parameter or property that is not there, or is none that can serve.
    package static let pagination = Self(rawValue: "pagination")
    /// `x-driftless-parameter-rules` names a parameter that is not there, or too few.
    package static let parameterRules = Self(rawValue: "parameter-rules")
    /// `x-driftless-time-format` has letters that mean nothing, or stands at a schema that is no string.
    package static let timeFormat = Self(rawValue: "time-format")
    /// `x-driftless-unit` stands at a schema that is no integer.
    package static let unit = Self(rawValue: "unit")
    /// `x-enum-descriptions` does not fit `enum`.
    package static let enumDescriptions = Self(rawValue: "enum-descriptions")
    /// `x-enum-varnames` or `x-enumNames` does not fit `enum`.
    package static let enumNames = Self(rawValue: "enum-names")

    // MARK: Accounting

    /// A key of the document that nothing was made of.
    package static let notGenerated = Self(rawValue: "not-generated")
}
