// The driftless.yaml beside a draft: a module and a client named after the service, else after the operation.
import DocumentFacts

struct ConfigurationDraft {
    let draft: DocumentDraft
    let page: String

    var text: String {
        let base = draft.service.map { $0.service.uppercased() } ?? draft.operation.words.typeName
        let name = base.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let plain = name.isEmpty ? "Draft" : name
        // With the operation's name: a service's pages are drafted one by one, and each needs a folder of its own.
        let operation = draft.operation.words.typeName.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let module = draft.service == nil ? plain + "API" : "HuaweiCloud" + plain + operation
        return """
            # A draft: the names are made of the page's.
            document: openapi.yaml
            module: \(module)
            client: \(plain)Client
            output: ../../Generated/\(module)
            page:
              source: \(YAMLText.inBlock(page))

            """
    }
}
