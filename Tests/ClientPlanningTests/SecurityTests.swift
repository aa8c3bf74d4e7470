// What becomes of security schemes and requirements.
import ClientPlan
import Diagnostics
import Testing

@Suite("Security schemes become credentials, and requirements what operations ask for")
struct SecurityTests {
    /// A document with schemes, a list for all operations and one for its operation.
    private static func document(_ security: String?, _ own: String?, _ schemes: String, version: String) -> String {
        Text.document(
            (security.map { "security: \($0)\n" } ?? "")
                + "paths: {/a: {get: {\(own.map { "security: \($0), " } ?? "")responses: {'204': {description: d}}}}}\n"
                + "components: {securitySchemes: {\(schemes)}}",
            version: version
        )
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var security: String?
        var own: String?
        var version = "3.1.0"
        /// `property` or `property(scope)`, `+` between those that hold together, `|` between alternatives; nil for nothing.
        var expected: String?
        var warnings: [String] = []
    }

    private static let schemes =
        "key: {type: apiKey, in: header, name: X-Key}, pass: {type: http, scheme: basic},"
        + " token: {type: http, scheme: bearer}, strange: {type: other}"

    static let cases = [
        Case(testDescription: "nothing anywhere"),
        Case(testDescription: "the document's", security: "[{key: []}]", expected: "key"),
        Case(testDescription: "its own", security: "[{key: []}]", own: "[{pass: []}]", expected: "pass"),
        Case(testDescription: "none of its own", security: "[{key: []}]", own: "[]"),
        Case(testDescription: "or", own: "[{key: []}, {token: []}]", expected: "key|token"),
        Case(testDescription: "and", own: "[{key: [], token: [b, a]}]", expected: "key+token(b,a)"),
        Case(testDescription: "optional", own: "[{}, {key: []}]", expected: "|key"),
        Case(testDescription: "nothing else than optional", own: "[{}]"),
        Case(testDescription: "twice the same", own: "[{key: []}, {key: []}]", expected: "key"),
        Case(
            testDescription: "undeclared",
            own: "[{kei: []}, {key: []}]",
            expected: "|key",
            warnings: ["security-scheme: there is no security scheme 'kei' among the components"]
        ),
        Case(
            testDescription: "undeclared, together with another",
            own: "[{kei: [], key: []}]",
            expected: "key",
            warnings: ["security-scheme: there is no security scheme 'kei' among the components"]
        ),
        Case(testDescription: "of an unknown type", own: "[{strange: []}]"),
        Case(
            testDescription: "a URI, before 3.2",
            own: "[{'#/components/securitySchemes/key': []}]",
            warnings: [
                "security-scheme: there is no security scheme '#/components/securitySchemes/key' among the components"
            ]
        ),
        Case(
            testDescription: "a URI, since 3.2",
            own: "[{'#/components/securitySchemes/key': []}]",
            version: "3.2.0",
            expected: "key"
        ),
        Case(
            testDescription: "two in one header",
            own: "[{pass: [], token: []}]",
            expected: "pass+token",
            warnings: [
                "security-scheme: 'pass' and 'token' both stand in the header 'authorization': only the first of them is sent"
            ]
        ),
    ]

    @Test("requirements", arguments: cases)
    func requirements(_ testCase: Case) throws {
        let planning = try Planning(
            Self.document(testCase.security, testCase.own, Self.schemes, version: testCase.version)
        )
        let plan = planning.plan
        let found = plan.api.operations[0].security.flatMap { index in
            plan.api.security?.requirements[index].alternatives.map { uses in
                uses.map { use in
                    let name = plan.api.security.map { plan.names[$0.schemes[use.scheme].symbol] } ?? ""
                    return name + (use.scopes.isEmpty ? "" : "(\(use.scopes.joined(separator: ",")))")
                }
                .joined(separator: "+")
            }
            .joined(separator: "|")
        }
        #expect(found == testCase.expected)
        #expect(planning.errors == [])
        let other = "unknown-value: there is no security scheme of the type 'other'"
        #expect(planning.warnings.filter { $0 != other } == testCase.warnings)
        #expect((plan.api.security == nil) == (testCase.expected == nil))
    }

