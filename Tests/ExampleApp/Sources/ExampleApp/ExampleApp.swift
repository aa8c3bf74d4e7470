// Calls the generated client over a transport that answers from memory, and stops where a response is not as expected.
import DriftlessRuntime
import StoreClients
import TodoClient

@main
struct ExampleApp {
    static func main() async throws {
        let transport = MemoryTransport { request in
            switch request.path {
            case "/api/lists/home/items?state=open&tags=a%20b&tags=c":
                .json(#"[{"id":1,"title":"Milk","state":"open"}]"#)
            case "/api/lists/home/items": .json(#"{"id":2,"title":"Bread","state":"later"}"#, status: 201)
            default: .json(#"{"code":"full"}"#, status: 409)
            }
        }
        let todo = TodoClient(server: try ServerURL("https://todo.example/api"), transport: transport)

        let items = try await todo.listItems(list: "home", state: .open, tags: ["a b", "c"])
        try expect(items.map(\.title) == ["Milk"], "the list holds the item")

        let added = try await todo.addItem(list: "home", body: NewItem(title: "Bread", note: .null))
        try expect(added.state == .unrecognized(rawValue: "later"), "a state that the document does not list is kept")

        do {
            _ = try await todo.addItem(list: "full", body: NewItem(title: "Salt"))
            try expect(false, "a full list refuses")
        } catch ClientError.server(let error) {
            try expect(error.status == 409 && error.body(as: Problem.self)?.code == "full", "the refusal is decoded")
        }
        try await twoStores()
        print("The example app called its own generated client: \(items.count + 1) items, 1 refusal.")
    }

    /// Two specs of one target, whose schemas and operations have the same names.
    static func twoStores() async throws {
        let transport = MemoryTransport { request in
            request.path == "/item?sort=price"
                ? .json(#"{"name":"Lamp","state":"used"}"#) : .json(#"{"shelf":7,"state":"stored"}"#)
        }
        let server = try ServerURL("https://store.example")
        let item: StoreClients.Item = try await ShopClient(server: server, transport: transport).getItem(sort: .price)
        let stored: DepotItem = try await DepotClient(server: server, transport: transport).getItem(sort: .shelf)
        try expect(item.name == "Lamp" && item.state == .used, "the shop's item has the shop's type")
        try expect(stored.shelf == 7 && stored.state == .stored, "the depot's item has the depot's type")
    }

    static func expect(_ condition: Bool, _ what: String) throws {
        guard condition else { throw Surprise(description: "not so: \(what)") }
    }
}

struct Surprise: Error, CustomStringConvertible {
    var description: String
}
