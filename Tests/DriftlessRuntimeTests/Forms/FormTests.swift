// Forms, written and read: the WHATWG's percent-encoding, OpenAPI's styles, and texts that become what their types ask for.
import HTTPTypes
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Forms")
struct FormTests {
    private func body(_ value: some JSONEncodable, _ fields: [FormFields] = []) throws -> String {
        let request = RequestBuilder.empty()
        request.form(value, fields: fields)
        #expect(request.headers[.contentType] == "application/x-www-form-urlencoded")
        return String(decoding: try request.finish().body.bytes ?? [], as: UTF8.self)
    }

    private static let nested: JSONValue = [
        "a": ["b": 1, "c": [["d": "x y"], ["d": "ü"]], "e": ["1", "2"], "f": .null], "g": "&=+",
    ]

    @Test(
        "values are written by what they are, or by their style",
        arguments: [
            (["a": "x y", "b": 1.5, "c": true, "d": .null, "e": ""], .content, "a=x+y&b=1.5&c=true&e="),
            (["a": "é~*-._!'()/?:@"], .content, "a=%C3%A9%7E*-._%21%27%28%29%2F%3F%3A%40"),
            (["a b": ["x", "y z"], "n": [], "o": [:]], .content, "a+b=x&a+b=y+z"),
            (["a": ["b": [1]]], .content, "a=%7B%22b%22%3A%5B1%5D%7D"),
            (["a": [["b": 1], [2]]], .content, "a=%7B%22b%22%3A1%7D&a=%5B2%5D"),
            (["a": ["x", 1], "b": ["k": "v"]], .json, "a=%22x%22&a=1&b=%7B%22k%22%3A%22v%22%7D"),
            (["a": "x"], .json, "a=%22x%22"),
            (["a": ["x,y", "z"], "b": ["k": "v"]], .joined(","), "a=x%2Cy,z&b=k,v"),
            (["a": ["x y", "z"]], .joined("%20"), "a=x+y%20z"),
            (["a": ["x", "z"]], .joined("%7C"), "a=x%7Cz"),
            (["a": ["k": "v", "l": ["1", "2"]], "b": ["x"]], .exploded, "k=v&l=1&l=2&b=x"),
            (
                nested, .deepObject(.brackets),
                "a%5Bb%5D=1&a%5Bc%5D%5B0%5D%5Bd%5D=x+y&a%5Bc%5D%5B1%5D%5Bd%5D=%C3%BC&a%5Be%5D%5B%5D=1&a%5Be%5D%5B%5D=2"
                    + "&g=%26%3D%2B"
            ),
            (["a": ["e": ["1", "2"]]], .deepObject(.indices), "a%5Be%5D%5B0%5D=1&a%5Be%5D%5B1%5D=2"),
            (["a": ["e": ["1", "2"]]], .deepObject(.repeated), "a%5Be%5D=1&a%5Be%5D=2"),
            ([:], .content, ""),
        ] as [(JSONValue, FormFieldStyle, String)]
    )
    func written(_ value: JSONValue, _ style: FormFieldStyle, _ expected: String) throws {
        guard case .object(let object) = value else { return }
        let fields = FormFields(style, object.members.map(\.name))
        #expect(try body(value, [fields]) == expected)
    }

    @Test("reserved characters stay where the document allows them, but none that would end the field")
    func reserved() throws {
        let fields = [FormFields(.content, escaping: .keepingReserved, ["a"])]
        let value: JSONValue = ["a": "http://x/y?z=1&q#f+ [%41]", "b": "/"]
        #expect(try body(value, fields) == "a=http://x/y?z=1%26q%23f%2B%20%5B%41%5D&b=%2F")
    }

    @Test("a broken rule, and what is no object, is an error before anything is sent")
    func refused() throws {
        let request = RequestBuilder.empty()
        request.form(Parcel(name: "", tags: ["1", "2", "3", "4", "5", "6"]))
        #expect(request.violations.map(\.parameter) == ["body.name", "body.tags"])
        let list = RequestBuilder.empty()
        list.form([1, 2])
        #expect(list.violations.map(\.parameter) == ["body"])
        let none = RequestBuilder.empty()
        none.form(Parcel?.none)
        #expect(none.body.isEmpty && none.headers[.contentType] == nil)
    }

    @Test(
        "a number that has no text is refused, wherever it stands in a body that is made from JSON",
        arguments: [(Double.nan, "NaN"), (.infinity, "Infinity"), (-.infinity, "-Infinity")]
    )
    func nonFiniteNumbers(_ number: Double, _ name: String) throws {
        let bodies: [(path: String, build: (RequestBuilder) -> Void)] = [
            ("body.x", { $0.form(["x": number]) }),
            ("body.x[1]", { $0.form(["x": [1, number]], fields: [FormFields(.json, ["x"])]) }),
            ("body.x.y", { $0.form(["x": ["y": number]], fields: [FormFields(.form, ["x"])]) }),
            ("body.x.y", { $0.form(["x": ["y": Float(number)]], fields: [FormFields(.deepObject(.brackets), ["x"])]) }),
            ("body.x", { $0.multipart(["x": number]) }),
            ("body[0]", { $0.orderedParts([number]) }),
            ("body[1]", { $0.jsonItems(SentItems([1, number]), contentType: "application/jsonl") }),
            ("body.x", { $0.json(["x": number]) }),
        ]
        for body in bodies {
            let request = RequestBuilder.empty()
            body.build(request)
            let violations = request.violations.map { "\($0.parameter): \($0.rule): \($0.value ?? "")" }
            #expect(violations == ["\(body.path): a finite number: \(name)"])
            let error = #expect(throws: ClientError.self) { try request.finish() }
            #expect("\(try #require(error))".contains("a finite number"))
        }
    }

