// Which connections to a port this machine has, as the kernel counts them.
#if os(Linux)
    import Foundation
    import Testing

    /// The connections to a port of 127.0.0.1 that a process holds: open ones, and ones that only the other side has closed.
    struct OpenConnections {
        /// Ends on the side that connected.
        private(set) var clientCount = 0
        /// Ends on the side that accepted.
        private(set) var serverCount = 0

        init(toPort port: Int) throws {
            // Reading it as a file of a known size would stop after its first page.
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/net/tcp"))
            let table = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            for line in table.split(separator: "\n").dropFirst() {
                // sl local_address rem_address st …, with addresses as 0100007F:1F90
                let fields = line.split(separator: " ")
                guard fields.count > 9, fields[9] != "0", fields[3] != Self.listening else { continue }
                if Self.port(fields[1]) == port { serverCount += 1 }
                if Self.port(fields[2]) == port { clientCount += 1 }
            }
        }

        private static let listening = "0A"

        private static func port(_ address: Substring) -> Int? {
            address.split(separator: ":").last.flatMap { Int($0, radix: 16) }
        }
    }
#endif
