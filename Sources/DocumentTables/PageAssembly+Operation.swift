// What the tables of an operation say together: its parameters, the body of its request, and its responses.
import Diagnostics
import DocumentFacts
import PageMarkup

// MARK: - The operation

extension PageAssembly {
    mutating func operation(_ found: URIReader.Found) -> OperationFacts {
        var facts = OperationFacts(
            method: found.operation.method,
            path: found.operation.path,
            queryNames: found.operation.queryNames
        )
        note(.method, line: found.methodLine)
        note(.path, line: found.pathLine)
        if let name = OperationName.read(outline) {
            facts.name = name.name
            note(.name, line: name.line)
        }
        for index in indices(where: { if case .parameters = $0 { true } else { false } }) {
            guard case .parameters(let location) = meanings.meanings[index] else { continue }
            for (position, row) in (tables.tables[index].fields ?? []).enumerated() where row.parent == nil {
                take(position, of: index, in: location, of: found.operation, into: &facts)
            }
        }
        for index in indices(where: { $0 == .request }) { takeRequest(index, of: found.operation, into: &facts) }
        facts.responses = responses()
        facts.samples = samples.map(\.facts)
        return facts
    }

    private mutating func take(
        _ position: Int,
        of table: Int,
        in location: ParameterFacts.Location?,
        of operation: OperationLine,
        into facts: inout OperationFacts
    ) {
        guard let row = tables.tables[table].fields?[position] else { return }
        var place = location ?? row.location
        let taken = facts.parameters.filter { $0.location == .path }.map(\.field.name)
        let template = operation.template(spelled: row.field.name, besides: Set(taken))
        if place == nil { place = template == nil ? self.location(of: row.field.name, in: operation) : .path }
        guard let place else { return }
        let printed = place == .path ? template : place == .query ? operation.queryName(spelled: row.field.name) : nil
        let name = printed ?? row.field.name
        let path = FactPath.parameter(place, name)
        let isKnown = expansion.places[path] != nil
        var field = expansion.field(position, of: table, at: path, within: [table], into: &report)
        field.name = name
        let parameter = ParameterFacts(location: place, field: field)
        guard isKnown,
            let known = facts.parameters.firstIndex(where: { $0.location == place && $0.field.name == name })
        else {
            facts.parameters.append(parameter)
            return
        }
        guard facts.parameters[known] != parameter else { return }
        facts.parameters[known].field = facts.parameters[known].field.agreed(with: field)
        let reason = "'\(name)' stands in another table, which says something else of it"
        report.fault(.pageRow, in: tables.tables[table].outlined, row: (row.rows.first ?? 0) + 1, reason)
    }

    /// Where a table does not say, the path that is printed does.
    private func location(of name: String, in operation: OperationLine) -> ParameterFacts.Location {
        Self.isHeader(name) && !operation.queryNames.contains(name) ? .header : .query
    }

    private static func isHeader(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("x-") || PageWords.headerNames.contains(lower)
    }

    /// A table of a request that does not say that it is the body's can have parameters among its fields.
    private mutating func takeRequest(_ table: Int, of operation: OperationLine, into facts: inout OperationFacts) {
        let isBody = tables.tables[table].outlined.caption?.meaning == .request
        let rows = tables.tables[table].fields ?? []
        let described = Set(facts.parameters.map(\.field.name))
        let parameters = rows.indices.filter { position in
            guard !isBody, rows[position].parent == nil, rows[position].place != .body else { return false }
            let name = rows[position].field.name
            let isDescribed = described.contains(name)
            let isSent = sent.query.contains(name) && !sent.body.contains(name)
            let template = sent.body.contains(name) ? nil : operation.template(spelled: name, besides: described)
            let isPrinted = template != nil || operation.queryNames.contains(name) || isSent
            return (isPrinted && !isDescribed) || Self.isHeader(name) || rows[position].location != nil
        }
        guard !parameters.isEmpty else {
            let body = expansion.body(of: table, at: .request, into: &report)
            join(body, of: table, to: &facts)
            return
        }
        for position in parameters { take(position, of: table, in: nil, of: operation, into: &facts) }
        var fields: [FieldFacts] = []
        for position in Set(rows.indices).subtracting(parameters).sorted() where rows[position].parent == nil {
            let path = FactPath.request.field(rows[position].field.name)
            fields.append(expansion.field(position, of: table, at: path, within: [table], into: &report))
        }
        if !fields.isEmpty { join(.object(fields), of: table, to: &facts) }
    }

