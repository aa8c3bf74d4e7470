// What stands on the way to a server and changes what was signed.
import DriftlessAsyncHTTPClient
import HuaweiCloud

/// Replaces a part of each request's target.
struct RewritingTransport: Transport {
    let from: String
    let to: String

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        request.target = request.target.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
        return try await AsyncHTTPClientTransport.shared.send(request)
    }
}
