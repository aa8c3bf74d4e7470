// An identity service in memory: counts what it is asked, and answers as the test says.
import DriftlessRuntime
import Foundation
import HTTPTypes
import Synchronization

final class MemoryIAM: Transport {
    typealias Responder = @Sendable (_ request: TransportRequest, _ number: Int) async throws -> TransportResponse

    private let received = Mutex<[TransportRequest]>([])
    private let responder: Mutex<Responder>

    init(_ responder: @escaping Responder) {
        self.responder = Mutex(responder)
    }

    /// The requests so far, in the order of their arrival.
    var requests: [TransportRequest] { received.withLock { $0 } }

    /// Answers otherwise from now on.
    func responds(_ responder: @escaping Responder) {
        self.responder.withLock { $0 = responder }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let number = received.withLock { received in
            received.append(request)
            return received.count
        }
        return try await responder.withLock { $0 }(request, number)
    }

    /// Tokens named `token-1`, `token-2` …, each good for 24 hours by the clock.
    static func issuing(_ time: ManualTime, lifetime: Duration = .seconds(86_400)) -> MemoryIAM {
        MemoryIAM { _, number in token(number, endsAt: time.now.advanced(by: lifetime)) }
    }

    static func token(_ number: Int, endsAt end: Timestamp) -> TransportResponse {
        let end = end.formatted(TimeFormat("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'"))
        var response = TransportResponse.json(
            #"{"token":{"expires_at":"\#(end)","methods":["password"],"project":{"id":"project-7","name":"cn-north-4"}}}"#,
            status: 201
        )
        if let name = HTTPField.Name("X-Subject-Token") { response.headers[name] = "token-\(number)" }
        return response
    }
}
