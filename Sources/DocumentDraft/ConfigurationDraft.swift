// The driftless.yaml beside a draft: a module and a client named after the service, else after the operation.
import DocumentFacts

struct ConfigurationDraft {
    let draft: DocumentDraft
    let pages: [String]

    /// The page that the spec transcribes; of many, each operation names its own.
    private var source: String {
        guard pages.count == 1, let page = pages.first else { return "" }
        return """
            page:
              source: \(YAMLText.inBlock(page))

            """
    }

    var text: String {
        let first = draft.operations.first?.words.typeName ?? ""
        let base = draft.service.map { $0.service.uppercased() } ?? first
        let name = base.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let plain = name.isEmpty ? "Draft" : name
        // With the operation's name: a service's pages are drafted one by one, and each needs a folder of its own.
        // A client of many pages is the service's.
        let operation = pages.count > 1 ? "" : first.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let module = draft.service == nil ? plain + "API" : "HuaweiCloud" + plain + operation
        return """
            # A draft: the names are made of the page's.
            document: openapi.yaml
            module: \(module)
            client: \(plain)Client
            output: ../../Generated/\(module)
            \(source)
            """
    }
}
