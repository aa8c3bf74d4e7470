// How many parameters a document may have when each operation counts those of its path: shared ones multiply.
import Diagnostics
import YAMLTree

struct ParameterBudget {
    /// Some times as many as the largest documents of real services have.
    private static let most = 400_000

    fileprivate private(set) var left = most

    fileprivate enum Outcome { case enough, usedUp, wasUsedUp }

    fileprivate mutating func take(_ count: Int) -> Outcome {
        if left < 0 { return count == 0 ? .enough : .wasUsedUp }
        left -= count
        return left < 0 ? .usedUp : .enough
    }

    fileprivate static var words: String {
        "the operations have more than \(most) parameters, those of their paths counted for each; the rest is left out"
    }
}

extension ReadingContext {
    /// Whether that many more parameters may be read. Told once where not.
    mutating func takeParameters(_ count: Int, at node: YAMLNode) -> Bool {
        switch parameterBudget.take(count) {
        case .enough: return true
        case .wasUsedUp: return false
        case .usedUp:
            report(
                .documentSize,
                ParameterBudget.words,
                at: node,
                hint: "split the document, or share fewer parameters"
            )
            return false
        }
    }
}
