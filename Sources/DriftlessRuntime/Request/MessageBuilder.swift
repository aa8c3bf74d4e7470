// What the headers and the body of a message are put together in, and the arguments that did not fit into them.
@_spi(Generated) import DriftlessJSON
import HTTPTypes

/// A message under construction: its headers and its body, of a request, of a response, or of a part of a multipart body.
///
/// Nothing throws here: an argument that breaks a documented rule, or that a header cannot carry, is noted, and whoever finishes
/// the message throws it.
///
/// It is a class because of what generated code costs to build: a call on a reference copies nothing, and a value of several
/// words is copied and destroyed by code that the compiler writes anew in each file. For the same reason the methods that nearly
/// all operations call have no defaults, and those with an optional value of any type look at it before they go on to code that
/// does not know the type.
@_spi(Generated) public class MessageBuilder {
    /// The operation as the document spells it.
    let operation: String
    // No closure reaches the builder while one of its methods runs, so that nothing is to be checked at run time.
    @exclusivity(unchecked) var violations: [ArgumentViolation] = []
    @exclusivity(unchecked) var headers = HTTPFields.none
    @exclusivity(unchecked) var body = HTTPBody()

    init(_ operation: String) {
        self.operation = operation
    }

    /// Notes an argument that breaks a rule.
    final func refuse(_ parameter: String, rule: String, value: String?) {
        violations.append(ArgumentViolation(parameter: parameter, rule: rule, value: value))
    }

    /// Notes a value that has no text.
    final func noteRefusal(of parameter: String, _ text: TextBuffer) {
        if let rule = text.refusedRule {
            refuse(parameter, rule: rule, value: nil)
        }
    }

    /// Notes what the body, or an argument that has a name, breaks of the document's rules. The rules of an argument may be
    /// looked at before it is written: what is known by then is not noted once more.
    final func noteBroken(_ broken: [(path: String, rule: JSONBrokenRule)], in name: String = "body") {
        for (path, rule) in broken {
            let violation = ArgumentViolation(parameter: name + path.dropFirst(), rule: rule.rule, value: rule.value)
            if !violations.contains(violation) { violations.append(violation) }
        }
    }
}

extension HTTPFields {
    /// No fields: one value that all messages begin with, since each new one is a place in memory of its own.
    static let none = HTTPFields()
}
