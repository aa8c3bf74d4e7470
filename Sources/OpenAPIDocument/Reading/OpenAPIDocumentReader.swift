// From a file to a document: the order in which its parts are read.
package import Diagnostics
import YAMLTree

package enum OpenAPIDocumentReader {
    private static let shape = ObjectShape(
        "OpenAPI object",
        required: ["openapi", "info"],
        optional: [
            "$self", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags",
            "externalDocs",
        ],
        extensions: [.document],
        settled: ["openapi", "info", "paths", "components", "$self"],
        since31: ["jsonSchemaDialect", "webhooks"],
        since32: ["$self"]
    )

    /// Reads an OpenAPI 3.0, 3.1 or 3.2 document and the files that it refers to.
    ///
    /// Reading goes on after a problem, so that one run reports them all; whoever uses the document asks
    /// `log.hasErrors` first. Where the log has errors, the parts that are wrong are left out or take any value, and
    /// following `reference` and `allOf` comes to an end nevertheless.
    ///
    /// - Parameters:
    ///   - file: The root document.
    ///   - loader: Fetches other files by their paths, which are relative to whatever `file.path` is relative to.
    ///   - log: Every problem is appended, by file and line.
    /// - Returns: nil when the file is no tree, no document of a version that is read, or one whose operations have more
    ///   than can be generated.
    package static func read(
        _ file: SourceFile,
        loader: DocumentLoader = .none,
        into log: inout DiagnosticLog
    ) -> OpenAPIDocument? {
        var context = ReadingContext(root: file, loader: loader)
        let document = read(in: &context)
        for problem in context.sortedProblems { log.report(problem) }
        return document
    }

    private static func read(in context: inout ReadingContext) -> OpenAPIDocument? {
        var treeLog = DiagnosticLog()
        let tree = context.files.parseRoot(into: &treeLog)
        treeLog.diagnostics.forEach { context.report($0) }
        guard let tree, let version = SpecVersion.read(tree, in: &context) else { return nil }
        context.files.setRootVersion(version)
        guard let fields = context.open(tree, as: shape) else { return nil }
        checkParts(of: fields, version, in: &context)
        let info = fields["info"].flatMap { InfoReader.read($0, in: &context) }
        let servers = ServersReader.read("servers", of: fields, in: &context)
        if let components = fields["components"] { ComponentsReader.read(components, in: &context) }
        let operations = PathsReader.read("paths", of: fields, in: &context)
        let webhooks = CallbackReader.webhooks(of: fields, in: &context)
        CallbackReader.readAll(in: &context)
        SchemaReader.readAll(in: &context)
        let security = SecurityReader.requirements(of: fields, in: &context)
        runChecks(operations, in: &context)
        if context.operationBudget.isSpent { return nil }
        let documentReference = DocumentReferenceReader.read(of: fields, in: &context)
        return OpenAPIDocument(
            info: info
                ?? Info(title: "", version: "", summary: nil, description: nil, origin: fields.node.origin),
            servers: servers,
            operations: operations,
            webhooks: webhooks,
            callbacks: context.callbacks.callbacks,
            security: security ?? [],
            securitySchemes: context.securitySchemes.schemes,
            tags: tags(of: fields, in: &context),
            externalDocs: ExternalDocsReader.read(of: fields, in: &context),
            schemas: context.schemas.schemas,
            namedSchemas: context.schemas.named,
            documentReference: documentReference,
            sourceFiles: context.files.sources,
            accounting: context.accounting,
            graph: context.files.graph(context.graph)
        )
    }

    private static func runChecks(_ operations: [Operation], in context: inout ReadingContext) {
        SchemaCycleCheck.run(in: &context)
        RequiredPropertyCheck.run(in: &context)
        PaginationCheck.run(in: &context)
        OperationIDCheck.run(operations, in: &context)
        LinkCheck.run(operations, in: &context)
        SecurityReader.check(in: &context)
    }

    private static func tags(of fields: ObjectFields, in context: inout ReadingContext) -> [Tag] {
        var tags: [Tag] = []
        for node in context.sequence("tags", of: fields) {
            guard let tag = context.open(node, as: tagShape) else { continue }
            tags.append(
                Tag(
                    name: context.string("name", of: tag) ?? "",
                    summary: context.string("summary", of: tag),
                    parent: context.string("parent", of: tag),
                    kind: context.string("kind", of: tag),
                    description: description(of: tag, in: &context),
                    externalDocs: ExternalDocsReader.read(of: tag, in: &context),
                    origin: node.origin
                )
            )
        }
        return tags
    }

    /// Some documents put a reference there, which OpenAPI has not.
    private static func description(of tag: ObjectFields, in context: inout ReadingContext) -> String? {
        context.isBesideTheClient = true
        defer { context.isBesideTheClient = false }
        return context.string("description", of: tag)
    }

    private static let tagShape = ObjectShape(
        "tag object",
        required: ["name"],
        optional: ["summary", "description", "externalDocs", "parent", "kind"],
        settled: ["name"],
        since32: ["summary", "parent", "kind"]
    )

    private static func checkParts(
        of fields: ObjectFields,
        _ version: SpecVersion,
        in context: inout ReadingContext
    ) {
        let hasOther = fields["components"] != nil || fields["webhooks"] != nil
        if fields.raw("paths") == nil, version == .v3_0 || !hasOther {
            context.report(.missingKey, "the OpenAPI object has no 'paths'", at: fields.node)
        }
        if let node = fields["jsonSchemaDialect"], let dialect = node.text {
            let isRead =
                dialect.hasPrefix("https://spec.openapis.org/oas/3.1/dialect/")
                || dialect.hasPrefix("https://spec.openapis.org/oas/3.2/dialect/") || dialect.contains("draft/2020-12/")
            context.accounting.settle("jsonSchemaDialect", of: fields.node, as: isRead ? .check : .reported)
            if !isRead {
                context.report(
                    .versionKeyword,
                    "schemas are read by JSON Schema 2020-12, not by '\(dialect)'",
                    severity: .warning,
                    at: node
                )
            }
        }
    }
}
