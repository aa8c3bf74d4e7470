// Operations as YAML: routes, parameters, requests, responses, rules and pages.

extension PlanPrinter {
    func operation(_ operation: OperationPlan) -> PlanYAML {
        named(
            operation.symbol,
            operation.documentation,
            ("type", name(operation.typeSymbol)),
            ("requirement", operation.requirementSymbol.map(name)),
            ("method", .text(operation.method)),
            ("route", .list(operation.route.segments.map { segment($0, operation) })),
            ("literalQuery", operation.route.literalQuery.map(PlanYAML.text)),
            ("status", flag(operation.deprecation)),
            ("server", operation.server.map(server)),
            ("security", operation.security.flatMap(requirements)),
            ("parameters", .list(operation.parameters.map(parameter))),
            ("request", operation.request.map(request)),
            ("rules", .list(operation.rules.map(rule))),
            ("responses", .list(operation.responses.map(response))),
            ("pagination", operation.pagination.map(pagination)),
            ("callbacks", .list(operation.callbacks.map(callback)))
        )
    }

    func received(_ received: ReceivedOperationPlan) -> PlanYAML {
        .fields(
            ("occasion", occasion(received.occasion)),
            ("key", .text(received.name)),
            ("operation", operation(received.operation))
        )
    }

    private func occasion(_ occasion: ReceivedOperationPlan.Occasion) -> PlanYAML {
        switch occasion {
        case .webhook: .text("webhook")
        case .callback(let expression): .fields(("callback", .text(expression)))
        }
    }

    private func callback(_ callback: CallbackPlan) -> PlanYAML {
        named(callback.symbol, nil, ("type", name(callback.typeSymbol)))
    }

    private func segment(_ segment: Route.Segment, _ operation: OperationPlan) -> PlanYAML {
        switch segment {
        case .literal(let text): return .text(text)
        case .parameter(let index):
            guard operation.parameters.indices.contains(index) else { return .fields(("index", .number("\(index)"))) }
            return .fields(("parameter", name(operation.parameters[index].symbol)))
        }
    }

    private func parameter(_ parameter: ParameterPlan) -> PlanYAML {
        named(
            parameter.symbol,
            parameter.documentation,
            ("in", .text(parameter.location.rawValue)),
            ("key", .text(parameter.name)),
            ("holder", parameter.holder == .client ? .text("client") : nil),
            ("type", swiftType(parameter.type)),
            ("wire", wire(parameter.type)),
            ("need", need(parameter.need)),
            ("encoding", encoding(parameter.encoding)),
            ("emptyList", parameter.emptyList == .sent ? .text("sent") : nil),
            ("secrecy", parameter.secrecy == .hidden ? .text("hidden") : nil),
            ("status", flag(parameter.deprecation))
        )
    }

    private func need(_ need: ArgumentNeed) -> PlanYAML {
        switch need {
        case .required: .text("required")
        case .optional: .text("optional")
        case .onlyValue(let symbol): .fields(("only", name(symbol)))
        }
    }

    private func encoding(_ encoding: ParameterEncoding) -> PlanYAML {
        switch encoding {
        case .text: .text("text")
        case .textKeepingReserved: .text("text-with-reserved")
        case .labelText: .text("label")
        case .matrixText: .text("matrix")
        case .json: .text("json")
        case .wholeText: .text("whole-query")
        case .wholeJSON: .text("whole-query-json")
        case .list(let layout): .fields(("list", .text(layout.rawValue)))
        case .object(let layout): .fields(("object", .text(layout.rawValue)))
        case .value(let layout, let escaping):
            .fields(
                ("value", .text(layout.rawValue)),
                ("escaping", escaping == .all ? nil : .text(escaping.rawValue))
            )
        }
    }

    private func request(_ request: RequestPlan) -> PlanYAML {
        named(
            request.symbol,
            request.documentation,
            ("need", need(request.need)),
            ("contentTypeArgument", request.contentTypeSymbol.map(name)),
            ("contents", .list(request.contents.map(content)))
        )
    }

