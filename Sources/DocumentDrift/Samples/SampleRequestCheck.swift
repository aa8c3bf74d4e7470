// A printed request line against the operation: method, path, and the parameters in path and query. No host is checked.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import SchemaView

struct SampleRequestCheck {
    let schemas: SchemaView
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
            let (own, stated) = (request.method.uppercased(), operation.method.uppercased())
            misfits.append(misfit(.method, "has the method \(own), and the spec \(stated)", at: .method, shown: own))
        }
        return misfits + pathMisfits(of: request) + queryMisfits(of: request)
    }

    private func pathMisfits(of request: SampleRequest) -> [SampleMisfit] {
        guard let values = request.values(of: operation.requestPath) else {
            let message = "has the path '\(request.path)', and the spec '\(operation.requestPath)'"
            return [misfit(.path, message, at: .path, shown: request.path)]
        }
        return values.flatMap { check(SampleRequest.decoded($0.value), $0.name, .path) }
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
                let message = "has the query parameter '\(name)', which is not one of the spec\(hint)"
                misfits.append(misfit(.unknown, message, at: .parameter(.query, name)))
            }
        }
        let present = Set(request.query.map(\.name))
        for parameter in parameters where parameter.isRequired && !present.contains(parameter.name) {
            let message = "lacks the query parameter '\(parameter.name)', which the spec requires"
            misfits.append(misfit(.missing, message, parameter, at: .parameter(.query, parameter.name)))
        }
        return misfits
    }

    private func check(_ value: String, _ name: String, _ location: Parameter.Location) -> [SampleMisfit] {
        guard let parameter = operation.parameters.first(where: { $0.name == name && $0.location == location }),
            !SamplePlaceholder.isOne(value)
        else { return [] }
        var view = DescribedSchema(parameter.schema, in: schemas)
        var values = [value]
        if view.types == .array, let items = view.items {
            view = DescribedSchema(items, in: schemas)
            values = value.split(separator: ",").map(String.init)
        }
        let subject = "in the parameter '\(name)' "
        let path = FactPath.parameter(location == .path ? .path : .query, name)
        return values.flatMap { value -> [SampleMisfit] in
            if !view.types.takes(text: value) {
                return [misfit(.type, subject + "has '\(value)', and the spec \(view.phrase)", parameter)]
            }
            return view.problems(ofScalar: value).map {
                misfit($0.0, subject + $0.1, parameter, at: path, shown: value)
            }
        }
    }

    private func misfit(
        _ kind: SampleMisfit.Kind,
        _ message: String,
        _ parameter: Parameter? = nil,
        at path: FactPath? = nil,
        shown: String? = nil
    ) -> SampleMisfit {
        var misfit = SampleMisfit(kind: kind, pointer: "", message: message)
        misfit.path = path
        misfit.shown = shown
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