    @Test(
        "schemes",
        arguments: [
            ("{type: apiKey, in: query, name: 'a b'}", "query"), ("{type: apiKey, in: cookie, name: c}", "cookie"),
            ("{type: http, scheme: BASIC}", "basic"), ("{type: http, scheme: Bearer}", "http"),
            ("{type: http, scheme: hoba}", "hoba"), ("{type: oauth2, flows: {}}", "oauth2"),
            ("{type: openIdConnect, openIdConnectUrl: 'https://x'}", "openIDConnect"),
            ("{type: mutualTLS}", "mutualTLS"),
            ("{type: apiKey, in: header, name: 'a b'}", nil), ("{type: apiKey, in: path, name: a}", nil),
            ("{type: apiKey, in: querystring, name: a}", nil), ("{type: apiKey, name: a}", nil), ("{type: http}", nil),
            ("{}", nil), ("{type: openIdConnect}", nil),
        ] as [(String, String?)]
    )
    func kinds(_ scheme: String, _ expected: String?) throws {
        let planning = try Planning(Self.document("[{s: []}]", nil, "s: \(scheme)", version: "3.2.0"))
        let kind = planning.plan.api.security?.schemes.first?.kind
        let found: String? =
            switch kind {
            case .apiKey(_, let location): location.rawValue
            case .basic: "basic"
            case .bearer(let source): source.rawValue
            case .authorization(let scheme): scheme
            case .mutualTLS: "mutualTLS"
            case nil: nil
            }
        #expect(found == expected)
        #expect(expected != nil || !planning.warnings.isEmpty || !planning.errors.isEmpty)
    }

    @Test(
        "what a flow must have and has not is told",
        arguments: [
            ("implicit", "", ["authorizationUrl", "scopes"]), ("password", "scopes: {}", ["tokenUrl"]),
            ("clientCredentials", "tokenUrl: /t", ["scopes"]),
            ("authorizationCode", "refreshUrl: /t", ["authorizationUrl", "tokenUrl", "scopes"]),
            ("deviceAuthorization", "tokenUrl: /t, scopes: {}", ["deviceAuthorizationUrl"]),
            ("authorizationCode", "authorizationUrl: /a, tokenUrl: /t, scopes: {}", []),
        ] as [(String, String, [String])]
    )
    func flows(_ grant: String, _ keys: String, _ missing: [String]) throws {
        let scheme = "s: {type: oauth2, flows: {\(grant): {\(keys)}}}"
        let planning = try Planning(Self.document("[{s: []}]", nil, scheme, version: "3.2.0"))
        let told = planning.warnings.filter { $0.hasPrefix("missing-key") }
        #expect(told == missing.map { "missing-key: the flow '\(grant)' has no '\($0)'" })
        #expect(planning.errors == [])
    }

    @Test("names are told apart, may be chosen, and give way to schemas")
    func names() throws {
        let text = """
            security: [{api_key: [], api-key: [], 'https://x.test/schemes#/init': []}]
            paths: {/a: {get: {responses: {'204': {description: d}}}}}
            components:
              schemas: {Credentials: {type: object}}
              securitySchemes:
                api_key: {type: apiKey, in: query, name: k}
                api-key: {type: apiKey, in: query, name: l}
                'https://x.test/schemes#/init': {type: mutualTLS}
            """
        let plan = try Planning(Text.document(text), names: ["/components/securitySchemes/api-key": "other"]).plan
        let security = try #require(plan.api.security)
        #expect(security.schemes.map { plan.names[$0.symbol] } == ["apiKey", "other", "initValue"])
        #expect(plan.names[security.symbol] == "CredentialsOfClient")
        #expect(plan.yaml.contains("requirements:"))
    }

    @Test("many operations with one list share it, and are told once about it")
    func shared() throws {
        let paths = (0..<50).map { "/p\($0): {get: {responses: {'204': {description: d}}}}" }.joined(separator: ", ")
        let planning = try Planning(
            Text.document(
                "security: [{a: [], b: []}]\npaths: {\(paths)}\n"
                    + "components: {securitySchemes: {a: {type: mutualTLS}, b: {type: mutualTLS}}}"
            )
        )
        #expect(planning.plan.api.security?.requirements.count == 1)
        #expect(Set(planning.plan.api.operations.map(\.security)) == [0])
    }
}
