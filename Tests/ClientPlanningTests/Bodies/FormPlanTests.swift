// Forms and multipart bodies: which schemas are files, how each property is written, and what is not a form at all.
import ClientPlan
import ClientPlanning
import OpenAPIDocument
import Testing

@Suite("Forms and multipart bodies in plans")
struct FormPlanTests {
    private func request(
        _ content: String,
        schemas: String = "",
        version: String = "3.1.0",
        deepObjectArrays: DeepObjectArrays = .brackets
    ) throws -> (plan: ClientPlan, request: RequestPlan, operation: OperationPlan) {
        let text = Text.document(
            """
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: {content: \(content)}
                  responses: {'204': {description: d}}
            components: {schemas: {\(schemas)}}
            """,
            version: version
        )
        let planning = try Planning(text, deepObjectArrays: deepObjectArrays)
        #expect(planning.errors == [])
        let operation = try #require(planning.plan.api.operations.first)
        return (planning.plan, try #require(operation.request), operation)
    }

    private static let form = "application/x-www-form-urlencoded"

    /// A multipart body with one property.
    private static func part(_ schema: String, _ encoding: String) -> String {
        let encoding = encoding.isEmpty ? "{}" : encoding
        return "{multipart/form-data: {schema: {type: object, properties: {a: \(schema)}}, encoding: {a: \(encoding)}}}"
    }

    @Test(
        "a form is an object, a map, a union or any value; anything else is bytes",
        arguments: [
            ("{type: object, properties: {a: {type: string}}}", "SendBody"),
            ("{type: object, additionalProperties: {type: string}}", "[String: String]"), ("{}", "[String: JSONValue]"),
            (
                "{oneOf: [{type: object, properties: {a: {}}}, {type: object, properties: {b: {type: string}}}]}",
                "SendBody"
            ),
            ("{$ref: '#/components/schemas/T'}", "T"),
            (
                "{allOf: [{$ref: '#/components/schemas/T'}, {type: object, properties: {b: {type: string}}}]}",
                "SendBody"
            ),
            ("{type: string}", "[UInt8]"), ("{type: array, items: {type: string}}", "[UInt8]"),
            ("{type: integer}", "[UInt8]"),
        ]
    )
    func shapes(_ schema: String, _ type: String) throws {
        for name in [Self.form, "multipart/form-data", "multipart/mixed"] {
            let (plan, request, _) = try request(
                "{\(name): {schema: \(schema)}}",
                schemas: "T: {type: object, properties: {a: {type: string}}}",
                version: "3.0.3"
            )
            // Parts without names are the elements of a list.
            let isOrdered = name == "multipart/mixed" && schema.hasPrefix("{type: array")
            #expect(request.contents.map { plan.swiftType($0.type) } == [isOrdered ? "[String]" : type], "\(name)")
        }
    }

    @Test("without a schema a form is a map of anything, and a multipart body bytes")
    func withoutSchema() throws {
        let form = try request("{\(Self.form): {}}")
        #expect(form.request.contents.map { form.plan.swiftType($0.type) } == ["[String: JSONValue]"])
        let multipart = try request("{multipart/form-data: {}}")
        #expect(multipart.request.contents.map(\.type) == [.bytes])
    }

    @Test(
        "each property of a form follows its Encoding Object",
        arguments: [
            ("{style: form}", .style(.exploded), .all), ("{explode: false}", .style(.commas), .all),
            ("{style: spaceDelimited}", .style(.spaces), .all), ("{style: pipeDelimited}", .style(.pipes), .all),
            ("{style: pipeDelimited, explode: true}", .style(.exploded), .all),
            ("{style: deepObject}", .style(.deepObject), .all),
            ("{style: deepObject, explode: true}", .style(.deepObject), .all),
            ("{allowReserved: true}", .style(.exploded), .keepingReserved),
            ("{contentType: application/json}", .json, .all),
            ("{contentType: application/json, style: form}", .style(.exploded), .all), ("{}", nil, .all),
            ("{contentType: text/plain}", nil, .all), ("{contentType: application/xml}", nil, .all),
        ] as [(String, FieldEncoding.Form?, ParameterEncoding.Escaping)]
    )
    func encodings(_ encoding: String, _ form: FieldEncoding.Form?, _ escaping: ParameterEncoding.Escaping) throws {
        let schema = "{type: object, properties: {a: {type: array, items: {type: string}}, b: {type: string}}}"
        let (_, request, _) = try request(
            "{\(Self.form): {schema: \(schema), encoding: {a: \(encoding), none: \(encoding)}}}"
        )
        let expected = form.map { [FieldEncoding(name: "a", form: $0, escaping: escaping)] } ?? []
        #expect(request.contents.map(\.fields) == [expected])
    }

    @Test("lists in a deepObject are spelled as the configuration says")
    func lists() throws {
        let content = "{\(Self.form): {schema: {properties: {a: {type: object}}}, encoding: {a: {style: deepObject}}}}"
        let cases: [(DeepObjectArrays, ParameterEncoding.Layout)] = [
            (.brackets, .deepObject), (.indices, .deepObjectIndices), (.repeated, .deepObjectRepeated),
        ]
        for (arrays, layout) in cases {
            let (_, request, _) = try request(content, deepObjectArrays: arrays)
            #expect(request.contents.first?.fields.map(\.form) == [.style(layout)])
        }
    }

    @Test(
        "files are the bytes among the parts",
        arguments: [
            ("{type: string, format: binary}", "", "3.0.3", "MultipartFile?"),
            ("{type: array, items: {type: string, format: binary}}", "", "3.0.3", "[MultipartFile]?"),
            ("{$ref: '#/components/schemas/File'}", "", "3.0.3", "File?"),
            ("{type: string}", "{contentType: 'image/png, image/jpeg'}", "3.0.3", "MultipartFile?"),
            ("{type: string}", "{contentType: application/xml}", "3.0.3", "String?"),
            ("{type: string}", "{contentType: 'text/plain, image/png'}", "3.0.3", "String?"),
            ("{type: string, format: byte}", "{contentType: image/png}", "3.0.3", "Parsed<Base64Data>?"),
            ("{}", "", "3.0.3", "JSONValue?"), ("{}", "", "3.1.0", "MultipartFile?"),
            ("{}", "{contentType: application/json}", "3.1.0", "JSONValue?"),
            ("{type: array, items: {}}", "", "3.1.0", "[MultipartFile]?"),
            ("{contentMediaType: image/png}", "", "3.1.0", "MultipartFile?"),
            ("{type: string, contentMediaType: application/octet-stream}", "", "3.1.0", "MultipartFile?"),
            (
                "{type: string, contentMediaType: image/png, contentEncoding: base64}", "", "3.1.0",
                "Parsed<Base64Data>?"
            ),
            ("{type: string, contentMediaType: text/html}", "", "3.1.0", "String?"),
            ("{type: [string, 'null'], format: binary}", "", "3.1.0", "MultipartFile?"),
            ("{type: object, properties: {f: {type: string, format: binary}}}", "", "3.0.3", "SendBodyA?"),
        ]
    )
    func files(_ schema: String, _ encoding: String, _ version: String, _ type: String) throws {
        let (plan, _, _) = try request(
            Self.part(schema, encoding),
            schemas: "File: {type: string, format: binary}",
            version: version
        )
        let structures = plan.api.types.compactMap { declaration -> Structure? in
            guard case .structure(let structure) = declaration, structure.properties.first?.key == "a" else {
                return nil
            }
            return structure
        }
        let property = try #require(structures.first?.properties.first)
        let swift = plan.swiftType(of: property)
        #expect(swift == type || swift == type.replacing("?", with: ">").replacing("Multi", with: "Presence<Multi"))
    }

    @Test("a binary string in JSON, and inside a part that is JSON, stays a string")
    func notFiles() throws {
        let (plan, _, _) = try request(
            "{application/json: {schema: {type: object, properties: {a: {type: string, format: binary}}}}}"
        )
        guard case .structure(let structure)? = plan.api.types.first else { return }
        #expect(structure.properties.map { plan.swiftType(of: $0) } == ["String?"])
    }

    @Test(
        "each part follows its Encoding Object",
        arguments: [
            ("{type: string}", "{contentType: text/html}", nil, "text/html"),
            ("{type: object}", "{contentType: application/vnd.a+json}", .json, "application/vnd.a+json"),
            ("{type: string, format: binary}", "{contentType: 'image/png, image/*'}", nil, "image/png, image/*"),
            ("{type: object, properties: {b: {type: string}}}", "{style: deepObject}", .style(.deepObject), nil),
            ("{type: array, items: {type: string}}", "{explode: false}", .style(.commas), nil),
            ("{type: object}", "{contentType: application/x-www-form-urlencoded}", .form, form),
            ("{type: object}", "{contentType: 'application/xml, text/plain'}", nil, "text/plain"),
            ("{type: object}", "{contentType: '*/*'}", .json, "application/json"),
            ("{contentMediaType: image/gif}", "{}", nil, "image/gif"),
            ("{type: string, contentEncoding: base64}", "{}", nil, "application/octet-stream"),
        ] as [(String, String, FieldEncoding.Form?, String?)]
    )
    func partEncodings(_ schema: String, _ encoding: String, _ form: FieldEncoding.Form?, _ contentType: String?) throws
    {
        let (_, request, _) = try request(Self.part(schema, encoding))
        #expect(request.contents.map(\.parts) == [[PartEncoding(name: "a", form: form, contentType: contentType)]])
    }

    @Test("headers of parts are arguments, but those that the runtime writes")
    func headers() throws {
        let (plan, request, _) = try request(
            Self.part(
                "{type: string, format: binary}",
                "{headers: {X-B: {schema: {type: integer}}, Content-Disposition: {schema: {type: string}}}}"
            )
        )
        let headers = request.contents.flatMap(\.parts).flatMap(\.headers)
        #expect(headers.map { plan.names[$0.symbol] } == ["aXB"])
        #expect(headers.map(\.header.name) == ["X-B"])
    }

    @Test("forms stand beside other bodies as a choice")
    func choice() throws {
        let schema = "{schema: {$ref: '#/components/schemas/T'}}"
        let (plan, request, _) = try request(
            "{multipart/form-data: \(schema), \(Self.form): \(schema), application/json: \(schema)}",
            schemas: "T: {type: object, properties: {a: {type: string, minLength: 1}}}"
        )
        #expect(request.contents.map { plan.names[$0.symbol] } == ["json", "formData", "form"])
        #expect(Set(request.contents.map(\.type)).count == 1)
    }

    @Test("unions that lead back to themselves end the search for files")
    func circles() throws {
        _ = try request(
            "{multipart/form-data: {schema: {$ref: '#/components/schemas/T'}}}",
            schemas: "T: {type: object, properties: {a: {$ref: '#/components/schemas/U'}}}, "
                + "U: {oneOf: [{$ref: '#/components/schemas/T'}, {type: array, items: {$ref: '#/components/schemas/U'}}, "
                + "{type: string, format: binary}]}"
        )
    }
}
