// Calls a generated client under metrics and spans that are kept in memory, and stops where one is not as expected.
import Foundation

@main
struct ObservedApp {
    static func main() async {
        do {
            let series = try await checkMetrics()
            let spans = try await checkSpans()
            print("The observed app found its calls again: \(series) series, \(spans) spans.")
        } catch {
            print("error: \(error)")
            exit(1)
        }
    }
}

func expect(_ condition: Bool, _ what: String) throws {
    guard condition else { throw Surprise(description: "not so: \(what)") }
}

func expect<Value: Equatable>(_ found: Value, is expected: Value, _ what: String) throws {
    guard found == expected else { throw Surprise(description: "\(what): \(found) instead of \(expected)") }
}

struct Surprise: Error, CustomStringConvertible {
    var description: String
}
