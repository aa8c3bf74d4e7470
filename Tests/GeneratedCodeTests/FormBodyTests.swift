// Forms and multipart bodies of generated operations: what goes out, and what comes of those that come in.
import Case_forms
import Case_multipart
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Generated operations with forms and multipart bodies")
struct FormBodyTests {
    private func forms() throws -> Case_forms.CaseClient {
        Case_forms.CaseClient(server: try ServerURL("https://example.com"), transport: Recorder(status: 204))
    }

    private func multipart(_ response: TransportResponse = .json("", status: 204)) throws -> AlbumsClient {
        AlbumsClient(
            server: try ServerURL("https://example.com"),
            transport: MemoryTransport { _ in response }
        )
    }

    private func text(_ request: ClientRequest) async throws -> String {
        String(decoding: try await request.body.collect(upTo: .max), as: UTF8.self)
    }

    @Test("a form's fields follow their styles")
    func styles() async throws {
        let body = CreateChargeBody(
            amount: 3,
            note: .null,
            level: .low,
            tags: ["x", "y z"],
            codes: [1, 2],
            words: ["a", "b"],
            pipes: ["a", "b"],
            address: .init(city: "Köln", lines: [.init(text: "a"), .init(text: "b")], tags: ["t", "u"]),
            shipping: .init(city: "B"),
            geo: .init(lat: 1.5, lon: -2),
            extra: ["k": "v"],
            source: .withToken(.init(token: "t")),
            url: "http://a/b?c=d",
            quoted: "q",
            steps: [.init(name: "s")]
        )
        let fields = try await text(try forms().createCharge.request(for: .init(body: body))).split(separator: "&")
        #expect(
            fields == [
                "amount=3", "level=low", "tags=x", "tags=y+z", "codes=1,2", "words=a%20b", "pipes=a%7Cb",
                "address%5Bcity%5D=K%C3%B6ln", "address%5Blines%5D%5B0%5D%5Btext%5D=a",
                "address%5Blines%5D%5B1%5D%5Btext%5D=b", "address%5Btags%5D%5B%5D=t", "address%5Btags%5D%5B%5D=u",
                "shipping=%7B%22city%22%3A%22B%22%7D", "lat=1.5", "lon=-2", "extra=%7B%22k%22%3A%22v%22%7D",
                "source%5Btoken%5D=t", "url=http://a/b?c=d", "quoted=%22q%22", "steps=%7B%22name%22%3A%22s%22%7D",
            ]
        )
    }

    @Test("what the document asks of a value is checked, however deep it stands")
    func rules() throws {
        let body = CreateChargeBody(amount: 0, note: "1234567890123", address: .init(city: ""))
        let error = #expect(throws: ClientError.self) { try forms().createCharge.request(for: .init(body: body)) }
        #expect("\(error.map { "\($0)" } ?? "")".contains("body.address.city"))
        #expect("\(error.map { "\($0)" } ?? "")".contains("body.amount"))
        #expect("\(error.map { "\($0)" } ?? "")".contains("body.note"))
    }

    @Test("unions, maps, extra members, and other parameters of the media type")
    func shapes() async throws {
        let client = try forms()
        let grant = Grant.passwordGrant(.init(grantType: "password", username: "me", password: "secret"))
        let form = try client.fetchToken.request(for: .init(body: .form(grant)))
        #expect(try await text(form) == "grant_type=password&username=me&password=secret")
        #expect(try await text(try client.fetchToken.request(for: .init(body: .json(grant)))).hasPrefix("{"))
        #expect(try client.fetchToken.request(for: .init()).body.isEmpty)
        let free = try client.sendAnything.request(for: .init(body: ["a": 1, "b": ["c": [1, true]]]))
        #expect(try await text(free) == "a=1&b=%7B%22c%22%3A%5B1%2Ctrue%5D%7D")
        let typed = try client.sendStrings.request(for: .init(body: .init(city: "B", additionalProperties: ["x": "y"])))
        #expect(typed.headers[.contentType] == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(try await text(typed) == "city=B&x=y")
        let raw = try client.sendText.request(for: .init(body: "a=b&c=d"))
        #expect(raw.headers[.contentType] == "application/x-www-form-urlencoded")
        #expect(try await text(raw) == "a=b&c=d")
    }

    @Test("a multipart body is written and read as the same value")
    func parts() async throws {
        let body = UploadBody(
            file: MultipartFile([1, 2], fileName: "ü.png", contentType: "image/png"),
            name: "me",
            photos: [MultipartFile([3], contentType: "image/x"), MultipartFile([4], contentType: "image/y")],
            meta: .init(size: 1),
            icon: "icon",
            key: Base64Data([1, 2, 3]),
            image: .binaryArray(["1", "2"]),
            codes: [1, 2],
            address: .init(city: "B"),
            label: "L",
            count: .null
        )
        let request = try multipart().upload.request(for: .init(body: body, fileXCustom: 5))
        let sent = try await text(request).replacing("\r\n", with: "\n")
        let expected = [
            "name=\"file\"; filename=\"ü.png\"\nContent-Type: image/png\nX-Custom: 5\n\n", "name=\"name\"\n\nme\n",
            "name=\"photos\"; filename=\"photos\"\nContent-Type: image/x\n\n",
            "name=\"photos\"; filename=\"photos\"\nContent-Type: image/y\n\n",
            "name=\"meta\"\nContent-Type: application/json\n\n{\"size\":1}\n",
            "name=\"icon\"; filename=\"icon\"\nContent-Type: image/png\n\nicon\n",
            "name=\"key\"\nContent-Type: image/gif\n\nAQID\n",
            "name=\"image\"; filename=\"image\"\nContent-Type: application/octet-stream\n\n1\n",
            "name=\"codes\"\n\n1,2\n", "name=\"address[city]\"\n\nB\n",
            "name=\"label\"\nContent-Type: application/json\n\n\"L\"\n",
        ]
        for part in expected { #expect(sent.contains("Content-Disposition: form-data; " + part), "\(part)\n\(sent)") }
        #expect(!sent.contains("count"))
    }

    @Test("a part that is sent has its required headers, from an argument or of its own")
    func requiredPartHeaders() async throws {
        let digest = try #require(HTTPField.Name("X-Digest"))
        let own = MultipartFile(HTTPBody("1"), headers: HTTPFields([HTTPField(name: digest, value: "own")]))
        func request(_ seals: [MultipartFile]?, _ digest: String?) throws -> ClientRequest {
            let body = UploadBody(file: "", name: "n", seals: seals)
            return try multipart().upload.request(for: .init(body: body, sealsXDigest: digest))
        }
        #expect(try await text(request(["1", "2"], "d")).matches(of: /X-Digest: d\r\n/).count == 2)
        #expect(try await text(request([own], nil)).contains("X-Digest: own\r\n"))
        #expect(try await !text(request(nil, nil)).contains("X-Digest"))
        let error = #expect(throws: ClientError.self) { try request([own, "2"], nil) }
        #expect("\(try #require(error))".contains("'X-Digest' must be given, as a header of part 'seals'"))
    }

    @Test("rules of a multipart body, and the media types of its files, are checked")
    func partRules() throws {
        let body = UploadBody(
            file: MultipartFile([1], contentType: "text/html"),
            name: "",
            photos: ["1", "2", "3", "4"],
            meta: .init(size: 0)
        )
        let error = #expect(throws: ClientError.self) { try multipart().upload.request(for: .init(body: body)) }
        let text = "\(error.map { "\($0)" } ?? "")"
        for path in ["body.file", "body.name", "body.photos", "body.meta.size"] {
            #expect(text.contains(path), "\(text)")
        }
    }

    @Test("bodies without a schema are bytes with the caller's boundary, and maps of files are parts")
    func others() async throws {
        let client = try multipart()
        let avatars = try client.setAvatar.request(for: .init(body: ["a": "1", "b": "2"]))
        #expect(try await text(avatars).contains("name=\"b\"; filename=\"b\""))
        let related = try client.addDocument.request(for: .init(body: .related(.init(meta: ["a": 1], media: "MEDIA"))))
        #expect(
            related.headers[.contentType]?.hasPrefix("multipart/related; type=\"application/json\"; boundary=") ?? false
        )
        #expect(try await text(related).contains("Content-Type: video/mp4"))
        let json = try client.addDocument.request(for: .init(body: .json(.init(meta: ["a": 1], media: "MEDIA"))))
        #expect(try await text(json) == #"{"meta":{"a":1},"media":"MEDIA"}"#)
    }

    @Test("responses of several parts are typed")
    func responses() async throws {
        let text =
            "--B\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{\"a\":1}\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"media\"; filename=\"m\"\r\n"
            + "Content-Type: video/mp4\r\n\r\nM\r\n--B--\r\n"
        let response = TransportResponse(
            status: 200,
            headers: [.contentType: "multipart/mixed; boundary=B"],
            body: HTTPBody(text)
        )
        let document = try await multipart(response).readBatch(id: "1")
        #expect(document.meta == ["a": 1])
        #expect(document.media == MultipartFile([0x4D], fileName: "m", contentType: "video/mp4"))
        let cut = TransportResponse(
            status: 200,
            headers: [.contentType: "multipart/mixed; boundary=B"],
            body: HTTPBody(String(text.dropLast(8)))
        )
        await #expect(throws: ClientError.self) { try await multipart(cut).readBatch(id: "1") }
    }

    @Test("webhooks take forms and multipart bodies")
    func webhooks() throws {
        let parts =
            "--B\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\n12\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"score\"\r\n\r\n0.5\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"codes\"\r\n\r\n1,2\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"a.txt\"\r\n\r\nA\r\n--B--"
        let incoming = IncomingRequest(
            method: "POST",
            headers: [.contentType: "multipart/form-data; boundary=B"],
            body: Array(parts.utf8)
        )
        let mail = try IncomingWebhook.input(of: incoming).body
        #expect(mail.subject == "12")
        #expect(mail.score == 0.5)
        #expect(mail.codes == [1, 2])
        #expect(mail.attachments == [MultipartFile([0x41], fileName: "a.txt")])
        let call = IncomingRequest(
            method: "POST",
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array("From=%2B49&Digits=7&meta[size]=3".utf8)
        )
        guard case .form(let form) = try CalledWebhook.input(of: call).body else {
            Issue.record("the body is a form")
            return
        }
        #expect(form.from == "+49")
        #expect(form.digits == 7)
        #expect(form.meta?.size == 3)
        #expect(throws: IncomingRequestError.self) {
            try IncomingWebhook.input(of: IncomingRequest(method: "POST", body: Array("x".utf8)))
        }
    }
}
