// Whether every link leads to an operation of the document, or says by a reference where another stands.
import Diagnostics
import YAMLTree

enum LinkCheck {
    static func run(_ operations: [Operation], in context: inout ReadingContext) {
        let links = operations.lazy.flatMap(\.responses).flatMap(\.links)
        guard links.contains(where: { _ in true }) else { return }
        let names = Set(operations.compactMap { $0.operationID.map(ExactText.init) })
        for link in links {
            switch (link.operationID, link.operationReference) {
            case (nil, nil):
                report("the link '\(link.name)' has neither 'operationId' nor 'operationRef'", link, in: &context)
            case (_?, _?):
                report("the link '\(link.name)' has both 'operationId' and 'operationRef'", link, in: &context)
            case (let name?, nil) where !names.contains(ExactText(name)):
                let hint = context.hint(for: name, in: operations.compactMap(\.operationID))
                report("no operation has the operationId '\(name)'", link, hint: hint, in: &context)
            default: break
            }
        }
    }

    private static func report(_ message: String, _ link: Link, hint: String? = nil, in context: inout ReadingContext) {
        context.report(.linkTarget, message, severity: .warning, at: link.origin, hint: hint)
    }
}
