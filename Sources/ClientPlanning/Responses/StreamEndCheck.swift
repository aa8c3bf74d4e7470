// Entries of `streamEnd` for operations that have no stream, or that the document does not have.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct StreamEndCheck {
    let ends: StreamEnds

    /// - Parameter plans: Those of the operations, in their order.
    func report(_ operations: [Operation], _ plans: [OperationPlan], into log: inout DiagnosticLog) {
        guard !ends.byOperation.isEmpty else { return }
        var streams: [String: Bool] = [:]
        for (operation, plan) in zip(operations, plans) {
            streams[operation.source] = plan.responses.flatMap(\.contents).contains { $0.items != nil }
        }
        for name in ends.byOperation.keys.sorted() where streams[name] != true {
            let isThere = streams[name] != nil
            let others = streams.filter(\.value).keys.sorted()
            let near = isThere ? nil : closestSpelling(to: name, among: others).map { "did you mean '\($0)'?" }
            let list = others.isEmpty ? "no operation has one" : "these have one: " + others.joined(separator: ", ")
            log.report(
                Diagnostic(
                    .error,
                    .unusedStreamEnd,
                    isThere
                        ? "'streamEnd' in driftless.yaml names the operation '\(name)', whose responses are no streams"
                        : "'streamEnd' in driftless.yaml names '\(name)', which is no operation of the document",
                    hint: near ?? list
                )
            )
        }
    }
}

extension Operation {
    /// What driftless.yaml calls it.
    var source: String { operationID ?? method + " " + requestPath }
}
