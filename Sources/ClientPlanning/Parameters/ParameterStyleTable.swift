// The legal combinations of location, style, explode and shape, and what each looks like on the wire.
package import ClientPlan
package import OpenAPIDocument

/// The rows of OpenAPI 3.1's section 4.8.12.3 ("Style Values"). The planner and the tests both read them.
package enum ParameterStyleTable {
    package enum Shape: Hashable, Sendable, CaseIterable { case primitive, array, object }
    package enum Explode: Hashable, Sendable, CaseIterable { case joined, exploded }

    package struct Row: Hashable, Sendable {
        package var locations: [Parameter.Location]
        package var style: Parameter.Style
        package var explode: [Explode]
        package var shape: Shape
        package var encoding: ParameterEncoding
    }

    package static let rows: [Row] = [
        Row([.path, .header], .simple, .primitive, .text),
        Row([.path, .header], .simple, .array, .list(.commas)),
        Row([.path, .header], .simple, .object, .object(.commas), [.joined]),
        Row([.path, .header], .simple, .object, .object(.assignments), [.exploded]),
        Row([.path], .label, .primitive, .labelText),
        Row([.path], .label, .array, .list(.label), [.joined]),
        Row([.path], .label, .array, .list(.labelExploded), [.exploded]),
        Row([.path], .label, .object, .object(.label), [.joined]),
        Row([.path], .label, .object, .object(.labelExploded), [.exploded]),
        Row([.path], .matrix, .primitive, .matrixText),
        Row([.path], .matrix, .array, .list(.matrix), [.joined]),
        Row([.path], .matrix, .array, .list(.matrixExploded), [.exploded]),
        Row([.path], .matrix, .object, .object(.matrix), [.joined]),
        Row([.path], .matrix, .object, .object(.matrixExploded), [.exploded]),
        Row([.query, .cookie], .form, .primitive, .text),
        Row([.query, .cookie], .form, .array, .list(.commas), [.joined]),
        Row([.query], .form, .array, .list(.exploded), [.exploded]),
        // A cookie cannot be repeated under one name by HTTP's rules (RFC 6265 section 5.4), so `explode` says nothing.
        Row([.cookie], .form, .array, .list(.commas), [.exploded]),
        Row([.query, .cookie], .form, .object, .object(.commas), [.joined]),
        Row([.query], .form, .object, .object(.exploded), [.exploded]),
        Row([.query], .spaceDelimited, .array, .list(.spaces), [.joined]),
        Row([.query], .spaceDelimited, .object, .object(.spaces), [.joined]),
        Row([.query], .pipeDelimited, .array, .list(.pipes), [.joined]),
        Row([.query], .pipeDelimited, .object, .object(.pipes), [.joined]),
        // OpenAPI leaves these two undefined; every implementation repeats the name.
        Row([.query], .spaceDelimited, .array, .list(.exploded), [.exploded]),
        Row([.query], .pipeDelimited, .array, .list(.exploded), [.exploded]),
        Row([.query], .deepObject, .object, .object(.deepObject)),
    ]

    package static func encoding(
        _ location: Parameter.Location,
        _ style: Parameter.Style,
        _ explode: Explode,
        _ shape: Shape
    ) -> ParameterEncoding? {
        rows.first {
            $0.style == style && $0.shape == shape && $0.locations.contains(location) && $0.explode.contains(explode)
        }?.encoding
    }
}

extension ParameterStyleTable.Row {
    fileprivate init(
        _ locations: [Parameter.Location],
        _ style: Parameter.Style,
        _ shape: ParameterStyleTable.Shape,
        _ encoding: ParameterEncoding,
        _ explode: [ParameterStyleTable.Explode] = [.joined, .exploded]
    ) {
        self.init(locations: locations, style: style, explode: explode, shape: shape, encoding: encoding)
    }
}
