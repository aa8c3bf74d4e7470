// Parameters of unions, of any value, and of values inside others, as they go over the wire.
import Case_deep_object_indices
import Case_parameter_values
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Parameters whose shape shows only when they are sent")
struct ParameterValueTests {
    typealias Client = Case_parameter_values.CaseClient

    private func client() throws -> Client {
        Client(server: try ServerURL("https://example.com"), transport: Recorder(status: 204))
    }

    /// The query that the arguments make, its escapes of brackets, quotes and the like undone.
    private func find(_ input: Client.Find.Input) throws -> String {
        Self.readable(try client().find.request(for: input).target)
    }

    private func list(_ input: Case_parameter_values.CaseClient.List.Input) throws -> String {
        Self.readable(try client().list.request(for: input).target)
    }

    private static func readable(_ target: String) -> String {
        var text = String(target.drop { $0 != "?" }.dropFirst())
        for (escape, sign) in [("%5B", "["), ("%5D", "]"), ("%7B", "{"), ("%7D", "}"), ("%22", "\""), ("%3A", ":")] {
            text = text.replacing(escape, with: sign)
        }
        return text
    }

    @Test("a parameter that is the whole query has no name there")
    func whole() throws {
        let client = try client()
        let form = Case_parameter_values.CaseClient.WholeForm.Input(search: .init(q: "a b&c", tag: ["x", "y"]))
        #expect(try client.wholeForm.request(for: form).target == "/whole/form?q=a%20b%26c&tag=x&tag=y")
        #expect(try client.wholeForm.request(for: .init()).target == "/whole/form")
        let point = Case_parameter_values.CaseClient.WholeJSON.Input(point: .init(x: 1))
        #expect(try client.wholeJSON.request(for: point).target == "/whole/json?kind=fixed&%7B%22x%22%3A1%7D")
        #expect(try client.wholeText.request(for: .init(words: "50% off?")).target == "/whole/text?50%25%20off%3F")
    }

