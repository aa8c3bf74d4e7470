// How bytes leave the server, on time and whole or not, is decided after what they say.

import HTTPTypes
import HummingbirdCore
import NIOCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Ends the handling of a connection, which closes it.
struct ConnectionAbandoned: Error {}

extension CloudResponse {
    func deliver(
        _ delivery: Fault.Delivery,
        of request: Request,
        with writer: consuming ResponseWriter,
        on channel: any Channel
    ) async throws {
        switch delivery {
        case .whole where body.fillerCount == 0:
            try await writer.write(response: head, body: ResponseBody(byteBuffer: body.start))
        case .whole:
            try await write(chunksOf: 65_536, pause: .zero, to: writer)
        case .closedBeforeHead:
            throw ConnectionAbandoned()
        case .truncated(let count):
            try await write(first: count, to: writer)
            throw ConnectionAbandoned()
        case .reset(let count):
            try await write(first: count, to: writer)
            // Closing a socket that does not linger discards what is unsent and sends RST instead of FIN.
            if let socket = channel as? any SocketOptionProvider {
                try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            }
            try await channel.close()
            throw ConnectionAbandoned()
        case .stalled(let count):
            try await write(first: count, to: writer)
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await Task.sleep(for: .seconds(86_400))
            }
            throw ConnectionAbandoned()
        case .slow(let chunkBytes, let pause):
            try await write(chunksOf: chunkBytes, pause: pause, to: writer)
        case .chunked(let chunkBytes):
            var response = self
            response.head.headerFields[.contentLength] = nil
            try await response.write(chunksOf: chunkBytes, pause: .zero, to: writer)
        }
    }

    private func write(
        chunksOf chunkBytes: Int,
        pause: Duration,
        to writer: consuming ResponseWriter
    ) async throws {
        var bodyWriter = try await writer.writeHead(head)
        for piece in body.pieces(of: chunkBytes) {
            try await bodyWriter.write(piece)
            try await pauseOrYield(pause)
        }
        try await bodyWriter.finish(nil)
    }

    private func write(first count: Int, to writer: consuming ResponseWriter) async throws {
        var bodyWriter = try await writer.writeHead(head)
        for piece in body.pieces(of: 65_536, upTo: count) {
            try await bodyWriter.write(piece)
            try await pauseOrYield(.zero)
        }
    }

    // Writing to a connection that the client has left does not suspend, and this task is on the loop that would say so.
    private func pauseOrYield(_ pause: Duration) async throws {
        if pause > .zero {
            try await Task.sleep(for: pause)
        } else {
            await Task.yield()
        }
    }
}
