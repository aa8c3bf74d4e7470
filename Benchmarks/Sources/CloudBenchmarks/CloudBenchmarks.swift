// The run: what signing costs, how many calls a second there are, and how long a great inventory takes.
import DriftlessRuntime
import Foundation
import Measuring

@main
struct CloudBenchmarks {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch words.first {
        // The server and the walk are processes of their own, so that each one's memory and time can be told apart.
        case "serve": try await ServerProcess.serve()
        case "walk": try await InventoryWalk.walk(words.dropFirst().map { String($0) })
        default: try await measure()
        }
    }

    private static func measure() async throws {
        var table = Table()
        let python = PythonSDK.found()
        note("signing …")
        try await SigningRows.add(to: &table, rival: python)
        note("calls over loopback …")
        let server = try ServerProcess.start()
        defer { server.stop() }
        try await LoadRows.add(to: &table, server: server.address, rival: python)
        note("a thousand instances …")
        try await InventoryRows.add(to: &table, server: server.address)
        print(
            """
            \(Machine.description)

            \(table.text)

            Times of signing are medians of processor time; those of calls are the time that passed, over one pool of
            connections, with the server, a process of its own, on the same processors.
            \(python == nil ? "The rival was not measured: pip install huaweicloudsdkrds" : PythonSDK.remark)
            """
        )
    }

    private static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
