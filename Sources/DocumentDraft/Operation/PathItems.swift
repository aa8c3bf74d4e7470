// The paths of a document: operations with one path stand together, and one path has one spelling of its names.
import DocumentFacts
import DocumentTables

struct PathItems {
    private var items: [(path: PathDraft, item: DraftMapping)] = []
    /// By the path without the names in its braces: the path as the first page spells it.
    private var spelled: [String: String] = [:]
    private var pages: [String: String] = [:]

    var mapping: DraftMapping {
        var paths = DraftMapping()
        for (path, item) in items {
            paths.add(path.text, .mapping(item), path.gap.map { [.gap($0)] } ?? [])
        }
        return paths
    }

    /// The page whose operation has this method and path already.
    func page(of operation: OperationFacts) -> String? {
        pages[operation.method.uppercased() + " " + Self.plain(operation.path)]
    }

    /// The page with the names that another page gave to the same path: OpenAPI has no two paths that differ in them alone.
    func takingNames(_ page: DocumentPage) -> DocumentPage {
        guard var operation = page.facts.operation, let path = spelled[Self.plain(operation.path)],
            path != operation.path
        else { return page }
        let names = zip(Self.names(in: operation.path), Self.names(in: path))
        var page = page
        for (own, other) in names where own != other {
            for index in operation.parameters.indices
            where operation.parameters[index].location == .path && operation.parameters[index].field.name == own {
                operation.parameters[index].field.name = other
                let (before, now) = (FactPath.parameter(.path, own), FactPath.parameter(.path, other))
                page.descriptions[now] = page.descriptions[before]
                page.places[now] = page.places[before]
            }
        }
        operation.path = path
        page.facts.operation = operation
        return page
    }

    mutating func add(_ draft: OperationDraft, _ operation: OperationFacts, of page: String) {
        let plain = Self.plain(operation.path)
        spelled[plain] = operation.path
        pages[operation.method.uppercased() + " " + plain] = page
        if let index = items.firstIndex(where: { $0.path.text == draft.path.text }) {
            items[index].item.add(draft.method, .mapping(draft.mapping), draft.comments)
            return
        }
        var item = DraftMapping()
        item.add(draft.method, .mapping(draft.mapping), draft.comments)
        items.append((draft.path, item))
    }

    /// `/v1/{}/lamps` of `/v1/{id}/lamps`.
    private static func plain(_ path: String) -> String {
        var plain = ""
        var isInside = false
        for character in path {
            if character == "}" { isInside = false }
            if !isInside { plain.append(character) }
            if character == "{" { isInside = true }
        }
        return plain
    }

    private static func names(in path: String) -> [String] {
        path.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
    }
}
