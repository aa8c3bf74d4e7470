// The callbacks of an operation: a name for each type that stands for one.
import ClientPlan

struct CallbacksEmitter {
    let callbacks: [CallbackPlan]
    let text: PlanText

    func emit(to printer: inout SwiftPrinter) {
        guard !callbacks.isEmpty else { return }
        printer.line()
        printer.line("/// What the provider sends because of a call (OpenAPI's Callback Object).")
        printer.block("public enum Callbacks {") { printer in
            for callback in callbacks {
                printer.line("/// " + SwiftPrinter.harmlessLine("`\(text.plan.names.source(of: callback.symbol))`"))
                printer.line(
                    "public typealias \(text.declared(callback.symbol)) = \(text.declared(callback.typeSymbol))"
                )
            }
        }
    }
}
