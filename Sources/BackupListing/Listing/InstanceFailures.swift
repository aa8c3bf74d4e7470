// What is said of instances that could not be listed: each is named, and a reason that many share is told once.

import HuaweiCloud
import HuaweiCloudCore

/// The instances of a listing that could not be listed to their end.
struct InstanceFailures {
    private var failures: [BackupInstance: ListingFailure] = [:]
    /// The failures by what they have in common; request ids differ.
    private var firstInstances: [Reason: BackupInstance] = [:]

    private struct Reason: Hashable {
        var outcome: ListingOutcome
        var status: Int?
        var code: String?
        var message: String
    }

    /// Keeps the failure and returns the line that tells it.
    mutating func add(_ error: HuaweiCloudError, of instance: BackupInstance) -> String {
        let failure = ListingFailure(error)
        failures[instance] = failure
        let requestID = error.requestID ?? ""
        let message = requestID.isEmpty ? failure.message : failure.message.replacing(requestID, with: "")
        let reason = Reason(outcome: failure.status, status: error.status, code: error.code, message: message)
        guard let first = firstInstances[reason] else {
            firstInstances[reason] = instance
            return "list-backups: \(instance.title): \(failure.message)\n"
        }
        let id = requestID.isEmpty ? "" : " Request ID: \(DisplayText.harmless(requestID))."
        return "list-backups: \(instance.title): the same as with \(first.title).\(id)\n"
    }

    /// Keeps that the instances were not listed although nothing is wrong with them.
    mutating func add(_ failure: ListingFailure, of instances: [BackupInstance]) {
        for instance in instances { failures[instance] = failure }
    }

    /// Why the instance could not be listed to its end; nil where it was.
    func message(of instance: BackupInstance) -> String? { failures[instance]?.message }

    var isEmpty: Bool { failures.isEmpty }

    /// The outcomes in the order in which the instances were given.
    func outcomes(in instances: [BackupInstance]) -> [ListingOutcome] {
        instances.compactMap { failures[$0]?.status }
    }
}
