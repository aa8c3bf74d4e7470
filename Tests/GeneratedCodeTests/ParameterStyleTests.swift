// Each combination of location, style, explode and shape, as it goes over the wire: what OpenAPI's own examples show.
import Case_parameter_styles
import ClientPlanning
import DriftlessRuntime
import HTTPTypes
import OpenAPIDocument
import Testing

@Suite("Parameter styles on the wire")
struct ParameterStyleTests {
    /// The four operations of one location, style and explode.
    struct Calls: Sendable, CustomTestStringConvertible {
        var location: Parameter.Location
        var style: Parameter.Style
        var explode: ParameterStyleTable.Explode
        var single: @Sendable (CaseClient) throws -> ClientRequest
        var array: @Sendable (CaseClient) throws -> ClientRequest
        var object: @Sendable (CaseClient) throws -> ClientRequest
        var any: @Sendable (CaseClient, Color) throws -> ClientRequest
        var testDescription: String { "\(style.rawValue) \(explode) in \(location.rawValue)" }

        func example(_ shape: ParameterStyleTable.Shape) throws -> String {
            try #require(ParameterStyleTable.row(location, style, explode, shape)?.example)
        }

        /// What of a request the example shows.
        func shown(_ request: ClientRequest) throws -> String? {
            let target = try request.transportRequest(to: ServerURL("https://example.com")).path
            return switch location {
            case .path: target.split(separator: "/").last.map(String.init)
            case .query: target.split(separator: "?").last.map(String.init)
            case .header: try request.headers[#require(HTTPField.Name("color"))]
            case .cookie: request.headers[.cookie]
            case .querystring: nil
            }
        }
    }

    @Test("the request is what the table shows", arguments: calls)
    func wire(_ calls: Calls) throws {
        let client = CaseClient(
            server: try ServerURL("https://example.com"),
            transport: MemoryTransport { _ in TransportResponse(status: .noContent) }
        )
        #expect(try calls.shown(calls.single(client)) == calls.example(.primitive))
        #expect(try calls.shown(calls.array(client)) == calls.example(.array))
        #expect(try calls.shown(calls.object(client)) == calls.example(.object))
        #expect(try calls.shown(calls.any(client, .name("blue"))) == calls.example(.primitive))
        #expect(try calls.shown(calls.any(client, .names(Self.names))) == calls.example(.array))
        #expect(try calls.shown(calls.any(client, .rgb(Self.rgb))) == calls.example(.object))
    }

    @Test("each row of the table with an example is called")
    func complete() {
        for row in ParameterStyleTable.rows {
            for explode in row.explode {
                #expect(
                    Self.calls.contains {
                        $0.location == row.location && $0.style == row.style && $0.explode == explode
                    },
                    "\(row)"
                )
            }
        }
    }

    static let names = ["blue", "black", "brown"]
    static let rgb = Rgb(r: 100, g: 200, b: 150)

