// That requests are signed exactly as the official SDK signs them.
import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Signing by the vectors")
struct SigningVectorTests {
    @Test("a vector's request is signed as the vector says", arguments: try SigningVector.all())
    func vector(_ vector: SigningVector) throws {
        let signed = RequestSigner().sign(try vector.request(), with: vector.keys, at: try vector.time)

        #expect(signed.canonicalRequest == vector.canonicalRequest)
        #expect(signed.stringToSign == vector.stringToSign)
        #expect(signed.signedHeaders == vector.signedHeaders)
        #expect(signed.signature == vector.signature)
        #expect(signed.payloadHash == vector.payloadHash)
        #expect(signed.date == vector.sdkDate)
        #expect(signed.request.path == vector.requestTarget)
        #expect(signed.request.headers[.authorization] == vector.authorization)

        // The host is no header of a request here but its authority, from which transports make the header.
        var headers = ["Host": signed.request.authority]
        for field in signed.request.headers {
            headers[field.name.rawName] = field.value
        }
        var expected = vector.headersAfterSigning
        for (name, value) in expected {
            // The official SDK hands UTF-8 to a writer of Latin-1, byte by byte.
            let bytes = value.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
            expected[name] = String(validating: bytes, as: UTF8.self) ?? value
        }
        #expect(headers == expected)
    }

    @Test("there are as many vectors as were made")
    func count() throws {
        #expect(try SigningVector.all().count == 41)
    }

    @Test(
        "a whole request of the official SDK gets the same signature",
        arguments: ["python-3.1.219-FIXED-dcs-v1.0", "python-3.1.219-FIXED-rds-listbackups-all-params"]
    )
    func wholeRequest(_ name: String) throws {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "http", subdirectory: "Vectors"))
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\r\n")
        let words = try #require(lines.first).split(separator: " ").map(String.init)
        var request = TransportRequest(
            operation: name,
            method: try #require(HTTPRequest.Method(words[0])),
            scheme: "http",
            authority: "",
            path: words[1]
        )
        var authorization = ""
        for line in lines.dropFirst().prefix(while: { !$0.isEmpty }) {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            switch parts[0] {
            case "Host": request.authority = parts[1]
            case "Authorization": authorization = parts[1]
            // What the SDK's HTTP library adds after signing, and what signing adds.
            case "Accept-Encoding", "Accept", "Connection", "X-Sdk-Date": break
            default: request.headers[try #require(HTTPField.Name(parts[0]))] = parts[1]
            }
        }
        let vectors = try SigningVector.all()
        let keys = try #require(vectors.first { $0.accessKey == "HWTESTACCESSKEY00001" }).keys
        let time = try #require(Timestamp("20180806T024114Z"))

        let signed = RequestSigner().sign(request, with: keys, at: time)

        #expect(signed.request.headers[.authorization] == authorization)
        #expect(signed.request.path == words[1])
    }
}
