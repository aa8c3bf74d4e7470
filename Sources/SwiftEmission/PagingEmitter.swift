// All pages of an operation as one sequence.
import ClientPlan

struct PagingEmitter {
    let operation: OperationDeclaration
    let pagination: PaginationPlan
    let types: TypeText

    func emit(to printer: inout SwiftPrinter) {
        let input = InputEmitter(operation: operation, types: types)
        let position = SwiftText.member(pagination.position.swift)
        printer.line("/// All records, page after page; the next page is fetched while one is used.")
        printer.line("///")
        input.emitParameterList(to: &printer)
        printer.list("public func all(", input.parameters, ") -> PagedItems<\(types.swift(pagination.item))> {")
        printer.indented { printer in
            input.emitValue(opening: "all(Input(", closing: "))", to: &printer)
        }
        printer.line("}")
        printer.line()
        printer.line("/// All records from the input's position on.")
        printer.block("public func all(_ input: Input) -> PagedItems<\(types.swift(pagination.item))> {") { printer in
            let isOptional =
                operation.arguments.first { $0.name.swift == pagination.position.swift }?.isOptional ?? false
            let start = isOptional ? "input.\(position) ?? \(pagination.base)" : "input.\(position)"
            let advance = pagination.advance == .byItems ? ".byItems" : ".byPages"
            let base = pagination.base == 0 ? "" : "base: \(pagination.base), "
            printer.block(
                "PagedItems(operation: \(SwiftText.literal(operation.memberName.source)), start: \(start), \(base)advancing: \(advance)) {",
                closing: "}"
            ) { printer in
                printer.line("[self] position throws(ClientError) in")
                printer.line("var input = input")
                printer.line("input.\(position) = position")
                printer.line("let page = try await self(input)")
                printer.line(
                    "return PagedItems.Page(items: \(property(pagination.items, isList: true)), total: \(total))"
                )
            }
        }
    }

    private func property(_ property: PaginationPlan.PageProperty, isList: Bool) -> String {
        var text = "page." + SwiftText.member(property.name.swift)
        if property.nullability == .presence { text += ".value" }
        return property.nullability != .always && isList ? text + " ?? []" : text
    }

    private var total: String {
        pagination.total.map { property($0, isList: false) } ?? "nil"
    }
}
