// Two statements that no value fits: the sentence and both places.
import Diagnostics
import OpenAPIDocument

struct Contradiction {
    var message: String
    var first: Origin
    var second: Origin

    var diagnostic: Diagnostic {
        Diagnostic(
            .warning,
            .allOfContradiction,
            message,
            at: first.span,
            pointer: first.pointer,
            notes: [Diagnostic.Note("the other part is here", at: second.span)]
        )
    }
}
