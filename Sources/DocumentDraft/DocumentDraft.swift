// The whole document around the operation: title, server, security, components.
import DocumentFacts
import DocumentTables

struct DocumentDraft {
    private(set) var mapping = DraftMapping()
    let service: ServiceHint?
    let operation: OperationDraft

    init?(_ page: DocumentPage) {
        guard let facts = page.facts.operation else { return nil }
        let view = PageView(page)
        var components = ComponentCollector(view: view)
        operation = OperationDraft(page.facts, facts, into: &components)
        service = ServiceHint(page)
        addStructures(page.facts.structures, to: &components)
        components.finish()
        mapping.add("openapi", .literal("3.1.0"))
        mapping.add("info", .mapping(info(page.facts)))
        mapping.add("x-driftless-document", view.reference(to: nil))
        addServer()
        addSecurity()
        var item = DraftMapping()
        item.add(operation.method, .mapping(operation.mapping), operation.comments)
        var paths = DraftMapping()
        paths.add(operation.path.text, .mapping(item), operation.path.gap.map { [.gap($0)] } ?? [])
        mapping.add("paths", .mapping(paths))
        mapping.add("components", .mapping(self.components(components.schemas)))
    }

    private func addStructures(_ structures: [StructureFacts], to components: inout ComponentCollector) {
        for structure in structures where !structure.fields.isEmpty {
            let place = ShapePlace(
                path: .structure(structure.name),
                names: [NameWords(structure.name)],
                enclosing: [],
                role: .property
            )
            _ = components.component(for: structure.fields, at: place)
        }
    }

    private func info(_ facts: DocumentFacts) -> DraftMapping {
        var info = DraftMapping()
        let title = PlainText.line(of: facts.title)
        let gap = DraftComment.gap("the page does not name the service")
        info.add("title", .text(title.isEmpty ? "Untitled" : title), service == nil ? [gap] : [])
        let version = facts.operation?.path.split(separator: "/").first { OperationNaming.isVersion(String($0)) }
        info.add(
            "version",
            .text(version.map { PlainText.line(of: String($0)) } ?? "v1"),
            version == nil ? [.gap("the page's path says no version of the API")] : []
        )
        return info
    }

    private mutating func addServer() {
        var server = DraftMapping()
        var variable = DraftMapping()
        var variables = DraftMapping()
        if let service {
            if service.region == nil {
                server.gap("the page prints no host; this one is made of the service's name")
            }
            server.add("url", text: "https://\(service.service).{region}.myhuaweicloud.com")
            variable.add("default", text: service.region ?? "cn-north-4")
            variable.add("description", prose: "The region's identifier. Any value is allowed: new regions appear.")
            variables.add("region", .mapping(variable))
        } else {
            server.gap("the page prints no host; see the provider's page of endpoints")
            server.add("url", text: "https://{endpoint}")
            variable.add("default", text: "example.com")
            variable.add("description", prose: "The host of the service in a region.")
            variables.add("endpoint", .mapping(variable))
        }
        server.add("variables", .mapping(variables))
        mapping.add("servers", .list([server]))
    }

    private mutating func addSecurity() {
        var token = DraftMapping()
        token.add("token", .scalars([]))
        var signature = DraftMapping()
        signature.add("signature", .scalars([]))
        let gap = "the page leaves authentication to another one; confirm that a token and a signature both serve"
        mapping.add("security", .list([token, signature]), [.gap(gap)])
    }

    private func components(_ schemas: [(name: String, schema: DraftMapping)]) -> DraftMapping {
        var components = DraftMapping()
        var token = DraftMapping()
        token.add("type", .literal("apiKey"))
        token.add("in", .literal("header"))
        token.add("name", .literal("X-Auth-Token"))
        token.add("description", prose: "A token of the provider's identity service (IAM), for the project.")
        var signature = DraftMapping()
        signature.add("type", .literal("http"))
        signature.add("scheme", .literal("SDK-HMAC-SHA256"))
        signature.add("description", prose: "The request signed with an access key and its secret key.")
        var schemes = DraftMapping()
        schemes.add("token", .mapping(token))
        schemes.add("signature", .mapping(signature))
        components.add("securitySchemes", .mapping(schemes))
        if !operation.responses.isEmpty { components.add("responses", .mapping(operation.responses)) }
        var named = DraftMapping()
        for (name, schema) in schemas { named.add(name, .mapping(schema)) }
        if !named.isEmpty { components.add("schemas", .mapping(named)) }
        return components
    }
}
