// Where credentials come from: the one protocol that an app implements for a source of its own.

/// Gives the credentials for each attempt of each request. A provider caches what is costly to get.
public protocol CredentialsProvider: Sendable {
    /// The credentials to use now. Called for every attempt, from many tasks at a time.
    ///
    /// - Throws: ``CredentialsError`` where there are none, or whatever else reaches the caller as the reason.
    func credentials() async throws -> Credentials

    /// Other credentials after a server refused these with 401: nil, the default, where there are no others. A request is
    /// sent once more with what this gives, never with what was refused.
    func replacement(for refused: Credentials) async throws -> Credentials?

    /// The project that the source of the credentials names, such as `HUAWEICLOUD_SDK_PROJECT_ID`; nil, the default, where
    /// it names none.
    func projectID() async throws -> String?

    /// What the provider keeps to itself beside the credentials that it gives, such as a password; none is the default. No
    /// text about a call shows them.
    var secrets: [Secret] { get }

    /// What is unsafe about where the credentials come from; nothing is the default. Asked for when credentials were given.
    var notices: [SecurityNotice] { get }
}

extension CredentialsProvider {
    public func replacement(for refused: Credentials) async throws -> Credentials? { nil }

    public func projectID() async throws -> String? { nil }

    public var secrets: [Secret] { [] }

    public var notices: [SecurityNotice] { [] }
}
