// The driftless.yaml beside a draft: a module and a client named after the service, else after the operation.
import DocumentFacts

struct ConfigurationDraft {
    let draft: DocumentDraft
    let page: String

    var text: String {
        let base = draft.service.map { $0.service.uppercased() } ?? draft.operation.words.typeName
        let name = base.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let plain = name.isEmpty ? "Draft" : name
        let module = draft.service == nil ? plain + "API" : "HuaweiCloud" + plain
        return """
            # A draft: the names are made of the page's. The page is looked for beside this file.
            document: openapi.yaml
            module: \(module)
            client: \(plain)Client
            output: ../../Generated/\(module)
            page:
              source: \(YAMLText.inBlock(page))

            """
    }
}
