// What a client is given for the security schemes of its document, and the table of what operations ask for.
import ClientPlan

struct SecurityEmitter {
    let security: SecurityPlan
    let text: PlanText

    private var client: String { text.declared(text.plan.api.client.symbol) }
    private var type: String { text.declared(security.symbol) }

    /// The parameter of the client's initialiser.
    var parameter: String { "credentials: \(type)? = nil" }

    /// The credentials in the order of the table.
    var values: [String] {
        security.schemes.map { "credentials?.\(text.member($0.symbol))?.credential" }
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.line()
        printer.block("extension \(client) {") { printer in
            emitType(to: &printer)
            printer.line()
            emitTable(to: &printer)
        }
    }

    private func emitType(to printer: inout SwiftPrinter) {
        printer.line("/// How requests show who sends them: what the client has for the document's security schemes.")
        printer.line("///")
        printer.line("/// Of the alternatives that an operation has, the first is used for which everything is there.")
        printer.block("public struct \(type): Sendable {") { printer in
            for scheme in security.schemes {
                printer.documentation(scheme.documentation)
                printer.line("public var \(text.declared(scheme.symbol)): \(Self.type(of: scheme.kind))?")
            }
            printer.line()
            printer.line("/// Creates credentials; what is left out, the client does not have.")
            let parameters = security.schemes.map {
                "\(text.parameter($0.symbol)): \(Self.type(of: $0.kind))? = nil"
            }
            printer.list("public init(", parameters, ") {")
            printer.indented { printer in
                for scheme in security.schemes {
                    printer.line("self.\(text.member(scheme.symbol)) = \(text.declared(scheme.symbol))")
                }
            }
            printer.line("}")
            printer.line()
            printer.line(
                "/// A middleware of the client, or its transport, shows who sends: nothing is checked or added."
            )
            printer.block("public static var external: \(type) {") { printer in
                printer.list(
                    "\(type)(",
                    security.schemes.map { "\(text.label($0.symbol)): .external" },
                    ")"
                )
            }
        }
    }

    private func emitTable(to printer: inout SwiftPrinter) {
        printer.line("/// The schemes, and the lists of requirements that operations have.")
        printer.block("static let security = SecurityTable(", closing: ")") { printer in
            printer.block("[", closing: "],") { printer in printer.elements(security.schemes.map(scheme)) }
            printer.block("[", closing: "]") { printer in
                let table = SecurityTableText(security.requirements)
                table.emit(to: &printer)
            }
        }
    }

    private func scheme(_ scheme: SecuritySchemePlan) -> String {
        let names = "\(text.source(scheme.symbol)), \(SwiftText.literal(text.plan.names[scheme.symbol]))"
        return "SecurityScheme(\(names), \(Self.place(of: scheme.kind)))"
    }

    private static func type(of kind: SecuritySchemePlan.Kind) -> String {
        switch kind {
        case .apiKey: "APIKeyCredential"
        case .basic: "BasicCredential"
        case .bearer: "BearerCredential"
        case .authorization: "AuthorizationCredential"
        case .mutualTLS: "ClientCertificateCredential"
        }
    }

    private static func place(of kind: SecuritySchemePlan.Kind) -> String {
        switch kind {
        case .apiKey(let name, let location): ".\(location.rawValue)(\(SwiftText.literal(name)))"
        case .basic, .bearer, .authorization: ".authorization"
        case .mutualTLS: ".connection"
        }
    }
}
