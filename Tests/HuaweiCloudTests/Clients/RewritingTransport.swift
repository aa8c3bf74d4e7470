// What stands on the way to a server and changes what was signed.
import DriftlessAsyncHTTPClient
import HuaweiCloud

/// Replaces the end of each request's path and query.
struct RewritingTransport: Transport {
    let from: String
    let to: String

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        if request.path.hasSuffix(from) {
            request.path = request.path.dropLast(from.count) + to
        }
        return try await AsyncHTTPClientTransport.shared.send(request)
    }
}
