// A printed request line against the operation: method, path, and the parameters in path and query. No host is checked.
import Diagnostics
import OpenAPIDocument

struct SampleRequestCheck {
    let document: OpenAPIDocument
    let operation: Operation

    func misfits(of request: SampleRequest) -> [SampleMisfit] {
        guard !request.path.isEmpty else {
            return [SampleMisfit(kind: .syntax, pointer: "", message: "has no request line")]
        }
        var misfits: [SampleMisfit] = []
        if request.hasBlank {
            misfits.append(SampleMisfit(kind: .syntax, pointer: "", message: "has a blank inside its request line"))
        }
        if !request.method.isEmpty, request.method.uppercased() != operation.method.uppercased() {
            misfits.append(
                misfit(.method, "has the method \(request.method), and the spec \(operation.method.uppercased())")
            )
        }
        return misfits + pathMisfits(of: request) + queryMisfits(of: request)
    }

    private func pathMisfits(of request: SampleRequest) -> [SampleMisfit] {
        let template = operation.requestPath.split(separator: "/")
        var segments = request.path.split(separator: "/")
        // A server's own path stands before that of the operation.
        if request.hasHost, segments.count > template.count { segments = segments.suffix(template.count) }
        let other = misfit(.path, "has the path '\(request.path)', and the spec '\(operation.requestPath)'")
        guard segments.count == template.count else { return [other] }
        var misfits: [SampleMisfit] = []
        for (segment, part) in zip(segments, template) {
            guard part.hasPrefix("{"), part.hasSuffix("}") else {
                if segment != part { return [other] }
                continue
            }
            let name = String(part.dropFirst().dropLast())
            misfits += check(SampleRequest.decoded(segment), name, .path)
        }
        return misfits
    }

    private func queryMisfits(of request: SampleRequest) -> [SampleMisfit] {
        let parameters = operation.parameters.filter { $0.location == .query }
        let names = Set(parameters.map(\.name))
        var misfits: [SampleMisfit] = []
        for (name, value) in request.query {
            if names.contains(name) {
                misfits += check(value, name, .query)
            } else {
                let hint = closestSpelling(to: name, among: names.sorted()).map { ", which has '\($0)'" } ?? ""
                misfits.append(
                    misfit(.unknown, "has the query parameter '\(name)', which is not one of the spec\(hint)")
                )
            }
        }
        let present = Set(request.query.map(\.name))
        for parameter in parameters where parameter.isRequired && !present.contains(parameter.name) {
            misfits.append(
                misfit(.missing, "lacks the query parameter '\(parameter.name)', which the spec requires", parameter)
            )
        }
        return misfits
    }

    private func check(_ value: String, _ name: String, _ location: Parameter.Location) -> [SampleMisfit] {
        guard let parameter = operation.parameters.first(where: { $0.name == name && $0.location == location }),
            !SamplePlaceholder.isOne(value)
        else { return [] }
        var view = SchemaView(parameter.schema, in: document)
        var values = [value]
        if view.types == .array, let items = view.items {
            view = SchemaView(items, in: document)
            values = value.split(separator: ",").map(String.init)
        }
        let subject = "in the parameter '\(name)' "
        return values.flatMap { value -> [SampleMisfit] in
            if !view.types.takes(text: value) {
                return [misfit(.type, subject + "has '\(value)', and the spec \(view.phrase)", parameter)]
            }
            return view.problems(ofScalar: value).map { misfit($0.0, subject + $0.1, parameter) }
        }
    }

    private func misfit(_ kind: SampleMisfit.Kind, _ message: String, _ parameter: Parameter? = nil) -> SampleMisfit {
        var misfit = SampleMisfit(kind: kind, pointer: "", message: message)
        misfit.origin = parameter?.origin ?? operation.origin
        return misfit
    }
}

extension SchemaTypes {
    /// Whether a text in a path or query can be a value of the types.
    fileprivate func takes(text: String) -> Bool {
        if isEmpty || !isDisjoint(with: [.string, .array, .object]) { return true }
        if contains(.boolean), ["true", "false"].contains(text) { return true }
        guard let number = DecimalNumber(text) else { return false }
        return contains(.number) || contains(.integer) && !number.text.contains(".")
    }
}
