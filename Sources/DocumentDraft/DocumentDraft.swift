// The whole document around the operations: title, server, security, components.
import DocumentFacts
import DocumentTables

struct DocumentDraft {
    private(set) var mapping = DraftMapping()
    let service: ServiceHint?
    /// At least one, in the order of the pages.
    private(set) var operations: [OperationDraft] = []
    /// The pages that are not drafted, and why.
    private(set) var leftOut: [(page: String, reason: String)] = []

    /// Nil where no page describes an operation.
    init?(_ pages: [DocumentPage]) {
        let described = pages.filter { $0.facts.operation != nil }
        let common = pages.filter { $0.facts.operation == nil && CommonErrors.isCommon($0) }
        leftOut = pages.filter { $0.facts.operation == nil && !CommonErrors.isCommon($0) }.map {
            (PageView($0).fileName, "it describes no operation")
        }
        guard let first = described.first else { return nil }
        var components = ComponentCollector(SampleWitness(first))
        var paths = PathItems()
        var facts: [DocumentFacts] = []
        service = described.lazy.compactMap { ServiceHint($0) }.first
        for page in common {
            components.begin(SampleWitness(page))
            var errors = components.common
            errors.add(page, to: &components)
            components.common = errors
        }
        for page in described {
            let page = paths.takingNames(page)
            let witness = SampleWitness(page)
            guard let operation = witness.page.facts.operation else { continue }
            if let other = paths.page(of: operation) {
                leftOut.append((PageView(page).fileName, "\(other) describes the same method and path"))
                continue
            }
            components.begin(witness)
            let draft = OperationDraft(witness.page.facts, operation, into: &components)
            addStructures(witness.page.facts.structures, to: &components)
            operations.append(draft)
            facts.append(page.facts)
            paths.add(draft, operation, of: components.view.fileName)
        }
        components.finish()
        mapping.add("openapi", .literal("3.1.0"))
        mapping.add("info", .mapping(info(facts)))
        if described.count == 1 { mapping.add("x-driftless-document", components.view.reference(to: nil)) }
        addServer()
        addSecurity()
        mapping.add("paths", .mapping(paths.mapping))
        mapping.add("components", .mapping(self.components(components.schemas, components.errors.components)))
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

    private func info(_ facts: [DocumentFacts]) -> DraftMapping {
        var info = DraftMapping()
        let ofService = facts.count > 1 ? service?.service.uppercased() : nil
        let title = ofService ?? PlainText.line(of: facts.first?.title ?? "")
        let gap = DraftComment.gap("the page does not name the service")
        info.add("title", .text(title.isEmpty ? "Untitled" : title), service == nil ? [gap] : [])
        let versions = facts.compactMap { facts in
            facts.operation?.path.split(separator: "/").first { OperationNaming.isVersion(String($0)) }
        }
        let version = Set(versions).count == 1 ? versions.first : nil
        info.add(
            "version",
            .text(version.map { PlainText.line(of: String($0)) } ?? "v1"),
            version == nil
                ? [
                    .gap(
                        versions.isEmpty
                            ? "the page's path says no version of the API" : "the paths have several versions"
                    )
                ]
                : []
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

    private func components(
        _ schemas: [(name: String, schema: DraftMapping)],
        _ responses: DraftMapping
    ) -> DraftMapping {
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
        if !responses.isEmpty { components.add("responses", .mapping(responses)) }
        var named = DraftMapping()
        for (name, schema) in schemas { named.add(name, .mapping(schema)) }
        if !named.isEmpty { components.add("schemas", .mapping(named)) }
        return components
    }
}
