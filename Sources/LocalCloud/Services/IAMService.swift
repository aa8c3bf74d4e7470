// IAM has two operations here: POST /v3/auth/tokens and GET /v3/projects.

/// Which operation of IAM a request asks for.
enum IAMOperation: Sendable {
    case issueToken
    /// Of this name; nil for all projects.
    case listProjects(name: String?)

    init(method: String, target: RequestTarget) throws(ServiceFailure) {
        switch (method, target.pathSegments) {
        case ("POST", ["v3", "auth", "tokens"]):
            self = .issueToken
        case ("GET", ["v3", "projects"]):
            do throws(InvalidParameter) {
                self = .listProjects(name: try target.query.text("name"))
            } catch {
                throw .iam(status: 400, message: "Invalid parameter: \(error.name)")
            }
        default:
            throw .unpublishedAPI
        }
    }
}

enum IAMService {
    /// The response to "list projects".
    static func projects(named name: String?, in accounts: CloudAccounts) -> JSONValue {
        let projects = accounts.projects.filter { name == nil || $0.name == name }
        return [
            "links": ["next": nil, "previous": nil, "self": "/v3/projects"],
            "projects": .array(projects.map(Self.json)),
        ]
    }

    private static func json(_ project: CloudProject) -> JSONValue {
        [
            "domain_id": .string(project.domainID),
            "is_domain": false,
            "parent_id": .string(project.domainID),
            "name": .string(project.name),
            "description": "",
            "links": ["self": .string("/v3/projects/\(project.id)")],
            "id": .string(project.id),
            "enabled": .bool(project.state == .enabled),
        ]
    }
}
