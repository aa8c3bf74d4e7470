// The headers of parts of a response: properties beside those of the response's own headers.
import ClientPlan
import OpenAPIDocument
import SchemaView

struct PartHeaderPlanner {
    /// What the document describes for parts that have names (OpenAPI 3.2 §4.15).
    func plan(_ response: Response, _ contents: [ContentPlan], types: inout TypePlanner) -> [HeaderPlan] {
        let isRead = contents.contains { $0.codec == .multipart && $0.type != .bytes && $0.order == nil }
        guard isRead else { return [] }
        var planned: [HeaderPlan] = []
        for mediaType in response.content where MediaTypeCodec.codec(of: mediaType.name) == .multipart {
            guard let schema = mediaType.schema else { continue }
            let properties = BodyProperties(of: schema, in: types.view)
            for encoding in mediaType.encodings where !encoding.headers.isEmpty {
                guard properties.first(encoding.propertyName) != nil else { continue }
                planned += plan(encoding, &types)
            }
        }
        return planned
    }

    private func plan(_ encoding: Encoding, _ types: inout TypePlanner) -> [HeaderPlan] {
        types.accounting.use("headers", of: encoding.origin, as: .code)
        // The body's own reading takes these, and `Content-Type` is to be ignored (§4.15).
        let own = ["content-type", "content-disposition"]
        let described = encoding.headers.filter { !own.contains($0.name.lowercased()) }
        return HeaderPlanner().plan(described, TypeWords(encoding.propertyName), types: &types).map { plan in
            var plan = plan
            plan.part = encoding.propertyName
            // There may be no such part, and the head of a stream comes without any.
            plan.need = .optional
            return plan
        }
    }
}
