// Access keys are looked up by their id in every signed request, so they are indexed once.

/// The accounts as requests look for them. Immutable, so that a request in flight keeps what it began with.
struct AccountDirectory: Sendable {
    let accounts: CloudAccounts
    let keys: [String: CloudAccessKey]

    init(_ accounts: CloudAccounts) {
        self.accounts = accounts
        keys = Dictionary(accounts.accessKeys.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
