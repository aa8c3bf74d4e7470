// Received requests are kept as they came, the latest 10,000, and turned into text only when a test reads them.

import HTTPTypes

/// A request that reached the cloud.
public struct ReceivedRequest: Hashable, Sendable {
    /// The service whose port it came to.
    public let service: CloudService
    /// The method, such as `GET`.
    public let method: String
    /// The request target as on the wire, percent-encoding untouched: path, and query after a `?`.
    public let target: String
    /// The header fields in the order and the case in which they came, `Host` first.
    public let headers: [HeaderField]
    /// The X-Request-Id of the response.
    public let requestID: String

    /// The value of the first field of that name, whose case does not matter.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// The latest requests, oldest first, in a ring of bounded size.
struct RequestLog: Sendable {
    struct Entry: Sendable {
        let service: CloudService
        let head: HTTPRequest
        let requestID: RequestID
    }

    let capacity: Int
    private var entries: [Entry] = []
    private var oldest = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
    }

    mutating func append(_ entry: Entry) {
        if entries.count < capacity {
            entries.append(entry)
        } else {
            entries[oldest] = entry
            oldest = (oldest + 1) % capacity
        }
    }

    mutating func removeAll() {
        entries = []
        oldest = 0
    }

    var entriesInOrder: [Entry] { Array(entries[oldest...] + entries[..<oldest]) }
}

extension ReceivedRequest {
    init(_ entry: RequestLog.Entry) {
        let host = entry.head.authority.map { [HeaderField(name: "Host", value: $0)] } ?? []
        self.init(
            service: entry.service,
            method: entry.head.method.rawValue,
            target: entry.head.path ?? "",
            headers: host + entry.head.headerFields.map { HeaderField(name: $0.name.rawName, value: $0.value) },
            requestID: entry.requestID.text
        )
    }
}
