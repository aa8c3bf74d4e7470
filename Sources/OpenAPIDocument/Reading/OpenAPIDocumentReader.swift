// From a file to a document: the order in which its parts are read.
package import Diagnostics
import YAMLTree

package enum OpenAPIDocumentReader {
    private static let shape = ObjectShape(
        "OpenAPI object",
        required: ["openapi", "info"],
        optional: [
            "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs",
        ],
        extensions: [.document]
    )

    /// Reads an OpenAPI 3.0 or 3.1 document and the files that it refers to.
    ///
    /// Reading goes on after a problem, so that one run reports them all; whoever uses the document asks
    /// `log.hasErrors` first. Where the log has errors, the parts that are wrong are left out or take any value, and
    /// following `reference` and `allOf` comes to an end nevertheless.
    ///
    /// - Parameters:
    ///   - file: The root document.
    ///   - loader: Fetches other files by their paths, which are relative to whatever `file.path` is relative to.
    ///   - log: Every problem is appended, by file and line.
    /// - Returns: nil when the file is no tree, or no document of a version that is read.
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
        SchemaReader.readAll(in: &context)
        SchemaCycleCheck.run(in: &context)
        RequiredPropertyCheck.run(in: &context)
        PaginationCheck.run(in: &context)
        OperationIDCheck.run(operations, in: &context)
        let reference = DocumentReferenceReader.read(of: fields, in: &context)
        return OpenAPIDocument(
            info: info ?? Info(title: "", version: "", description: nil),
            servers: servers,
            operations: operations,
            schemas: context.schemas.schemas,
            namedSchemas: context.schemas.named,
            documentReference: reference,
            accounting: context.accounting,
            sourceFiles: context.files.sources
        )
    }

    private static func checkParts(
        of fields: ObjectFields,
        _ version: SpecVersion,
        in context: inout ReadingContext
    ) {
        let hasOther = fields["components"] != nil || fields["webhooks"] != nil
        if fields.raw("paths") == nil, version == .v3_0 || !hasOther {
            context.report(.missingKey, "the OpenAPI object has no 'paths'", at: fields.node)
        }
        for node in context.sequence("tags", of: fields) { _ = context.open(node, as: .tag) }
        if let docs = fields["externalDocs"] { _ = context.open(docs, as: .externalDocs) }
        _ = context.mapping("webhooks", of: fields)
        _ = context.sequence("security", of: fields)
    }
}
