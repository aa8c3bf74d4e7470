// Every combination of location, style, explode and shape, and what each looks like on the wire.
package import ClientPlan
package import OpenAPIDocument

/// The rows of OpenAPI 3.2's sections "Style Values" and "Style Examples". The planner and the tests both read them.
package enum ParameterStyleTable {
    package enum Shape: Hashable, Sendable, CaseIterable {
        case primitive, array, object
        /// Known only when the value is sent, or a list or an object that holds others.
        case varying
    }

    package enum Explode: Hashable, Sendable, CaseIterable { case joined, exploded }

    /// Who says what a combination looks like.
    package enum Basis: Hashable, Sendable {
        case specification
        /// OpenAPI leaves it undefined; servers in the field read it like this.
        case practice
    }

    package struct Row: Hashable, Sendable {
        package var location: Parameter.Location
        package var style: Parameter.Style
        package var explode: [Explode]
        package var shape: Shape
        package var encoding: ParameterEncoding
        package var basis: Basis
        /// A parameter `color` with the value `blue`, with `blue, black, brown`, or with `R: 100, G: 200, B: 150`: in a path the
        /// segment, the query without its question mark, or the value of the header. Nil where the shape varies.
        package var example: String?
    }

    package static let rows: [Row] =
        path + simple(.header, [.joined, .exploded]) + form + delimited(.spaceDelimited, .spaces, "%20")
        + delimited(.pipeDelimited, .pipes, "%7C") + deepObject + formCookie + cookie

    package static func row(
        _ location: Parameter.Location,
        _ style: Parameter.Style,
        _ explode: Explode,
        _ shape: Shape
    ) -> Row? {
        rows.first {
            $0.location == location && $0.style == style && $0.shape == shape && $0.explode.contains(explode)
        }
    }
}

extension ParameterStyleTable {
    private static let joinedObject = "R,100,G,200,B,150"

    private static func simple(_ location: Parameter.Location, _ both: [Explode]) -> [Row] {
        [
            Row(location, .simple, both, .primitive, .text, "blue"),
            Row(location, .simple, both, .array, .list(.commas), "blue,black,brown"),
            Row(location, .simple, [.joined], .object, .object(.commas), joinedObject),
            Row(location, .simple, [.exploded], .object, .object(.assignments), "R=100,G=200,B=150"),
            Row(location, .simple, [.joined], .varying, .value(.commas, .all)),
            Row(location, .simple, [.exploded], .varying, .value(.assignments, .all)),
        ]
    }

    private static let path: [Row] =
        simple(.path, [.joined, .exploded]) + [
            Row(.path, .label, [.joined, .exploded], .primitive, .labelText, ".blue"),
            Row(.path, .label, [.joined], .array, .list(.label), ".blue,black,brown"),
            Row(.path, .label, [.exploded], .array, .list(.labelExploded), ".blue.black.brown"),
            Row(.path, .label, [.joined], .object, .object(.label), "." + joinedObject),
            Row(.path, .label, [.exploded], .object, .object(.labelExploded), ".R=100.G=200.B=150"),
            Row(.path, .label, [.joined], .varying, .value(.label, .all)),
            Row(.path, .label, [.exploded], .varying, .value(.labelExploded, .all)),
            Row(.path, .matrix, [.joined, .exploded], .primitive, .matrixText, ";color=blue"),
            Row(.path, .matrix, [.joined], .array, .list(.matrix), ";color=blue,black,brown"),
            Row(
                .path,
                .matrix,
                [.exploded],
                .array,
                .list(.matrixExploded),
                ";color=blue;color=black;color=brown"
            ),
            Row(.path, .matrix, [.joined], .object, .object(.matrix), ";color=" + joinedObject),
            Row(.path, .matrix, [.exploded], .object, .object(.matrixExploded), ";R=100;G=200;B=150"),
            Row(.path, .matrix, [.joined], .varying, .value(.matrix, .all)),
            Row(.path, .matrix, [.exploded], .varying, .value(.matrixExploded, .all)),
        ]

    private static let form: [Row] = [
        Row(.query, .form, [.joined, .exploded], .primitive, .text, "color=blue"),
        Row(.query, .form, [.joined], .array, .list(.commas), "color=blue,black,brown"),
        Row(.query, .form, [.exploded], .array, .list(.exploded), "color=blue&color=black&color=brown"),
        Row(.query, .form, [.joined], .object, .object(.commas), "color=" + joinedObject),
        Row(.query, .form, [.exploded], .object, .object(.exploded), "R=100&G=200&B=150"),
        Row(.query, .form, [.joined], .varying, .value(.commas, .all)),
        Row(.query, .form, [.exploded], .varying, .value(.exploded, .all)),
    ]

