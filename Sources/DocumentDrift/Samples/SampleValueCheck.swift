// A JSON value of a sample against a schema, read strictly: fields that the spec does not know are misfits, too.
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

struct SampleValueCheck {
    let schemas: SchemaView
    private(set) var misfits: [SampleMisfit] = []
    private var known: [String: Int] = [:]
    /// How many values are still looked at: unions in unions could multiply the work without end.
    private var budget = 200_000

    init(schemas: SchemaView) {
        self.schemas = schemas
    }

    mutating func check(_ node: YAMLNode, _ schema: SchemaID, at pointer: SamplePointer) {
        budget -= 1
        guard budget > 0 else { return }
        let view = DescribedSchema(schema, in: schemas)
        if node.kind == .scalar, node.scalar == .null {
            if !view.takesNull, !view.types.isEmpty {
                report(.null, "is null, which the spec does not allow", node, view, at: pointer)
            }
            return
        }
        if view.branches.count > 1, checkBranches(node, view, at: pointer) { return }
        guard view.types.isEmpty || view.types.takes(node) else {
            let phrase = node.samplePhrase
            report(.type, "is \(phrase), and \(view.phrase) in the spec", node, view, at: pointer, shown: phrase)
            return
        }
        switch node.kind {
        case .mapping: checkObject(node, view, at: pointer)
        case .sequence:
            guard let items = view.items else { break }
            for (index, element) in node.elements.enumerated() { check(element, items, at: pointer.element(index)) }
        case .scalar:
            for (kind, problem) in view.problems(ofScalar: node.text ?? "") {
                report(kind, problem, node, view, at: pointer, shown: node.text)
            }
        }
    }

    /// Whether one of several object branches fits, or the nearest one has been reported.
    private mutating func checkBranches(_ node: YAMLNode, _ view: DescribedSchema, at pointer: SamplePointer) -> Bool {
        guard node.kind == .mapping, view.objectBranches.count > 1 else { return false }
        var best: SampleValueCheck?
        for branch in view.objectBranches {
            var trial = SampleValueCheck(schemas: schemas)
            trial.budget = budget
            trial.check(node, branch, at: pointer)
            budget = trial.budget
            if trial.misfits.count < best?.misfits.count ?? .max { best = trial }
            if trial.misfits.isEmpty { return true }
        }
        for misfit in best?.misfits ?? [] { add(misfit) }
        return true
    }

    private mutating func checkObject(_ node: YAMLNode, _ view: DescribedSchema, at pointer: SamplePointer) {
        let properties = view.properties
        let byName = Dictionary(properties.map { ($0.name, $0) }) { first, _ in first }
        for entry in node.entries {
            let own = pointer.field(entry.name)
            if let property = byName[entry.name] {
                check(entry.value, property.schema, at: own)
                continue
            }
            switch view.additionalProperties {
            case .schema(let schema): check(entry.value, schema, at: own)
            case .allowed: break
            case .unstated where properties.isEmpty: break
            case .unstated, .forbidden:
                report(.unknown, "is a field that the spec does not have", entry.key, view, at: own)
            }
        }
        let names = Set(node.entries.map { ExactText($0.name) })
        for name in view.required.subtracting(names).map(\.text).sorted() {
            report(.missing, "lacks the field, which the spec requires", node, view, at: pointer.field(name))
        }
    }

    private mutating func report(
        _ kind: SampleMisfit.Kind,
        _ message: String,
        _ node: YAMLNode,
        _ view: DescribedSchema,
        at pointer: SamplePointer,
        shown: String? = nil
    ) {
        var misfit = SampleMisfit(kind: kind, pointer: pointer.text, message: message)
        misfit.pattern = pointer.pattern
        misfit.shown = shown
        misfit.position = node.span.start
        misfit.length = node.span.length
        misfit.origin = schemas[view.end].origin
        add(misfit)
    }

    /// One misfit for each pattern and kind, and for each value that is not listed.
    private mutating func add(_ misfit: SampleMisfit) {
        let value = misfit.kind == .value ? misfit.shown ?? "" : ""
        let key = "\(misfit.kind) \(misfit.pattern) \(value)"
        if let index = known[key] {
            misfits[index].count += misfit.count
        } else {
            known[key] = misfits.count
            misfits.append(misfit)
        }
    }
}

extension SchemaTypes {
    fileprivate func takes(_ node: YAMLNode) -> Bool {
        switch node.kind {
        case .mapping: return contains(.object)
        case .sequence: return contains(.array)
        case .scalar: break
        }
        switch node.scalar {
        case .null, nil: return contains(.null)
        case .boolean: return contains(.boolean)
        case .string: return contains(.string)
        case .integer: return contains(.integer) || contains(.number)
        case .number(let value): return contains(.number) || contains(.integer) && value == value.rounded()
        }
    }
}

extension YAMLNode {
    fileprivate var samplePhrase: String {
        switch kind {
        case .mapping: return "an object"
        case .sequence: return "an array"
        case .scalar: break
        }
        return switch scalar {
        case .null, nil: "null"
        case .boolean: "a Boolean"
        case .integer: "an integer"
        case .number: "a number with a fraction"
        case .string: "a string"
        }
    }
}
