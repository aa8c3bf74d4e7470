// Tokens are random and remembered, so that one can be taken back at any moment.

/// The tokens that IAM has issued and that are still valid.
struct TokenStore: Sendable {
    private var expiries: [String: Int64] = [:]
    /// How many were issued, expired ones included.
    private(set) var issuedCount = 0

    /// Remembers a new token.
    /// - Parameters:
    ///   - expiry: In milliseconds since the epoch.
    ///   - now: In milliseconds since the epoch; what has expired by then is forgotten where there are many.
    mutating func issue(expiringAt expiry: Int64, now: Int64) -> String {
        if expiries.count >= 10_000 { expiries = expiries.filter { $0.value > now } }
        // Real ones are of some thousand characters and begin with these four.
        let token = "MIIE" + (0..<24).map { _ in RequestID().text }.joined()
        expiries[token] = expiry
        issuedCount += 1
        return token
    }

    func isValid(_ token: String, at now: Int64) -> Bool {
        expiries[token].map { $0 > now } ?? false
    }

    mutating func expireAll() {
        expiries = [:]
    }
}