    private mutating func join(_ body: ShapeFacts, of table: Int, to facts: inout OperationFacts) {
        guard case .object(var fields)? = facts.request, case .object(let more) = body else {
            if facts.request != nil {
                report.fault(
                    .pageTable,
                    in: tables.tables[table].outlined,
                    row: nil,
                    "describes a second body of the request"
                )
            }
            facts.request = facts.request ?? body
            return
        }
        join(more, of: table, to: &fields, "another table of the request")
        facts.request = .object(fields)
    }

    /// Tables that share fields describe one body in two cases: what both say of a field is kept, and what only one of
    /// them has is not needed in the other case. Tables that share none go on with each other.
    private mutating func join(
        _ more: [FieldFacts],
        of table: Int,
        to fields: inout [FieldFacts],
        _ other: String
    ) {
        let shared = Set(fields.map(\.name)).intersection(more.map(\.name))
        for index in fields.indices where !shared.isEmpty && !shared.contains(fields[index].name) {
            fields[index] = fields[index].inSomeCases
        }
        for field in more {
            guard let index = fields.firstIndex(where: { $0.name == field.name }) else {
                fields.append(shared.isEmpty ? field : field.inSomeCases)
                continue
            }
            guard fields[index] != field else { continue }
            fields[index] = fields[index].agreed(with: field)
            let row = tables.tables[table].fields?.first { $0.field.name == field.name }?.rows.first
            let reason = "'\(field.name)' stands in \(other), which says something else of it"
            report.fault(.pageRow, in: tables.tables[table].outlined, row: row.map { $0 + 1 }, reason)
        }
    }

    /// Responses with bodies, those that only a table of statuses names, and the normal one of a page that names none.
    private mutating func responses() -> [ResponseFacts] {
        let statuses = statuses()
        let successes = Set(statuses.map(\.code).filter { (200...299).contains($0) })
        var responses: [ResponseFacts] = []
        for index in indices(where: { if case .response = $0 { true } else { false } }) {
            guard case .response(let printed) = meanings.meanings[index] else { continue }
            let status = printed ?? (successes.count == 1 ? successes.first : nil)
            let body = expansion.body(of: index, at: .response(status), into: &report)
            if let known = responses.firstIndex(where: { $0.status == status }) {
                if case .object(var fields)? = responses[known].body, case .object(let more) = body {
                    join(more, of: index, to: &fields, "another table of the response")
                    responses[known].body = .object(fields)
                } else {
                    let reason = "describes a second body of the same response"
                    report.fault(.pageTable, in: tables.tables[index].outlined, row: nil, reason)
                }
                continue
            }
            responses.append(ResponseFacts(status: status, body: body))
            if let status, !statuses.contains(where: { $0.code == status }) {
                note(.status(status), line: tables.tables[index].outlined.line)
            }
        }
        for index in indices(where: { if case .responseHeaders = $0 { true } else { false } }) {
            guard case .responseHeaders(let printed) = meanings.meanings[index] else { continue }
            let status = printed ?? (successes.count == 1 ? successes.first : nil)
            let headers = headers(of: index, status: status)
            guard let position = responses.firstIndex(where: { $0.status == status }) else {
                responses.append(ResponseFacts(status: status, headers: headers))
                continue
            }
            let known = Set(responses[position].headers.map(\.name))
            responses[position].headers += headers.filter { !known.contains($0.name) }
        }
        for status in statuses where !responses.contains(where: { $0.status == status.code }) {
            responses.append(ResponseFacts(status: status.code))
        }
        // `状态码： 204` and no table below it.
        for label in StatusLabel.labels(in: outline) where !responses.contains(where: { $0.status == label.code }) {
            responses.append(ResponseFacts(status: label.code))
            note(.status(label.code), line: label.line)
        }
        if responses.isEmpty, !outline.sections.isDisjoint(with: [.response, .responseSample]) {
            responses.append(ResponseFacts(status: nil))
        }
        return responses
    }
}

extension PageAssembly {
    private mutating func headers(of table: Int, status: Int?) -> [FieldFacts] {
        let rows = tables.tables[table].fields ?? []
        return rows.indices.filter { rows[$0].parent == nil }.map { position in
            let path = FactPath.responseHeader(status, rows[position].field.name)
            return expansion.field(position, of: table, at: path, within: [table], into: &report)
        }
    }
}
