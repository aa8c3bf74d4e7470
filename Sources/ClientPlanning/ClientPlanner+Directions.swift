// Which way the types of requests and responses go, and what those that differ are called.
import ClientPlan
import Diagnostics
import OpenAPIDocument

extension ClientPlanner {
    /// The types as each way has them; what is sent then holds those that are sent.
    ///
    /// A client sends requests and gets responses; of a received operation it is the other way round.
    func directed(
        _ types: inout TypePlanner,
        _ operations: inout [OperationPlan],
        _ received: inout [ReceivedOperationPlan]
    ) -> [TypeDeclaration] {
        let theirs = received.map(\.operation)
        var splitting = DirectionSplitting(
            types.declarations,
            sent: operations.flatMap(\.requestTypes) + theirs.flatMap(\.responseTypes),
            received: operations.flatMap(\.responseTypes) + theirs.flatMap(\.requestTypes)
        )
        splitting.split(&types.symbols) { symbols, type in
            let symbol = symbols.symbols[type.symbol.index]
            let start = SourcePosition(line: 1, column: 1)
            let origin = Origin(
                span: SourceSpan(file: symbol.place.document, start: start, length: 1),
                pointer: symbol.place.pointer
            )
            let words = TypeWords(symbol.source).adding("input")
            return symbols.declare(
                .type,
                words.joined,
                at: origin,
                candidates: TypeNaming.candidates(words, suffix: "Model"),
                in: symbols.module,
                rank: 1
            )
        }
        for index in operations.indices { operations[index].mapRequestTypes(splitting.sent) }
        for index in received.indices { received[index].operation.mapResponseTypes(splitting.sent) }
        return splitting.result
    }
}

extension OperationPlan {
    fileprivate var requestTypes: [TypeUse] { parameters.map(\.type) + (request?.contents.map(\.type) ?? []) }

    fileprivate var responseTypes: [TypeUse] {
        responses.flatMap { $0.contents.map(\.type) + $0.headers.map(\.type) }
    }

    fileprivate mutating func mapRequestTypes(_ transform: (TypeUse) -> TypeUse) {
        for index in parameters.indices { parameters[index].type = transform(parameters[index].type) }
        guard var request else { return }
        for index in request.contents.indices { request.contents[index].type = transform(request.contents[index].type) }
        self.request = request
    }

    fileprivate mutating func mapResponseTypes(_ transform: (TypeUse) -> TypeUse) {
        for index in responses.indices {
            for position in responses[index].contents.indices {
                responses[index].contents[position].type = transform(responses[index].contents[position].type)
            }
            for position in responses[index].headers.indices {
                responses[index].headers[position].type = transform(responses[index].headers[position].type)
            }
        }
    }
}