    @Test("any value takes the shape that it has")
    func any() throws {
        #expect(try find(.init(any: "a&b")) == "any=a%26b")
        #expect(try find(.init(any: 1.50)) == "any=1.5")
        #expect(try find(.init(any: true)) == "any=true")
        #expect(try find(.init(any: .null)) == "")
        #expect(try find(.init(any: [])) == "")
        #expect(try find(.init(any: ["a", .null, 2])) == "any=a&any=2")
        #expect(
            try find(.init(any: ["a": 1, "b": .null, "c": ["x", "y"], "d": ["e": 1]])) == "a=1&c=x&c=y&d={\"e\":1}"
        )
    }

    @Test("a union is sent as its case is")
    func unions() throws {
        #expect(try find(.init(id: .integer(7))) == "id=7")
        #expect(try find(.init(id: .enum(.newest))) == "id=newest")
        #expect(try find(.init(piped: .name("a|b"))) == "piped=a%7Cb")
        #expect(try find(.init(piped: .numbers([1, 2]))) == "piped=1%7C2")
        #expect(try find(.init(piped: .range(.init(gte: 1)))) == "piped=gte%7C1")
    }

    @Test("lists and objects inside others are JSON text, and an exploded object's lists repeat their name")
    func nested() throws {
        #expect(try find(.init(pairs: [[1, 2], [3]])) == "pairs=[1%2C2]&pairs=[3]")
        #expect(
            try find(.init(points: [.init(x: 1), .init(x: 2.5, y: 3)])) == "points={\"x\":1},{\"x\":2.5%2C\"y\":3}"
        )
        let time = try #require(Timestamp("2018-08-06T10:41:14Z"))
        let search = Search(ids: [1, 2], at: .init(x: 0), since: time)
        #expect(try find(.init(search: search)) == "ids=1&ids=2&at={\"x\":0}&since=20180806104114")
    }

    @Test("what is reserved stays where the document allows it, and so does what is escaped already")
    func reserved() throws {
        #expect(try find(.init(reserved: "a/b?c:d%2Fe%zz#")) == "reserved=a/b?c:d%2Fe%25zz%23")
        #expect(try find(.init(reservedList: ["a/b", "c,d"])) == "reservedList=a/b&reservedList=c,d")
        #expect(try find(.init(reservedDeep: ["k/": "v/w"])) == "reservedDeep[k%2F]=v/w")
    }

    @Test("an empty list is sent where the document allows an empty value")
    func empty() throws {
        #expect(try find(.init(empty: [])) == "empty=")
        #expect(try find(.init(empty: ["", "a"])) == "empty=&empty=a")
        #expect(try find(.init()) == "")
    }

    @Test("a parameter with a media type is that text")
    func content() throws {
        #expect(try find(.init(json: .init(x: 1))) == "json={\"x\":1}")
        #expect(try find(.init(text: "a\"b")) == "text=a\"b")
        #expect(try find(.init(xml: "<a/>")) == "xml=%3Ca%2F%3E")
        #expect(try find(.init(size: 3)) == "size=3")
    }

    @Test("a deep object goes down to each single value, with brackets for its lists")
    func deep() throws {
        #expect(try list(.init(expand: ["a", "b"])) == "expand[]=a&expand[]=b")
        #expect(try list(.init(expand: [])) == "")
        #expect(try list(.init(created: .integer(5))) == "created=5")
        #expect(try list(.init(created: .range(.init(gte: 1, lt: 2)))) == "created[gte]=1&created[lt]=2")
        let filter = Filter(
            tags: ["x", "y"],
            created: .init(gte: 1),
            items: [.init(price: "1", tags: ["p"]), .init(price: "2")],
            size: .null,
            additionalProperties: ["k e": ["z": [true, [1]]]]
        )
        #expect(
            try list(.init(filter: filter)).split(separator: "&") == [
                "filter[tags][]=x", "filter[tags][]=y", "filter[created][gte]=1", "filter[items][0][price]=1",
                "filter[items][0][tags][]=p", "filter[items][1][price]=2", "filter[k%20e][z][]=true",
                "filter[k%20e][z][1][]=1",
            ]
        )
    }

    @Test("driftless.yaml chooses indices for the lists of deep objects")
    func indices() throws {
        let client = Case_deep_object_indices.CaseClient(
            server: try ServerURL("https://example.com"),
            transport: Recorder(status: 204)
        )
        let request = try client.list.request(
            for: .init(expand: ["a", "b"], filter: .init(tags: ["x"], rows: [[1, 2], [3]]))
        )
        #expect(
            Self.readable(request.target).split(separator: "&") == [
                "expand[0]=a", "expand[1]=b", "filter[tags][0]=x", "filter[rows][0][0]=1", "filter[rows][0][1]=2",
                "filter[rows][1][0]=3",
            ]
        )
    }

    @Test("unions, objects and any value stand in a path, in headers and in cookies")
    func places() throws {
        let request = try client().place.request(
            for: .init(
                choice: .numbers([1, 2]),
                point: .init(ids: [1, 2]),
                any: ["a": 1, "b": "x/y"],
                xChoice: .range(.init(gte: 1, lt: 2)),
                xAny: ["k": "v", "n": 1],
                xJSON: .init(x: 1),
                chosen: .numbers([1, 2]),
                whatever: ["k": "a;b"],
                raw: "a%20b"
            )
        )
        #expect(request.target == "/1,2/ids=%5B1%2C2%5D/;any=a,1,b,x%2Fy")
        #expect(request.headers[try #require(HTTPField.Name("X-Choice"))] == "gte,1,lt,2")
        #expect(request.headers[try #require(HTTPField.Name("X-Any"))] == "k=v,n=1")
        #expect(request.headers[try #require(HTTPField.Name("X-JSON"))] == "{\"x\":1}")
        #expect(request.headers[.cookie] == "chosen=1%2C2; raw=a%20b; whatever=k%2Ca%3Bb")
    }

    @Test("a path has no place for null, nor a raw cookie for what only an escape can say")
    func refused() throws {
        for any in [JSONValue.null, [], .object([:]), "", "."] {
            let input = Client.Place.Input(choice: .name("a"), point: .init(ids: [1]), any: any)
            if any == "" || any == "." {
                _ = try client().place.request(for: input)
            } else {
                #expect(throws: ClientError.self) { try client().place.request(for: input) }
            }
        }
        #expect(throws: ClientError.self) {
            try client().place.request(for: .init(choice: .name("."), point: .init(ids: [1]), any: 1))
        }
        #expect(throws: ClientError.self) {
            try client().place.request(for: .init(choice: .name("a"), point: .init(ids: [1]), any: 1, raw: "a;b"))
        }
    }
}
