// All that changes while a cloud runs sits behind one lock, which a request takes once.

import HTTPTypes
import Synchronization

/// The contents, the faults and the log of one running cloud.
final class CloudState: Sendable {
    /// What one request is answered from.
    struct Admission: Sendable {
        let stamp: AnswerStamp
        let catalogue: Catalogue
        let fault: FaultPlan.Occurrence?
    }

    private struct Guarded {
        var catalogue: Catalogue
        var faults: [CloudService: FaultPlan] = [:]
        var clock = AnswerClock()
        var log = RequestLog(capacity: 10_000)
    }

    private let guarded: Mutex<Guarded>

    init(_ contents: CloudContents) {
        guarded = Mutex(Guarded(catalogue: Catalogue(contents)))
    }

    /// Logs a request and takes the fault that it meets, in the order in which requests come.
    func admit(_ head: HTTPRequest, to service: CloudService) -> Admission {
        let requestID = RequestID()
        return guarded.withLock { guarded in
            guarded.log.append(.init(service: service, head: head, requestID: requestID))
            return Admission(
                stamp: AnswerStamp(requestID: requestID, date: guarded.clock.date),
                catalogue: guarded.catalogue,
                fault: guarded.faults[service]?.takeNext()
            )
        }
    }

    var contents: CloudContents { guarded.withLock(\.catalogue.contents) }

    func updateContents(_ change: (inout CloudContents) -> Void) {
        guarded.withLock { guarded in
            var contents = guarded.catalogue.contents
            change(&contents)
            guarded.catalogue = Catalogue(contents)
        }
    }

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
