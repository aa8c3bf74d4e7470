// How much the operations of a document may have, with what they share counted for each: uses and parts multiply.
import Diagnostics
import YAMLTree

struct OperationBudget {
    /// Some times as many as the largest documents of real services have.
    private static let most = 400_000

    private var left = most

    /// Whether the operations have more than can be generated. What was read is not worth planning then.
    var isSpent: Bool { left < 0 }

    fileprivate enum Outcome { case enough, usedUp, wasUsedUp }

    fileprivate mutating func take(_ count: Int) -> Outcome {
        if left < 0 { return count == 0 ? .enough : .wasUsedUp }
        left -= count
        return left < 0 ? .usedUp : .enough
    }

    fileprivate static var words: String {
        "the operations have more than \(most) parameters, responses, headers, bodies, links and servers, shared ones counted "
            + "for each; nothing is generated"
    }
}

extension ReadingContext {
    /// Whether an operation may have that many parts more. Told once where not.
    mutating func takeParts(_ count: Int, at node: YAMLNode) -> Bool {
        switch operationBudget.take(count) {
        case .enough: return true
        case .wasUsedUp: return false
        case .usedUp:
            report(
                .documentSize,
                OperationBudget.words,
                at: node,
                hint: "split the document, or share fewer parts"
            )
            return false
        }
    }
}

extension Server {
    /// What is read anew for each path that has the server.
    var partCount: Int { 1 + variables.reduce(0) { $0 + 1 + $1.allowedValues.count } }
}

extension Response {
    /// What each operation that has the response writes out.
    var partCount: Int { 1 + headers.count + content.count + links.count }
}
