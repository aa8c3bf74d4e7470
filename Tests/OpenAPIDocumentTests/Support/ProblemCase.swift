// A document that is wrong in some way, with everything that is to be said about it.
import Testing

struct ProblemCase: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var files: [String: String]
    /// In the form of `Reading.problems`.
    var problems: [String]

    init(_ name: String, _ text: String, files: [String: String] = [:], _ problems: String...) {
        self.name = name
        self.text = text
        self.files = files
        self.problems = problems
    }

    var testDescription: String { name }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Reading(text, files: files).problems == problems, sourceLocation: sourceLocation)
    }
}
