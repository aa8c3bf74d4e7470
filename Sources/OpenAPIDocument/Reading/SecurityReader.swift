// Security schemes, and which of them a document or an operation asks for.
import Diagnostics
import YAMLTree

enum SecurityReader {
    private static let schemeShape = ObjectShape(
        "security scheme object",
        required: ["type"],
        optional: [
            "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl",
            "deprecated",
        ],
        since32: ["oauth2MetadataUrl", "deprecated"]
    )
    private static let flowsShape = ObjectShape(
        "OAuth flows object",
        optional: SecurityScheme.OAuthFlow.Grant.allCases.map(\.rawValue),
        settled: Set(SecurityScheme.OAuthFlow.Grant.allCases.map(\.rawValue)),
        since32: [SecurityScheme.OAuthFlow.Grant.deviceAuthorization.rawValue]
    )
    private static let flowShape = ObjectShape(
        "OAuth flow object",
        optional: ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
        since32: ["deviceAuthorizationUrl"]
    )

    /// The requirements under a key; nil where the object does not have it.
    static func requirements(of fields: ObjectFields, in context: inout ReadingContext) -> [SecurityRequirement]? {
        guard fields["security"] != nil else { return nil }
        var requirements: [SecurityRequirement] = []
        for node in context.sequence("security", of: fields) {
            guard node.kind == .mapping else {
                context.report(
                    .expectedMapping,
                    "expected a mapping for the security requirement object, found \(node.phrase)",
                    severity: .warning,
                    at: node
                )
                continue
            }
            let schemes = node.entries.map { entry in
                SecurityRequirement.Scheme(
                    name: schemeName(of: entry, in: &context),
                    scopes: entry.value.elements.compactMap(\.text)
                )
            }
            context.securityUses += node.entries
            requirements.append(SecurityRequirement(schemes: schemes, origin: node.origin))
        }
        return requirements
    }

    /// Since 3.2, what is the name of no scheme is the URI of one: that scheme's name, or the URI where the components have
    /// it not.
    private static func schemeName(of entry: YAMLEntry, in context: inout ReadingContext) -> String {
        guard isURI(entry, in: context) else { return entry.name }
        context.isBesideTheClient = true
        defer { context.isBesideTheClient = false }
        guard let target = context.resolve(entry.name, at: entry.key, as: .securityScheme),
            let node = context.dereference(target, as: .securityScheme)
        else { return entry.name }
        if let known = context.securitySchemes.name(of: node) { return known }
        read(node, named: entry.name, describedBy: target, in: &context)
        return entry.name
    }

    private static func isURI(_ entry: YAMLEntry, in context: ReadingContext) -> Bool {
        !context.securitySchemes.has(entry.name) && entry.name.contains { "/#:.".contains($0) }
            && context.files.version(of: entry.key) >= .v3_2
    }

    static func scheme(_ entry: YAMLEntry, in context: inout ReadingContext) {
        guard let node = context.dereference(entry.value, as: .securityScheme) else { return }
        read(node, named: entry.name, describedBy: entry.value, in: &context)
    }

    /// - Parameter reference: What led to the scheme, which may describe it in its own words.
    private static func read(
        _ node: YAMLNode,
        named name: String,
        describedBy reference: YAMLNode,
        in context: inout ReadingContext
    ) {
        guard let fields = context.open(node, as: schemeShape) else { return }
        context.securitySchemes.append(
            SecurityScheme(
                name: name,
                kind: kind(of: fields, in: &context),
                description: context.overridingDescription(of: reference)
                    ?? context.string("description", of: fields),
                isDeprecated: context.boolean("deprecated", of: fields) ?? false,
                metadataURL: context.string("oauth2MetadataUrl", of: fields),
                origin: node.origin
            ),
            at: node
        )
    }

