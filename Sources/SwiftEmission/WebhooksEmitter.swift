// All webhooks of a document in one enum: which of them a request is, for receivers that have one address for all.
import ClientPlan

struct WebhooksEmitter {
    let text: PlanText

    private var webhooks: [ReceivedOperationPlan] {
        text.plan.api.received.filter { $0.occasion == .webhook }
    }

    func emit(to printer: inout SwiftPrinter) {
        let webhooks = webhooks
        guard !webhooks.isEmpty else { return }
        printer.line()
        printer.block("extension \(text.declared(text.plan.api.client.symbol)) {") { printer in
            printer.line("/// A request that the provider sends of its own accord: one of the document's webhooks.")
            // A sequence that comes cannot be compared.
            let isComparable = webhooks.allSatisfy { webhook in
                webhook.operation.request?.contents.allSatisfy { $0.items == nil } ?? true
            }
            printer.block("public enum ReceivedWebhook: \(isComparable ? "Hashable, " : "")Sendable {") { printer in
                for webhook in webhooks { emitCase(webhook, to: &printer) }
                printer.line()
                emitInitializer(webhooks, to: &printer)
            }
        }
    }

    private func emitCase(_ webhook: ReceivedOperationPlan, to printer: inout SwiftPrinter) {
        printer.documentation(webhook.operation.documentation)
        printer.line(
            "case \(text.declared(webhook.operation.symbol))(\(text.declared(webhook.operation.typeSymbol)).Input)"
        )
    }

    private func emitInitializer(_ webhooks: [ReceivedOperationPlan], to printer: inout SwiftPrinter) {
        printer.line("/// Reads a request as the webhook of a name.")
        printer.line("///")
        printer.line("/// - Parameters:")
        printer.line(
            "///   - name: As the document spells it. How a request says which webhook it is, such as by a header or by"
        )
        printer.line("///     the address that it was sent to, is up to the provider.")
        printer.line("///   - request: As it came.")
        printer.line(
            "/// - Throws: `IncomingRequestError` for a request that breaks the document, or of another name or method."
        )
        printer.block("public init(_ name: String, of request: IncomingRequest) throws(IncomingRequestError) {") {
            printer in
            printer.line("switch name {")
            for group in groups(webhooks) { emit(group, to: &printer) }
            printer.line("default: throw request.unknown(name, known: Self.names)")
            printer.line("}")
        }
        printer.line()
        printer.line("/// The names of all webhooks, as the document spells them.")
        printer.block("public static let names: [String] = [", closing: "]") { printer in
            printer.elements(groups(webhooks).compactMap { $0.first.map { SwiftText.literal($0.name) } })
        }
    }

    /// Those of one name, which differ in their methods, stand together.
    private func groups(_ webhooks: [ReceivedOperationPlan]) -> [[ReceivedOperationPlan]] {
        var groups: [[ReceivedOperationPlan]] = []
        // Names that differ in nothing but composed letters are one to Swift: the first of a method has it.
        var positions: [String: Int] = [:]
        for webhook in webhooks {
            guard let position = positions[webhook.name] else {
                positions[webhook.name] = groups.count
                groups.append([webhook])
                continue
            }
            let isTaken = groups[position].contains { $0.operation.method == webhook.operation.method }
            if !isTaken { groups[position].append(webhook) }
        }
        return groups
    }

    private func emit(_ group: [ReceivedOperationPlan], to printer: inout SwiftPrinter) {
        guard let first = group.first else { return }
        printer.line("case \(SwiftText.literal(first.name)):")
        printer.indented { printer in
            guard group.count > 1 else {
                printer.line(reading(first))
                return
            }
            printer.line("switch request.method {")
            for webhook in group {
                printer.line("case \(SwiftText.literal(webhook.operation.method)): " + reading(webhook))
            }
            let methods = group.map { SwiftText.literal($0.operation.method) }.joined(separator: ", ")
            printer.line("default: throw request.unexpectedMethod(for: name, expected: [\(methods)])")
            printer.line("}")
        }
    }

    private func reading(_ webhook: ReceivedOperationPlan) -> String {
        let type = text.declared(webhook.operation.typeSymbol)
        return "self = .\(text.member(webhook.operation.symbol))(try \(type).input(of: request))"
    }
}
