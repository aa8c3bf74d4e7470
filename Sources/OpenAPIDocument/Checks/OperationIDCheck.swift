// Whether every `operationId` is the document's only one of its name. Method and path tell the operations apart where not.
import Diagnostics
import YAMLTree

enum OperationIDCheck {
    static func run(_ operations: [Operation], in context: inout ReadingContext) {
        var first: [ExactText: Operation] = [:]
        for operation in operations {
            guard let name = operation.operationID else { continue }
            guard let earlier = first[ExactText(name)] else {
                first[ExactText(name)] = operation
                continue
            }
            let other = "\(earlier.method) \(earlier.path)"
            context.report(
                .duplicateOperationID,
                "the operationId '\(name)' belongs to '\(other)' already",
                severity: .warning,
                at: operation.operationIDOrigin ?? operation.origin,
                notes: [
                    Diagnostic.Note("it is given here", at: (earlier.operationIDOrigin ?? earlier.origin).span)
                ]
            )
        }
    }
}