    /// With `explode` OpenAPI leaves both styles undefined, and single values always: they are what `form` makes of them.
    private static func delimited(
        _ style: Parameter.Style,
        _ layout: ParameterEncoding.Layout,
        _ separator: String
    ) -> [Row] {
        let array = ["blue", "black", "brown"].joined(separator: separator)
        let object = ["R", "100", "G", "200", "B", "150"].joined(separator: separator)
        return [
            Row(.query, style, [.joined], .array, .list(layout), "color=" + array),
            Row(.query, style, [.joined], .object, .object(layout), "color=" + object),
            Row(.query, style, [.joined], .varying, .value(layout, .all)),
        ]
            + practice(
                Row(.query, style, [.joined, .exploded], .primitive, .text, "color=blue"),
                Row(.query, style, [.exploded], .array, .list(.exploded), "color=blue&color=black&color=brown"),
                Row(.query, style, [.exploded], .object, .object(.exploded), "R=100&G=200&B=150"),
                Row(.query, style, [.exploded], .varying, .value(.exploded, .all))
            )
    }

    /// `explode` is undefined where it is false, which is its default; documents leave it out all the same.
    private static let deepObject: [Row] =
        [
            Row(
                .query,
                .deepObject,
                [.joined, .exploded],
                .object,
                .object(.deepObject),
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
            )
        ]
        + practice(
            Row(.query, .deepObject, [.joined, .exploded], .primitive, .text, "color=blue"),
            Row(
                .query,
                .deepObject,
                [.joined, .exploded],
                .array,
                .value(.deepObject, .all),
                "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown"
            ),
            Row(.query, .deepObject, [.joined, .exploded], .varying, .value(.deepObject, .all))
        )

    /// With `explode`, which is the default, `form` would join cookies by `&`, which no server reads (OpenAPI 3.2, appendix D):
    /// members are cookies of their own, and a list stays in one, since names do not repeat (RFC 6265 section 5.4).
    private static let formCookie: [Row] =
        [
            Row(.cookie, .form, [.joined, .exploded], .primitive, .text, "color=blue"),
            Row(.cookie, .form, [.joined], .array, .list(.commas), "color=blue%2Cblack%2Cbrown"),
            Row(.cookie, .form, [.joined], .object, .object(.commas), "color=R%2C100%2CG%2C200%2CB%2C150"),
            Row(.cookie, .form, [.joined], .varying, .value(.commas, .all)),
        ]
        + practice(
            Row(.cookie, .form, [.exploded], .array, .list(.commas), "color=blue%2Cblack%2Cbrown"),
            Row(.cookie, .form, [.exploded], .object, .value(.exploded, .all), "R=100; G=200; B=150"),
            Row(.cookie, .form, [.exploded], .varying, .value(.exploded, .all))
        )

    private static let cookie: [Row] = [
        Row(.cookie, .cookie, [.joined, .exploded], .primitive, .value(.commas, .none), "color=blue"),
        Row(.cookie, .cookie, [.joined], .array, .value(.commas, .none), "color=blue,black,brown"),
        Row(
            .cookie,
            .cookie,
            [.exploded],
            .array,
            .value(.repeated, .none),
            "color=blue; color=black; color=brown"
        ),
        Row(.cookie, .cookie, [.joined], .object, .value(.commas, .none), "color=" + joinedObject),
        Row(.cookie, .cookie, [.exploded], .object, .value(.repeated, .none), "R=100; G=200; B=150"),
        Row(.cookie, .cookie, [.joined], .varying, .value(.commas, .none)),
        Row(.cookie, .cookie, [.exploded], .varying, .value(.repeated, .none)),
    ]

    private static func practice(_ rows: Row...) -> [Row] {
        rows.map { row in
            var row = row
            row.basis = .practice
            return row
        }
    }
}

extension ParameterStyleTable.Row {
    fileprivate init(
        _ location: Parameter.Location,
        _ style: Parameter.Style,
        _ explode: [ParameterStyleTable.Explode],
        _ shape: ParameterStyleTable.Shape,
        _ encoding: ParameterEncoding,
        _ example: String? = nil
    ) {
        self.init(
            location: location,
            style: style,
            explode: explode,
            shape: shape,
            encoding: encoding,
            basis: .specification,
            example: example
        )
    }
}