    static let calls: [Calls] = [
        Calls(
            location: .path,
            style: .simple,
            explode: .joined,
            single: { try $0.pathSimpleJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathSimpleJoinedArray.request(for: .init(color: names)) },
            object: { try $0.pathSimpleJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathSimpleJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .path,
            style: .simple,
            explode: .exploded,
            single: { try $0.pathSimpleExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathSimpleExplodedArray.request(for: .init(color: names)) },
            object: { try $0.pathSimpleExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathSimpleExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .path,
            style: .label,
            explode: .joined,
            single: { try $0.pathLabelJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathLabelJoinedArray.request(for: .init(color: names)) },
            object: { try $0.pathLabelJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathLabelJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .path,
            style: .label,
            explode: .exploded,
            single: { try $0.pathLabelExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathLabelExplodedArray.request(for: .init(color: names)) },
            object: { try $0.pathLabelExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathLabelExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .path,
            style: .matrix,
            explode: .joined,
            single: { try $0.pathMatrixJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathMatrixJoinedArray.request(for: .init(color: names)) },
            object: { try $0.pathMatrixJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathMatrixJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .path,
            style: .matrix,
            explode: .exploded,
            single: { try $0.pathMatrixExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.pathMatrixExplodedArray.request(for: .init(color: names)) },
            object: { try $0.pathMatrixExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.pathMatrixExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .form,
            explode: .joined,
            single: { try $0.queryFormJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryFormJoinedArray.request(for: .init(color: names)) },
            object: { try $0.queryFormJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryFormJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .form,
            explode: .exploded,
            single: { try $0.queryFormExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryFormExplodedArray.request(for: .init(color: names)) },
            object: { try $0.queryFormExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryFormExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .spaceDelimited,
            explode: .joined,
            single: { try $0.querySpaceDelimitedJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.querySpaceDelimitedJoinedArray.request(for: .init(color: names)) },
            object: { try $0.querySpaceDelimitedJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.querySpaceDelimitedJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .spaceDelimited,
            explode: .exploded,
            single: { try $0.querySpaceDelimitedExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.querySpaceDelimitedExplodedArray.request(for: .init(color: names)) },
            object: { try $0.querySpaceDelimitedExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.querySpaceDelimitedExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .pipeDelimited,
            explode: .joined,
            single: { try $0.queryPipeDelimitedJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryPipeDelimitedJoinedArray.request(for: .init(color: names)) },
            object: { try $0.queryPipeDelimitedJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryPipeDelimitedJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .pipeDelimited,
            explode: .exploded,
            single: { try $0.queryPipeDelimitedExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryPipeDelimitedExplodedArray.request(for: .init(color: names)) },
            object: { try $0.queryPipeDelimitedExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryPipeDelimitedExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .deepObject,
            explode: .joined,
            single: { try $0.queryDeepObjectJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryDeepObjectJoinedArray.request(for: .init(color: names)) },
            object: { try $0.queryDeepObjectJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryDeepObjectJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .query,
            style: .deepObject,
            explode: .exploded,
            single: { try $0.queryDeepObjectExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.queryDeepObjectExplodedArray.request(for: .init(color: names)) },
            object: { try $0.queryDeepObjectExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.queryDeepObjectExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .header,
            style: .simple,
            explode: .joined,
            single: { try $0.headerSimpleJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.headerSimpleJoinedArray.request(for: .init(color: names)) },
            object: { try $0.headerSimpleJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.headerSimpleJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .header,
            style: .simple,
            explode: .exploded,
            single: { try $0.headerSimpleExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.headerSimpleExplodedArray.request(for: .init(color: names)) },
            object: { try $0.headerSimpleExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.headerSimpleExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .cookie,
            style: .form,
            explode: .joined,
            single: { try $0.cookieFormJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.cookieFormJoinedArray.request(for: .init(color: names)) },
            object: { try $0.cookieFormJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.cookieFormJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .cookie,
            style: .form,
            explode: .exploded,
            single: { try $0.cookieFormExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.cookieFormExplodedArray.request(for: .init(color: names)) },
            object: { try $0.cookieFormExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.cookieFormExplodedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .cookie,
            style: .cookie,
            explode: .joined,
            single: { try $0.cookieCookieJoinedSingle.request(for: .init(color: "blue")) },
            array: { try $0.cookieCookieJoinedArray.request(for: .init(color: names)) },
            object: { try $0.cookieCookieJoinedObject.request(for: .init(color: rgb)) },
            any: { try $0.cookieCookieJoinedAny.request(for: .init(color: $1)) }
        ),
        Calls(
            location: .cookie,
            style: .cookie,
            explode: .exploded,
            single: { try $0.cookieCookieExplodedSingle.request(for: .init(color: "blue")) },
            array: { try $0.cookieCookieExplodedArray.request(for: .init(color: names)) },
            object: { try $0.cookieCookieExplodedObject.request(for: .init(color: rgb)) },
            any: { try $0.cookieCookieExplodedAny.request(for: .init(color: $1)) }
        ),
    ]
}
