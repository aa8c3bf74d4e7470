// An operation: its arguments, the request it builds, the answers it decodes.

package struct OperationDeclaration: Sendable {
    /// The type that stands for the operation: `ListBackups`.
    package var typeName: Name
    /// The client's member that returns it: `listBackups`.
    package var memberName: Name
    package var documentation: Documentation
    package var isDeprecated: Bool
    /// Upper case: `GET`.
    package var method: String
    /// What a caller passes, in the order of the Swift parameters.
    package var arguments: [Argument]
    package var path: [PathPiece]
    /// In ascending order of the bytes of the names, as signatures want them.
    package var query: [WireParameter]
    package var headers: [WireParameter]
    package var cookies: [WireParameter]
    package var body: RequestBodyPlan?
    package var rules: [ArgumentRule]
    package var answers: [Answer]
    package var output: Output
    /// The value of `Accept`; nil where no answer has a body.
    package var accept: String?
    package var pagination: PaginationPlan?

    package init(
        typeName: Name,
        memberName: Name,
        documentation: Documentation,
        isDeprecated: Bool,
        method: String,
        arguments: [Argument],
        path: [PathPiece],
        query: [WireParameter],
        headers: [WireParameter],
        cookies: [WireParameter],
        body: RequestBodyPlan?,
        rules: [ArgumentRule],
        answers: [Answer],
        output: Output,
        accept: String?,
        pagination: PaginationPlan?
    ) {
        self.typeName = typeName
        self.memberName = memberName
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.method = method
        self.arguments = arguments
        self.path = path
        self.query = query
        self.headers = headers
        self.cookies = cookies
        self.body = body
        self.rules = rules
        self.answers = answers
        self.output = output
        self.accept = accept
        self.pagination = pagination
    }
}

/// A Swift parameter of an operation or of a client.
package struct Argument: Sendable {
    package enum Default: Hashable, Sendable {
        /// The caller must pass it.
        case none
        /// It may be left out.
        case absent
        /// The only value that the document allows.
        case enumCase(Name)
    }

    package var name: Name
    package var type: TypeUse
    package var defaultValue: Default
    package var documentation: Documentation

    package init(name: Name, type: TypeUse, defaultValue: Default, documentation: Documentation) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
        self.documentation = documentation
    }

    /// Whether the Swift type is an optional.
    package var isOptional: Bool { defaultValue == .absent }
}

/// Who holds the value of a parameter.
package enum ArgumentHolder: Hashable, Sendable {
    /// `input.name`
    case input
    /// `client.name`
    case client
}

package enum PathPiece: Sendable {
    case literal(String)
    case parameter(WireParameter)
}

/// A parameter on its way to the wire.
package struct WireParameter: Sendable {
    /// The name on the wire in `source`, the name of the argument in `swift`.
    package var name: Name
    package var holder: ArgumentHolder
    package var type: TypeUse
    package var encoding: ParameterEncoding

    package init(name: Name, holder: ArgumentHolder, type: TypeUse, encoding: ParameterEncoding) {
        self.name = name
        self.holder = holder
        self.type = type
        self.encoding = encoding
    }
}

/// What style × explode × shape come to.
package enum ParameterEncoding: Hashable, Sendable {
    case text
    /// The same, with those reserved characters that a query may hold: `allowReserved`.
    case textKeepingReserved
    /// `.5` in a path
    case labelText
    /// `;id=5` in a path
    case matrixText
    case list(Layout)
    case object(Layout)
    /// The value as JSON text: a parameter with `content`.
    case json

    package enum Layout: Hashable, Sendable {
        /// `a,b`: style simple, and style form without explode.
        case commas
        /// `k=a&k=b`, or an object's members as parameters of their own.
        case exploded
        case spaces
        case pipes
        /// `k[a]=1&k[b]=2`
        case deepObject
        /// `a=1,b=2`: style simple with explode, of an object.
        case assignments
        /// `.a,b`
        case label
        /// `.a.b`
        case labelExploded
        /// `;k=a,b`
        case matrix
        /// `;k=a;k=b`
        case matrixExploded
    }
}

package struct RequestBodyPlan: Sendable {
    package enum Format: Hashable, Sendable { case json, text, bytes }
    package var argument: Name
    package var format: Format
    package var contentType: String

    package init(argument: Name, format: Format, contentType: String) {
        self.argument = argument
        self.format = format
        self.contentType = contentType
    }
}

/// A documented constraint that is checked before anything is sent.
package enum ArgumentRule: Sendable {
    case minimum(Name, NumberLiteral)
    case maximum(Name, NumberLiteral)
    case exclusiveMinimum(Name, NumberLiteral)
    case exclusiveMaximum(Name, NumberLiteral)
    case multipleOf(Name, NumberLiteral)
    case minLength(Name, Int)
    case maxLength(Name, Int)
    case minItems(Name, Int)
    case maxItems(Name, Int)
    case uniqueItems(Name)
    case knownValue(Name)
    case together([Name])
    case ascending([Name])
}

/// A number as a Swift literal of the argument's own type.
package enum NumberLiteral: Hashable, Sendable {
    case integer(Int)
    case number(Double)
}

package enum StatusMatch: Hashable, Sendable {
    case exact(Int)
    /// All of a class: 4 for `4XX`.
    case range(Int)
    case `default`
}

package enum AnswerBody: Hashable, Sendable {
    case none
    case json(TypeUse)
    case text
    case bytes
}

package struct Answer: Sendable {
    package enum Outcome: Hashable, Sendable {
        /// Returned; the name is the case of the output where there are several.
        case success(Name)
        /// Thrown as a server's error.
        case failure
    }
    package var status: StatusMatch
    package var body: AnswerBody
    package var outcome: Outcome
    package var description: String

    package init(status: StatusMatch, body: AnswerBody, outcome: Outcome, description: String) {
        self.status = status
        self.body = body
        self.outcome = outcome
        self.description = description
    }
}

/// What a call returns.
package enum Output: Hashable, Sendable {
    case single(AnswerBody)
    /// An enum with a case for each success answer.
    case choice
}

package struct PaginationPlan: Sendable {
    package enum Advance: Hashable, Sendable { case byItems, byPages }
    package var advance: Advance
    package var base: Int
    /// The argument that says where a page begins.
    package var position: Name
    package var item: TypeUse
    /// The properties of the output.
    package var items: PageProperty
    package var total: PageProperty?

    package struct PageProperty: Sendable {
        package enum Nullability: Hashable, Sendable { case always, optional, presence }
        package var name: Name
        package var nullability: Nullability

        package init(name: Name, nullability: Nullability) {
            self.name = name
            self.nullability = nullability
        }
    }

    package init(
        advance: Advance,
        base: Int,
        position: Name,
        item: TypeUse,
        items: PageProperty,
        total: PageProperty?
    ) {
        self.advance = advance
        self.base = base
        self.position = position
        self.item = item
        self.items = items
        self.total = total
    }
}
