// All that changes while a cloud runs sits behind one lock, which most requests take once.

import HTTPTypes
import Synchronization

/// The contents, the accounts, the faults and the log of one running cloud.
final class CloudState: Sendable {
    /// What one request is answered from.
    struct Admission: Sendable {
        let stamp: ResponseStamp
        /// The server's time in milliseconds since the epoch.
        let now: Int64
        let catalogue: Catalogue
        let directory: AccountDirectory
        let access: AccessPolicy
        let fault: FaultPlan.Occurrence?
    }

    private struct Guarded {
        var catalogue: Catalogue
        var directory: AccountDirectory
        var access: AccessPolicy
        var clock: CloudClock
        var tokens = TokenStore()
        var locks = KeyLocks()
        var faults: [CloudService: FaultPlan] = [:]
        var dateText = DateText()
        var log = RequestLog(capacity: 10_000)
    }

    private let guarded: Mutex<Guarded>

    init(_ contents: CloudContents, _ accounts: CloudAccounts, _ access: AccessPolicy, _ clock: CloudClock) {
        guarded = Mutex(
            Guarded(
                catalogue: Catalogue(contents),
                directory: AccountDirectory(accounts),
                access: access,
                clock: clock
            )
        )
    }

    /// Logs a request and takes the fault that it meets, in the order in which requests come.
    func admit(_ head: HTTPRequest, to service: CloudService) -> Admission {
        let requestID = RequestID()
        return guarded.withLock { guarded in
            guarded.log.append(.init(service: service, head: head, requestID: requestID))
            let now = guarded.clock.now
            return Admission(
                stamp: ResponseStamp(requestID: requestID, date: guarded.dateText.text(at: now)),
                now: now,
                catalogue: guarded.catalogue,
                directory: guarded.directory,
                access: guarded.access,
                fault: guarded.faults[service]?.takeNext()
            )
        }
    }
}

extension CloudState {
    var contents: CloudContents { guarded.withLock(\.catalogue.contents) }

    func updateContents(_ change: (inout CloudContents) -> Void) {
        guarded.withLock { guarded in
            var contents = guarded.catalogue.contents
            change(&contents)
            guarded.catalogue = Catalogue(contents)
        }
    }

    var accounts: CloudAccounts {
        get { guarded.withLock(\.directory.accounts) }
        set { guarded.withLock { $0.directory = AccountDirectory(newValue) } }
    }

    var access: AccessPolicy {
        get { guarded.withLock(\.access) }
        set { guarded.withLock { $0.access = newValue } }
    }

    var clock: CloudClock {
        get { guarded.withLock(\.clock) }
        set { guarded.withLock { $0.clock = newValue } }
    }
}

extension CloudState {
    func addFault(_ fault: Fault, to service: CloudService, for scope: FaultScope) {
        guarded.withLock { $0.faults[service, default: FaultPlan()].add(fault, for: scope) }
    }

    func clearFaults() {
        guarded.withLock { $0.faults = [:] }
    }

    var requests: [ReceivedRequest] {
        guarded.withLock(\.log.entriesInOrder).map(ReceivedRequest.init)
    }

    func clearRequests() {
        guarded.withLock { $0.log.removeAll() }
    }
}

extension CloudState {
    var issuedTokenCount: Int { guarded.withLock(\.tokens.issuedCount) }

    func issueToken(expiringAt expiry: Int64, now: Int64) -> String {
        guarded.withLock { $0.tokens.issue(expiringAt: expiry, now: now) }
    }

    func isValid(_ token: String, at now: Int64) -> Bool {
        guarded.withLock { $0.tokens.isValid(token, at: now) }
    }

    func expireTokens() {
        guarded.withLock { $0.tokens.expireAll() }
    }

    func isLocked(_ key: String, at now: Int64) -> Bool {
        guarded.withLock { $0.locks.isLocked(key, at: now) }
    }

    func count(_ outcome: KeyLocks.Outcome, of key: String, at now: Int64, under lockout: AccessPolicy.Lockout) {
        guarded.withLock { $0.locks.count(outcome, of: key, at: now, under: lockout) }
    }
}