    private func content(_ content: ContentPlan) -> PlanYAML {
        named(
            content.symbol,
            nil,
            ("mediaType", .text(content.mediaType)),
            ("alternatives", .texts(content.alternatives)),
            ("codec", .text(content.codec.rawValue)),
            ("delivery", .text(content.delivery.rawValue)),
            ("type", swiftType(content.type)),
            ("wire", wire(content.type)),
            ("items", content.items.map { .text($0.form.rawValue) }),
            ("end", content.items?.end.map(PlanYAML.text)),
            ("fields", content.fields.isEmpty ? nil : .list(content.fields.map(field))),
            ("parts", content.parts.isEmpty ? nil : .list(content.parts.map(part))),
            ("prefix", content.order.map { .list($0.prefix.map(part)) }),
            ("otherParts", content.order.map { part($0.others) }),
            ("partHeaders", content.itemHeaders.isEmpty ? nil : .list(content.itemHeaders.map(header)))
        )
    }

    private func response(_ response: ResponsePlan) -> PlanYAML {
        named(
            response.symbol,
            nil,
            ("status", status(response.status)),
            ("meaning", .text(response.meaning.rawValue)),
            ("description", response.description.isEmpty ? nil : .text(response.description)),
            ("links", .texts(response.links)),
            ("headers", .list(response.headers.map(header))),
            ("contents", .list(response.contents.map(content)))
        )
    }

    private func status(_ status: StatusMatch) -> PlanYAML {
        switch status {
        case .exact(let code): .number("\(code)")
        case .range(let hundreds): .text("\(hundreds)XX")
        case .default: .text("default")
        }
    }

    func header(_ header: HeaderPlan) -> PlanYAML {
        named(
            header.symbol,
            header.documentation,
            ("key", .text(header.name)),
            ("part", header.part.map(PlanYAML.text)),
            ("type", swiftType(header.type)),
            ("wire", wire(header.type)),
            ("codec", .text(header.codec.rawValue)),
            ("need", need(header.need))
        )
    }

    private func rule(_ rule: ArgumentRule) -> PlanYAML {
        switch rule {
        case .minimum(let symbol, let bound): check("minimum", [symbol], number(bound))
        case .maximum(let symbol, let bound): check("maximum", [symbol], number(bound))
        case .exclusiveMinimum(let symbol, let bound): check("exclusiveMinimum", [symbol], number(bound))
        case .exclusiveMaximum(let symbol, let bound): check("exclusiveMaximum", [symbol], number(bound))
        case .multipleOf(let symbol, let divisor): check("multipleOf", [symbol], number(divisor))
        case .minLength(let symbol, let bound): check("minLength", [symbol], .number("\(bound)"))
        case .maxLength(let symbol, let bound): check("maxLength", [symbol], .number("\(bound)"))
        case .minItems(let symbol, let bound): check("minItems", [symbol], .number("\(bound)"))
        case .maxItems(let symbol, let bound): check("maxItems", [symbol], .number("\(bound)"))
        case .uniqueItems(let symbol): check("uniqueItems", [symbol])
        case .knownValue(let symbol): check("knownValue", [symbol])
        case .value(let symbol, let rules): check("value", [symbol], self.rules(rules))
        case .together(let symbols): check("together", symbols)
        case .ascending(let symbols): check("ascending", symbols)
        }
    }

    private func check(_ name: String, _ symbols: [SymbolID], _ value: PlanYAML? = nil) -> PlanYAML {
        .fields(("check", .text(name)), ("of", .list(symbols.map(self.name))), ("value", value))
    }

    private func number(_ literal: NumberLiteral) -> PlanYAML {
        switch literal {
        case .integer(let value): .number("\(value)")
        case .number(let value): value.isFinite ? .number("\(value)") : .text("\(value)")
        }
    }

    private func pagination(_ pagination: PaginationPlan) -> PlanYAML {
        .fields(
            ("advance", .text(pagination.advance == .byItems ? "byItems" : "byPages")),
            ("base", .number("\(pagination.base)")),
            ("position", name(pagination.position)),
            ("items", name(pagination.items)),
            ("item", swiftType(pagination.item)),
            ("wire", wire(pagination.item)),
            ("total", pagination.total.map(name))
        )
    }
}
