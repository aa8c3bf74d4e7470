// The body of "create token" is read by its documented members; other methods than the password are refused.

import NIOCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `POST /v3/auth/tokens` asks for.
struct TokenRequest: Hashable, Sendable {
    /// Names the project that the token is for.
    enum ProjectReference: Hashable, Sendable {
        case id(String)
        case name(String)
    }

    let userName: String
    let password: String
    let domainName: String
    /// Nil where the token is for the whole domain.
    let project: ProjectReference?

    init(_ body: ByteBuffer) throws(ServiceFailure) {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(body.readableBytesView))
        } catch {
            throw .malformedTokenRequest
        }
        let identity = document.auth.identity
        guard identity.methods == ["password"], let user = identity.password?.user else {
            throw .malformedTokenRequest
        }
        userName = user.name
        password = user.password
        domainName = user.domain.name
        project =
            switch document.auth.scope?.project {
            case nil: nil
            case .some(let project):
                if let id = project.id {
                    .id(id)
                } else if let name = project.name {
                    .name(name)
                } else {
                    throw .malformedTokenRequest
                }
            }
    }

    private struct Document: Decodable {
        struct Auth: Decodable {
            let identity: Identity
            let scope: Scope?
        }
        struct Identity: Decodable {
            let methods: [String]
            let password: Password?
        }
        struct Password: Decodable {
            let user: User
        }
        struct User: Decodable {
            let name: String
            let password: String
            let domain: Domain
        }
        struct Domain: Decodable {
            let name: String
        }
        struct Scope: Decodable {
            let project: Project?
        }
        struct Project: Decodable {
            let id: String?
            let name: String?
        }

        let auth: Auth
    }
}
