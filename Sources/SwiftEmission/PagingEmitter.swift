// All pages of an operation as one sequence.
import ClientPlan

struct PagingEmitter {
    let operation: OperationPlan
    let pagination: PaginationPlan
    let text: PlanText

    func emit(to printer: inout SwiftPrinter) {
        let input = InputEmitter(operation: operation, text: text)
        let position = text.member(pagination.position)
        let item = text.plan.swiftType(pagination.item)
        printer.line("/// All records, page after page; the next page is fetched while one is used.")
        printer.line("///")
        printer.line("/// The arguments are those of the call.")
        printer.emittedByCallers()
        printer.list("public func all(", input.callParameters, ") -> PagedItems<\(item)> {")
        printer.indented { printer in
            input.emitCall("self.all(", to: &printer)
        }
        printer.line("}")
        printer.line()
        printer.line("/// All records from the input's position on.")
        printer.block("public func all(_ input: Input, options: CallOptions? = nil) -> PagedItems<\(item)> {") {
            printer in
            let isOptional = operation.parameters.first { $0.symbol == pagination.position }?.need == .optional
            let start = isOptional ? "input.\(position) ?? \(pagination.base)" : "input.\(position)"
            let advance = pagination.advance == .byItems ? ".byItems" : ".byPages"
            let base = pagination.base == 0 ? "" : "base: \(pagination.base), "
            printer.block(
                "PagedItems(operation: \(text.source(operation.symbol)), start: \(start), \(base)advancing: \(advance)) {",
                closing: "}"
            ) { printer in
                printer.line("[self] position throws(ClientError) in")
                printer.line("var input = input")
                printer.line("input.\(position) = position")
                printer.line("let page = try await self(input, options: options)")
                let total = pagination.total.map { property($0, otherwise: "") } ?? "nil"
                printer.line(
                    "return PagedItems.Page(items: \(property(pagination.items, otherwise: " ?? []")), total: \(total))"
                )
            }
        }
    }

    /// - Parameter otherwise: What stands for a property without a value.
    private func property(_ symbol: SymbolID, otherwise: String) -> String {
        guard case .single(let content) = operation.output, case .named(let id) = text.resolved(content.type),
            case .structure(let page) = text.plan[id],
            let property = page.properties.first(where: { $0.symbol == symbol })
        else { return "page." + text.member(symbol) }
        let path = "page." + text.stored(property)
        return switch property.occurrence {
        case .required: path
        case .optionalNullable: path + ".value" + otherwise
        case .requiredNullable, .optional, .optionalNullableReceived: path + otherwise
        }
    }
}
