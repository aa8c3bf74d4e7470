// The call as one writes it by hand with Foundation: URLComponents for the URL, JSONDecoder for the response.
import Foundation

/// Checks no argument, knows one error, and has no middlewares: less than what it is compared with.
struct HandWrittenClient {
    struct UnexpectedResponse: Error {}

    let host: String
    let projectID: String
    let send: (URL) async throws -> (body: Data, status: Int)
    private let decoder = JSONDecoder()

    init(host: String, projectID: String, send: @escaping (URL) async throws -> (body: Data, status: Int)) {
        self.host = host
        self.projectID = projectID
        self.send = send
    }

    func listBackups(instanceID: String, offset: Int? = nil, limit: Int? = nil) async throws -> CodableRDSPage {
        var components = URLComponents()
        components.scheme = "https"
        components.host = host
        components.path = "/v3/\(projectID)/backups"
        var items = [URLQueryItem(name: "instance_id", value: instanceID)]
        if let limit { items.append(URLQueryItem(name: "limit", value: String(limit))) }
        if let offset { items.append(URLQueryItem(name: "offset", value: String(offset))) }
        components.queryItems = items
        guard let url = components.url else { throw UnexpectedResponse() }
        let response = try await send(url)
        guard response.status == 200 else { throw UnexpectedResponse() }
        return try decoder.decode(CodableRDSPage.self, from: response.body)
    }
}
