// What sends the requests, and for how long it lives: as long as one listing.

import DriftlessAsyncHTTPClient
import DriftlessRuntime

enum HTTPTransport {
    /// Runs `body` with a transport, and closes its connections before returning or throwing.
    static func whileOpen<Result>(_ body: (any Transport) async throws -> Result) async throws -> Result {
        #if AsyncHTTPClient
            let transport = AsyncHTTPClientTransport()
            do {
                let result = try await body(transport)
                try? await transport.shutdown()
                return result
            } catch {
                try? await transport.shutdown()
                throw error
            }
        #else
            throw ListingFailure(
                .noResponse,
                "This program was built without the package trait AsyncHTTPClient, and cannot send requests."
            )
        #endif
    }
}