    private static func kind(of fields: ObjectFields, in context: inout ReadingContext) -> SecurityScheme.Kind {
        switch context.string("type", of: fields) {
        case "apiKey":
            let location: Parameter.Location? = context.choice("in", of: fields)
            if fields["in"] == nil { reportMissing("in", of: fields, in: &context) }
            if let location, !keyLocations.contains(location), let node = fields["in"] {
                context.report(.unknownValue, "'in' cannot be '\(location)'", severity: .warning, at: node)
            }
            guard let name = needed("name", of: fields, in: &context), let location, keyLocations.contains(location)
            else {
                return .unknown
            }
            guard location == .query || isToken(name) else {
                if let node = fields["name"] {
                    let message = "'\(name)' cannot be the name of a \(location)"
                    context.report(.unknownValue, message, severity: .warning, at: node)
                }
                return .unknown
            }
            return .apiKey(name: name, location: location)
        case "http":
            guard let scheme = needed("scheme", of: fields, in: &context) else { return .unknown }
            return .http(scheme: scheme, bearerFormat: context.string("bearerFormat", of: fields))
        case "mutualTLS": return .mutualTLS
        case "oauth2": return .oauth2(flows(of: fields, in: &context))
        case "openIdConnect":
            guard let url = needed("openIdConnectUrl", of: fields, in: &context) else { return .unknown }
            return .openIDConnect(url: url)
        case let other:
            if let other, let node = fields["type"] {
                context.report(
                    .unknownValue,
                    "there is no security scheme of the type '\(other)'",
                    severity: .warning,
                    at: node,
                    hint: context.hint(for: other, in: ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"])
                )
            }
            return .unknown
        }
    }

    private static let keyLocations: Set<Parameter.Location> = [.header, .query, .cookie]

    /// What headers and cookies are named with (RFC 9110, section 5.6.2).
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    private static func needed(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> String? {
        if let text = context.string(key, of: fields) { return text }
        reportMissing(key, of: fields, in: &context)
        return nil
    }

    private static func reportMissing(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) {
        context.report(
            .missingKey,
            "the security scheme has no '\(key)'",
            severity: .warning,
            at: fields.node
        )
    }

    private static func flows(of fields: ObjectFields, in context: inout ReadingContext) -> [SecurityScheme.OAuthFlow] {
        guard let node = fields["flows"], let flows = context.open(node, as: flowsShape) else { return [] }
        var result: [SecurityScheme.OAuthFlow] = []
        for grant in SecurityScheme.OAuthFlow.Grant.allCases {
            guard let node = flows[grant.rawValue], let flow = context.open(node, as: flowShape) else { continue }
            for key in grant.requiredKeys where flow[key] == nil {
                context.report(
                    .missingKey,
                    "the flow '\(grant.rawValue)' has no '\(key)'",
                    severity: .warning,
                    at: node,
                    hint: key == "scopes" ? "'scopes: {}' says that there are none" : nil
                )
            }
            let scopes = context.mapping("scopes", of: flow).map { entry in
                SecurityScheme.OAuthFlow.Scope(name: entry.name, description: entry.value.text ?? "")
            }
            result.append(
                SecurityScheme.OAuthFlow(
                    grant: grant,
                    authorizationURL: context.string("authorizationUrl", of: flow),
                    deviceAuthorizationURL: context.string("deviceAuthorizationUrl", of: flow),
                    tokenURL: context.string("tokenUrl", of: flow),
                    refreshURL: context.string("refreshUrl", of: flow),
                    scopes: scopes,
                    origin: node.origin
                )
            )
        }
        return result
    }

    /// Whether every scheme that is asked for is declared. What is wrong with a URI has been told.
    static func check(in context: inout ReadingContext) {
        let names = context.securitySchemes.names
        for entry in context.securityUses where !names.contains(entry.name) && !isURI(entry, in: context) {
            context.report(
                .securityScheme,
                "there is no security scheme '\(entry.name)' among the components",
                severity: .warning,
                at: entry.keyOrigin,
                hint: context.hint(for: entry.name, in: names)
            )
        }
    }
}
