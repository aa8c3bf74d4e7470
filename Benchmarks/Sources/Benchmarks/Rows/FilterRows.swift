// What one operation of a large document costs beside all of it: filters plan what they leave.
import Foundation
import Measuring

struct FilterRows {
    let program: String
    /// A document in JSON.
    let document: String

    private static let warmUps = 1
    private static let runs = 7

    func add(to table: inout Table) throws {
        guard let data = FileManager.default.contents(atPath: document), let operation = Self.operation(in: data) else {
            return
        }
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("driftless-filter-\(getpid())")
        defer { try? files.removeItem(at: folder) }
        let all = try spec("all", "", data, in: folder)
        let one = try spec("one", "only: {operations: ['\(operation)']}\n", data, in: folder)
        var times: (one: [Double], all: [Double]) = ([], [])
        for round in 0..<(Self.warmUps + Self.runs) {
            let results = (try one.run(), try all.run())
            guard round >= Self.warmUps else { continue }
            times.one.append(results.0.processorTime)
            times.all.append(results.1.processorTime)
        }
        let (ours, rival) = (Timing(times.one), Timing(times.all))
        let name = URL(fileURLWithPath: document).lastPathComponent
        table.add(
            Row(
                name: "generate one operation of \(name), processor time",
                ours: (Quantity.time(ours.median), Quantity.time(ours.best)),
                rival: (Quantity.time(rival.median), Quantity.time(rival.best)),
                rivalName: "all of it"
            )
        )
    }

    private func spec(_ name: String, _ filter: String, _ document: Data, in folder: URL) throws -> ChildProcess {
        let spec = folder.appendingPathComponent("specs-\(name)/\(name)")
        try FileManager.default.createDirectory(at: spec, withIntermediateDirectories: true)
        try document.write(to: spec.appendingPathComponent("openapi.json"))
        let configuration = "module: Large\nclient: LargeClient\ndocument: openapi.json\noutput: Generated\n" + filter
        try Data(configuration.utf8).write(to: spec.appendingPathComponent("driftless.yaml"))
        let specs = spec.deletingLastPathComponent().path
        return ChildProcess(program: program, arguments: ["generate", "--quiet", "--specs", specs])
    }

    /// `GET /zen`: the shortest path that something is got from.
    private static func operation(in document: Data) -> String? {
        let root = try? JSONSerialization.jsonObject(with: document) as? [String: Any]
        let paths = (root?["paths"] as? [String: [String: Any]] ?? [:]).filter { $0.value["get"] != nil }.keys
        return paths.min { ($0.count, $0) < ($1.count, $1) }.map { "GET " + $0 }
    }
}
