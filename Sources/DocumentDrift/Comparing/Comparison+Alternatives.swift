// One of several objects: each alternative of the page against the branch of the spec that is most like it.
import DocumentFacts
import OpenAPIDocument
import SchemaView

extension Comparison {
    /// More pairs than these are compared as one object that has the fields of all.
    private static let mostPairs = 64
    /// And when so many have been tried.
    private static let mostTrials = 512

    /// The page's alternatives against a choice between objects, or against one object that has the fields of all.
    mutating func compareAlternatives(
        _ shapes: [ShapeFacts],
        _ view: DescribedSchema,
        at path: FactPath,
        _ place: FieldPlace
    ) {
        let branches = view.objectBranches
        guard branches.count > 1, branches.count * shapes.count <= Self.mostPairs, trials < Self.mostTrials else {
            guard view.types == .object else { return reportType(.alternatives(shapes), view, at: path, place) }
            return compareFields(Self.union(of: shapes), view, at: path, place.within(view.id))
        }
        var free = branches
        for shape in shapes {
            guard let best = nearest(free, to: shape, at: path, place) else {
                log.report(
                    .pageType,
                    at: path,
                    "the page describes \(shapes.count) alternatives of '\(path)', and the spec \(branches.count)",
                    span: schemas[view.id].origin.span,
                    pointer: schemas[view.id].origin.pointer
                )
                return
            }
            free.removeAll { $0 == best.branch }
            log.append(contentsOf: best.drifts)
        }
        for branch in free {
            log.report(
                .pageType,
                at: path,
                "the page does not describe this alternative of '\(path)', which the spec has",
                span: schemas[branch].origin.span,
                pointer: schemas[branch].origin.pointer
            )
        }
    }

    private mutating func nearest(
        _ branches: [SchemaID],
        to shape: ShapeFacts,
        at path: FactPath,
        _ place: FieldPlace
    ) -> (branch: SchemaID, drifts: [Drift])? {
        var best: (branch: SchemaID, drifts: [Drift])?
        for branch in branches {
            trials += 1
            var trial = self
            trial.log = log.emptied
            trial.compare(shape, branch, at: path, place)
            log.places = trial.log.places
            trials = trial.trials
            if trial.log.drifts.count < best?.drifts.count ?? .max { best = (branch, trial.log.drifts) }
        }
        return best
    }

    /// The fields of all shapes by name. One is required where it is in every shape that has fields.
    private static func union(of shapes: [ShapeFacts]) -> [FieldFacts] {
        let lists = shapes.compactMap { shape -> [FieldFacts]? in
            if case .object(let fields) = shape { fields } else { nil }
        }
        var fields: [String: FieldFacts] = [:]
        var counts: [String: Int] = [:]
        for field in lists.joined() {
            counts[field.name, default: 0] += 1
            guard let known = fields[field.name] else {
                fields[field.name] = field
                continue
            }
            if known.isRequired != field.isRequired { fields[field.name]?.isRequired = false }
        }
        return fields.values.sorted { $0.name < $1.name }.map { field in
            var field = field
            if field.isRequired == true, counts[field.name] != lists.count { field.isRequired = false }
            return field
        }
    }
}