    private func read(_ text: String, _ fields: [FormFields] = []) throws -> Parcel {
        try IncomingRequest(method: "POST", body: Array(text.utf8)).form(Parcel.kind, fields: fields)
    }

    @Test(
        "texts become what their types ask for",
        arguments: [
            ("name=1&count=2&is_fragile=TRUE", Parcel(name: "1", count: 2, isFragile: true)),
            ("name=a+b%20%C3%BC%2B&x=y&z=", Parcel(name: "a b ü+", extras: ["x": "y", "z": ""])),
            ("name=a&tags=x&sizes=1&sizes=2", Parcel(name: "a", tags: ["x"], sizes: [1, 2])),
            ("name=a&tags%5B%5D=x&tags[]=y", Parcel(name: "a", tags: ["x", "y"])),
            ("name=a&tags[1]=y&tags[0]=x", Parcel(name: "a", tags: ["x", "y"])),
            (
                "name=a&address[city]=B&address[lines][]=1&address[lines][]=2&address[floor]=3",
                Parcel(name: "a", address: .init(city: "B", lines: ["1", "2"], floor: 3))
            ),
            (
                "name=a&stops[0][city]=A&stops[1][city]=B&stops[0][floor]=1",
                Parcel(name: "a", stops: [.init(city: "A", floor: 1), .init(city: "B")])
            ),
            ("name=a&address={\"city\":\"B\",\"floor\":3}", Parcel(name: "a", address: .init(city: "B", floor: 3))),
            ("name=a&stops[][city]=A", Parcel(name: "a", stops: [.init(city: "A")])),
            ("name=a&k[x]=1&k[]=2", Parcel(name: "a", extras: ["k[x]": "1", "k[]": "2"])),
            ("name=a&name=b", Parcel(name: "b")), ("&&name=%zz%4&", Parcel(name: "%zz%4")),
            ("name=a&tags=%5B%22x%22%5D", Parcel(name: "a", tags: ["x"])),
        ]
    )
    func readByType(_ text: String, _ expected: Parcel) throws {
        #expect(try read(text) == expected)
    }

    @Test("styles are read backwards")
    func readByStyle() throws {
        let rows = [
            FormFields(.joined(","), ["tags"]), FormFields(.joined("%7C"), ["sizes"]),
            FormFields(.exploded, ["address"]),
        ]
        let parcel = Parcel(name: "a", tags: ["x,y", "z"], sizes: [1, 2], address: .init(city: "B", floor: 3))
        #expect(try read("name=a&tags=x%2Cy,z&sizes=1%7C2&city=B&floor=3", rows) == parcel)
        #expect(try read(try body(parcel, rows), rows) == parcel)
    }

    @Test(
        "what does not fit is an error with the path",
        arguments: [
            ("", "empty"), ("count=1", "name"), ("name=a&count=x", "$.count"), ("name=a&address[floor]=x", "floor"),
            ("name=a&address=%7B%7D,%22count%22:1", "address"),
        ]
    )
    func unfit(_ text: String, _ part: String) throws {
        let error = #expect(throws: IncomingRequestError.self) { try read(text) }
        #expect(error.map { "\($0)" }?.contains(part) ?? false, "\(String(describing: error))")
    }

    @Test("whatever comes is read or refused, in time that grows with its length")
    func hostile() throws {
        let texts = [
            String(repeating: "a[", count: 50_000), "a" + String(repeating: "[b]", count: 50_000) + "=1",
            String(repeating: "name=1&", count: 50_000), String(repeating: "%", count: 100_000),
            (0..<50_000).map { "tags[\($0)]=x" }.joined(separator: "&"), "]=1&[]=2&a]b[=3&name",
            (0..<50_000).map { "k\($0)=x" }.joined(separator: "&"),
        ]
        for text in texts { _ = try? read(text) }
        var generator = SplitMix(seed: 7)
        let seeds = ["name=a&tags[]=x&address[city]=%C3%BC&stops[0][floor]=1&sizes=1"]
        for _ in 0..<5_000 { _ = try? read(String(decoding: generator.mutated(Array(seeds[0].utf8)), as: UTF8.self)) }
    }
}

extension SplitMix {
    /// The bytes with some of them changed, taken away, or doubled.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(bytes[index], at: index)
            case 3: bytes.removeSubrange(index..<min(bytes.count, index + 8))
            default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 16)], at: index)
            }
        }
        return bytes
    }
}
