// Operation objects, with what their path gives them.
import Diagnostics
import YAMLTree

enum OperationReader {
    static let shape = ObjectShape(
        "operation object",
        optional: [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
            "callbacks", "deprecated", "security", "servers",
        ],
        extensions: [.pagination, .parameterRules, .document],
        settled: ["operationId"]
    )

    static func read(
        _ entry: YAMLEntry,
        of item: PathItem,
        in context: inout ReadingContext
    ) -> Operation? {
        guard let node = context.dereference(entry.value, as: .operation),
            let fields = context.open(node, as: shape)
        else { return nil }
        if fields.raw("responses") == nil, context.files.version(of: node) == .v3_0 {
            context.report(.missingKey, "the operation object has no 'responses'", at: node)
        }
        if let node = fields["operationId"], node.text?.isEmpty == true {
            context.report(.missingKey, "the operationId is empty", severity: .warning, at: node)
        }
        let own = ParameterList.read("parameters", of: fields, in: &context)
        let inherited = context.takeParts(item.parameters.count, at: node) ? item.parameters : ParameterList()
        let parameters = own.overriding(inherited).parameters
        if item.key == .path { PathParameterCheck.run(item, parameters, operation: entry, in: &context) }
        QuerystringCheck.run(parameters, in: &context)
        let servers = ServersReader.read("servers", of: fields, in: &context)
        let responses = Self.responses(of: fields, in: &context)
        return Operation(
            method: entry.name,
            path: item.entry.name,
            operationID: context.string("operationId", of: fields).flatMap { $0.isEmpty ? nil : $0 },
            operationIDOrigin: fields["operationId"]?.origin,
            summary: context.string("summary", of: fields) ?? item.summary,
            description: context.string("description", of: fields) ?? item.description,
            tags: context.strings("tags", of: fields),
            isDeprecated: context.boolean("deprecated", of: fields) ?? false,
            parameters: parameters,
            requestBody: requestBody(of: fields, in: &context),
            responses: responses,
            servers: servers.isEmpty ? item.servers : servers,
            security: SecurityReader.requirements(of: fields, in: &context),
            callbacks: CallbackReader.names(of: fields, in: &context),
            externalDocs: ExternalDocsReader.read(of: fields, in: &context),
            pagination: PaginationReader.read(of: fields, parameters, responses, in: &context),
            parameterRules: ParameterRulesReader.read(of: fields, parameters, in: &context),
            documentReference: DocumentReferenceReader.read(of: fields, in: &context),
            origin: entry.keyOrigin
        )
    }

    private static func responses(of fields: ObjectFields, in context: inout ReadingContext) -> [Response] {
        let responses = ResponsesReader.read("responses", of: fields, in: &context)
        let count = responses.reduce(0) { $0 + $1.partCount }
        return context.takeParts(count, at: fields.node) ? responses : []
    }

    private static func requestBody(of fields: ObjectFields, in context: inout ReadingContext) -> RequestBody? {
        guard let body = fields["requestBody"].flatMap({ RequestBodyReader.read($0, in: &context) }) else { return nil }
        return context.takeParts(body.content.count, at: fields.node) ? body : nil
    }
}
