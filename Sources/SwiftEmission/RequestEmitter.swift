// The first half of a call: arguments checked, path and query encoded, body written.
import ClientPlan

struct RequestEmitter {
    let operation: OperationDeclaration
    let types: TypeText

    private var optionalArguments: Set<String> {
        Set(operation.arguments.filter(\.isOptional).map(\.name.swift))
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.line("/// Builds the request without sending it: for caches, background transfers and tests.")
        printer.line("///")
        printer.line("/// - Throws: `ClientError.invalidArgument` where an argument breaks a documented rule.")
        printer.block("public func request(for input: Input) throws(ClientError) -> ClientRequest {") { printer in
            emitRules(to: &printer)
            printer.line("var target = RequestTarget()")
            for piece in operation.path { emit(piece, to: &printer) }
            for parameter in operation.query { emitQuery(parameter, to: &printer) }
            let method = "." + operation.method.lowercased()
            let isPlain =
                operation.headers.isEmpty && operation.cookies.isEmpty && operation.body == nil
                && operation.accept == nil
            printer.list(
                "\(isPlain ? "let" : "var") request = try ClientRequest(",
                [
                    "operation: \(SwiftText.literal(operation.memberName.source))", "method: \(method)",
                    "target: target",
                ],
                ")"
            )
            for parameter in operation.headers { emitHeader(parameter, to: &printer) }
            for parameter in operation.cookies { emitCookie(parameter, to: &printer) }
            emitBody(to: &printer)
            if let accept = operation.accept { printer.line("request.accept(\(SwiftText.literal(accept)))") }
            let isChecked = !operation.headers.isEmpty || !operation.cookies.isEmpty || operation.body != nil
            printer.line(isChecked ? "return try request.checked()" : "return request")
        }
    }

    private func emitRules(to printer: inout SwiftPrinter) {
        guard !operation.rules.isEmpty else { return }
        printer.line("var check = ArgumentCheck(operation: \(SwiftText.literal(operation.memberName.source)))")
        for rule in operation.rules { printer.line(RuleText(operation: operation, types: types).call(rule)) }
        printer.line("try check.finish()")
    }

    private func value(_ parameter: WireParameter) -> String {
        switch parameter.holder {
        case .input: "input." + SwiftText.member(parameter.name.swift)
        case .client: "client." + SwiftText.member(parameter.name.swift)
        }
    }

    private func isOptional(_ parameter: WireParameter) -> Bool {
        parameter.holder == .input && optionalArguments.contains(parameter.name.swift)
    }

    private func emit(_ piece: PathPiece, to printer: inout SwiftPrinter) {
        switch piece {
        case .literal(let text):
            printer.line("target.literal(\(SwiftText.literal(text)))")
        case .parameter(let parameter):
            let (function, layout): (String, String?) =
                switch parameter.encoding {
                case .text, .textKeepingReserved: ("pathSegment", nil)
                case .json: ("pathJSON", nil)
                case .labelText: ("pathSegment", "label")
                case .matrixText: ("pathSegment", "matrix")
                case .list(let layout): ("pathList", pathStyle(layout))
                case .object(let layout): ("pathObject", pathStyle(layout))
                }
            var parts = [SwiftText.literal(parameter.name.source), carried(parameter)]
            if let layout { parts.append("." + layout) }
            emit("target.\(function)(", parts, styled(parameter), to: &printer)
        }
    }

    private func pathStyle(_ layout: ParameterEncoding.Layout) -> String? {
        switch layout {
        case .commas, .exploded, .spaces, .pipes, .deepObject: nil
        case .assignments: "simpleExploded"
        case .label: "label"
        case .labelExploded: "labelExploded"
        case .matrix: "matrix"
        case .matrixExploded: "matrixExploded"
        }
    }

    private func emitQuery(_ parameter: WireParameter, to printer: inout SwiftPrinter) {
        let name = SwiftText.literal(parameter.name.source)
        switch parameter.encoding {
        case .list(let layout):
            emit("target.queryList(", [name, carried(parameter), queryStyle(layout)], parameter, to: &printer)
        case .object(let layout):
            emit("target.queryObject(", [name, carried(parameter), queryStyle(layout)], nil, to: &printer)
        case .json:
            emit("target.queryJSON(", [name, value(parameter)], parameter, to: &printer)
        case .textKeepingReserved:
            emit("target.queryKeepingReserved(", [name, value(parameter)], parameter, to: &printer)
        case .text, .labelText, .matrixText:
            emit("target.query(", [name, value(parameter)], parameter, to: &printer)
        }
    }

