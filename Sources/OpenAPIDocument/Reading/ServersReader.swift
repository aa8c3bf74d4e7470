// Server objects: URL templates, and the variables in them.
import Diagnostics
import YAMLTree

enum ServersReader {
    static let shape = ObjectShape(
        "server object",
        required: ["url"],
        optional: ["description", "variables", "name"],
        since32: ["name"]
    )
    static let variableShape = ObjectShape(
        "server variable object",
        required: ["default"],
        optional: ["enum", "description"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Server] {
        var servers: [Server] = []
        for node in context.sequence(key, of: fields) {
            if let server = read(node, in: &context) { servers.append(server) }
        }
        return servers
    }

    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> Server? {
        guard let fields = context.open(node, as: shape), let url = context.string("url", of: fields) else {
            return nil
        }
        var variables: [Server.Variable] = []
        for entry in context.mapping("variables", of: fields) {
            if let variable = readVariable(entry, in: &context) { variables.append(variable) }
        }
        check(url, against: variables, of: fields, in: &context)
        let server = Server(
            url: url,
            name: context.string("name", of: fields),
            description: context.string("description", of: fields),
            variables: variables,
            origin: node.origin
        )
        if let problem = ServerURLCheck.problem(of: server) {
            context.report(.serverURL, "no request can be sent to '\(url)': \(problem)", severity: .warning, at: node)
        }
        return server
    }

    private static func readVariable(_ entry: YAMLEntry, in context: inout ReadingContext) -> Server.Variable? {
        guard let fields = context.open(entry.value, as: variableShape) else { return nil }
        let allowed = context.strings("enum", of: fields)
        let defaultValue = context.string("default", of: fields) ?? ""
        if !allowed.isEmpty, let node = fields["default"], !allowed.contains(defaultValue) {
            context.report(
                .serverVariable,
                "the default '\(defaultValue)' of '\(entry.name)' is not among its values",
                severity: .warning,
                at: node,
                hint: context.hint(for: defaultValue, in: allowed)
            )
        }
        return Server.Variable(
            origin: entry.keyOrigin,
            name: entry.name,
            defaultValue: defaultValue,
            allowedValues: allowed,
            description: context.string("description", of: fields)
        )
    }

    private static func check(
        _ url: String,
        against variables: [Server.Variable],
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) {
        guard let node = fields["url"] else { return }
        guard let names = PathTemplate.parameterNames(in: url) else {
            context.report(.serverVariable, "the braces in '\(url)' do not match", at: node)
            return
        }
        let declared = Set(variables.map(\.name))
        for name in names where !declared.contains(name) {
            context.report(
                .serverVariable,
                "the URL's variable '\(name)' is not declared",
                at: node,
                hint: context.hint(for: name, in: declared)
            )
        }
        let used = Set(names)
        for entry in context.mapping("variables", of: fields) where !used.contains(entry.name) {
            context.report(
                .serverVariable,
                "the URL has no variable '\(entry.name)'",
                severity: .warning,
                at: entry.keyOrigin,
                hint: context.hint(for: entry.name, in: names)
            )
        }
    }
}
