// From the YAML of a facts file back to facts, each with its line.
import Diagnostics
import YAMLTree

struct FactsReader {
    var log = DiagnosticLog()
    var spans: [FactPath: SourceSpan] = [:]

    static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> FactsFile? {
        var reader = FactsReader()
        let facts = YAMLParser.parse(file, into: &reader.log).flatMap { reader.document($0) }
        log.append(contentsOf: reader.log)
        guard let facts, !reader.log.hasErrors else { return nil }
        return FactsFile(facts: facts, spans: reader.spans, source: file)
    }

    private mutating func document(_ root: YAMLNode) -> DocumentFacts? {
        let keys: [FactsKey] = [
            .title, .partial, .operation, .parameters, .request, .responses, .samples, .structures, .errorCodes,
            .statusCodes,
        ]
        guard check(root, keys), let title = text(.title, root) else { return nil }
        return DocumentFacts(
            title: title,
            operation: operation(root),
            structures: items(.structures, root).compactMap { structure($0) },
            errorCodes: items(.errorCodes, root).compactMap { errorCode($0) },
            statusCodes: items(.statusCodes, root).compactMap { element in
                let code = number(element)
                if let code { note(.status(code), element) }
                return code
            },
            isPartial: flag(.partial, root) ?? false
        )
    }

    private mutating func operation(_ root: YAMLNode) -> OperationFacts? {
        guard let node = root[FactsKey.operation.rawValue] else {
            for key in [FactsKey.parameters, .request, .responses, .samples] where root[key.rawValue] != nil {
                report("'\(key.rawValue)' belongs to an operation, and there is none", root[key.rawValue] ?? root)
            }
            return nil
        }
        guard check(node, [.name, .method, .path, .query]), let method = text(.method, node),
            let path = text(.path, node)
        else { return nil }
        for (key, path) in [(FactsKey.name, FactPath.name), (.method, .method), (.path, .path)] {
            if let value = node[key.rawValue] { note(path, value) }
        }
        return OperationFacts(
            name: optionalText(.name, node),
            method: method,
            path: path,
            queryNames: items(.query, node).compactMap { text($0) },
            parameters: items(.parameters, root).compactMap { parameter($0) },
            request: root[FactsKey.request.rawValue].flatMap { request in
                note(.request, request)
                return shape(request, at: .request, besides: [])
            },
            responses: items(.responses, root).compactMap { response($0) },
            samples: samples(root)
        )
    }

    private mutating func parameter(_ node: YAMLNode) -> ParameterFacts? {
        guard let word = text(.location, node), let name = text(.name, node) else { return nil }
        guard let location = ParameterFacts.Location(rawValue: word) else {
            return refuse("'\(word)' is no location of a parameter", node, among: ParameterFacts.Location.allCases)
        }
        let path = FactPath.parameter(location, name)
        return field(node, at: path, besides: [.location]).map { ParameterFacts(location: location, field: $0) }
    }

    private mutating func response(_ node: YAMLNode) -> ResponseFacts? {
        guard check(node, [.status, .headers, .body]), let word = text(.status, node) else { return nil }
        let status = word == "normal" ? nil : Int(word)
        guard status != nil || word == "normal" else {
            return refuse("'\(word)' is no status: expected a number, or 'normal'", node)
        }
        note(.response(status), node)
        if let status { note(.status(status), node) }
        let body = node[FactsKey.body.rawValue].flatMap { shape($0, at: .response(status), besides: []) }
        let headers = items(.headers, node).compactMap { header -> FieldFacts? in
            guard let name = text(.name, header) else { return nil }
            return field(header, at: .responseHeader(status, name), besides: [])
        }
        return ResponseFacts(status: status, body: body, headers: headers)
    }

    private mutating func samples(_ root: YAMLNode) -> [SampleFacts] {
        var counts: [SampleFacts.Direction: Int] = [:]
        return items(.samples, root).compactMap { node in
            guard check(node, [.of, .status, .content]), let of = text(.of, node), let kind = text(.content, node)
            else { return nil }
            guard let direction = SampleFacts.Direction(rawValue: of) else {
                return refuse("'\(of)' is nothing that has samples", node, among: SampleFacts.Direction.allCases)
            }
            guard let content = SampleFacts.Content(rawValue: kind) else {
                return refuse("'\(kind)' is no content of a sample", node, among: SampleFacts.Content.allCases)
            }
            counts[direction, default: 0] += 1
            note(.sample(direction, counts[direction, default: 0]), node)
            return SampleFacts(direction: direction, status: optionalNumber(.status, node), content: content)
        }
    }

    private mutating func structure(_ node: YAMLNode) -> StructureFacts? {
        guard check(node, [.name, .fields]), let name = text(.name, node) else { return nil }
        let path = FactPath.structure(name)
        note(path, node)
        return StructureFacts(name: name, fields: fields(node, at: path))
    }

    private mutating func errorCode(_ node: YAMLNode) -> ErrorCodeFacts? {
        guard check(node, [.code, .status]), let code = text(.code, node) else { return nil }
        note(.error(code), node)
        return ErrorCodeFacts(code: code, status: optionalNumber(.status, node))
    }
}