    private func queryStyle(_ layout: ParameterEncoding.Layout) -> String {
        switch layout {
        case .exploded, .labelExploded, .matrixExploded: ".exploded"
        case .deepObject: ".deepObject"
        case .spaces: ".joined(\"%20\")"
        case .pipes: ".joined(\"%7C\")"
        case .commas, .assignments, .label, .matrix: ".joined(\",\")"
        }
    }

    private func emitHeader(_ parameter: WireParameter, to printer: inout SwiftPrinter) {
        let name = SwiftText.literal(parameter.name.source)
        switch parameter.encoding {
        case .list:
            emit("request.headerList(", [name, carried(parameter)], parameter, to: &printer)
        case .object(let layout):
            let style = layout == .assignments ? ".exploded" : ".joined"
            emit("request.headerObject(", [name, carried(parameter), style], nil, to: &printer)
        case .json:
            emit("request.headerJSON(", [name, value(parameter)], parameter, to: &printer)
        case .text, .textKeepingReserved, .labelText, .matrixText:
            emit("request.header(", [name, value(parameter)], parameter, to: &printer)
        }
    }

    private func emitCookie(_ parameter: WireParameter, to printer: inout SwiftPrinter) {
        let name = SwiftText.literal(parameter.name.source)
        let function =
            switch parameter.encoding {
            case .list: "cookieList"
            case .object: "cookieObject"
            case .json: "cookieJSON"
            case .text, .textKeepingReserved, .labelText, .matrixText: "cookie"
            }
        emit("request.\(function)(", [name, carried(parameter)], styled(parameter), to: &printer)
    }

    /// The members of an object bring their styles along.
    private func styled(_ parameter: WireParameter) -> WireParameter? {
        if case .object = parameter.encoding { return nil }
        return parameter
    }

    private func emit(
        _ opening: String,
        _ parts: [String],
        _ styled: WireParameter?,
        to printer: inout SwiftPrinter
    ) {
        let style = styled.flatMap { types.style($0.type) }.map { ["style: " + $0] } ?? []
        printer.list(opening, parts + style, ")")
    }

    /// The value itself, or the members of a structure by the function beside the operation that lists them.
    private func carried(_ parameter: WireParameter) -> String {
        guard case .object = parameter.encoding, membersOf(parameter) != nil else { return value(parameter) }
        return isOptional(parameter)
            ? "\(value(parameter)).map(Self.members(\(membersLabel(parameter)):))"
            : "Self.members(\(membersLabel(parameter)): \(value(parameter)))"
    }

    private func membersOf(_ parameter: WireParameter) -> Structure? {
        guard case .named(let id) = types.resolved(parameter.type), case .structure(let structure) = types.plan[id]
        else { return nil }
        return structure
    }

    private func membersLabel(_ parameter: WireParameter) -> String {
        "of" + parameter.name.swift.prefix(1).uppercased() + parameter.name.swift.dropFirst()
    }

    /// A function for each object that a parameter carries: its members as pairs.
    func emitMembers(to printer: inout SwiftPrinter) {
        let wires = operation.path.compactMap { piece -> WireParameter? in
            if case .parameter(let parameter) = piece { return parameter }
            return nil
        }
        for parameter in wires + operation.query + operation.headers + operation.cookies {
            guard case .object = parameter.encoding, let structure = membersOf(parameter) else { continue }
            printer.line()
            printer.block(
                "private static func members(\(membersLabel(parameter)) object: \(types.argument(parameter.type))) -> ParameterMembers {"
            ) { printer in
                printer.block("[", closing: "]") { printer in
                    printer.elements(
                        structure.properties.map { property in
                            let member = "object." + SwiftText.member(property.name.swift)
                            return "(\(SwiftText.literal(property.name.source)), \(text(member, property)))"
                        }
                    )
                }
            }
        }
    }

    /// A member's value as a parameter: what may be absent or null is left out then.
    private func text(_ member: String, _ property: Structure.Property) -> String {
        let value = property.occurrence == .optionalNullable ? member + ".value" : member
        guard let style = types.style(property.type) else { return value }
        let isOptional = property.occurrence != .required
        return isOptional
            ? "\(value).map { StyledParameter($0, style: \(style)) }" : "StyledParameter(\(value), style: \(style))"
    }

    private func emitBody(to printer: inout SwiftPrinter) {
        guard let body = operation.body,
            let argument = operation.arguments.first(where: { $0.name.source == body.argument.source })
        else { return }
        let value = "input." + SwiftText.member(argument.name.swift)
        let function =
            switch body.format {
            case .json: "json"
            case .text: "text"
            case .bytes: "bytes"
            }
        var parts = [value]
        if body.contentType != "application/json" {
            parts.append("contentType: " + SwiftText.literal(body.contentType))
        }
        if body.format == .json, let style = types.style(argument.type) { parts.append("style: " + style) }
        printer.list("request.\(function)(", parts, ")")
    }
}
