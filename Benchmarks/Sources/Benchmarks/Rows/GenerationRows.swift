import Foundation
// What `driftless generate` of both specs takes as a whole process, start-up included.
import Measuring

struct GenerationRows {
    /// A build of the command to measure.
    struct Build {
        let name: String
        let program: String
    }

    let builds: [Build]
    /// The folder with the specs.
    let specs: String

    private static let warmUps = 5
    private static let runs = 30

    func add(to table: inout Table) throws {
        for build in builds {
            try add(build, to: &table)
        }
    }

    private func add(_ build: Build, to table: inout Table) throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("driftless-benchmarks-\(getpid())")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appendingPathComponent("specs")
        try files.copyItem(atPath: specs, toPath: copy.path)
        let output = folder.appendingPathComponent("Generated")

        let generate = ChildProcess(
            program: build.program,
            arguments: ["generate", "huaweicloud-dcs", "huaweicloud-rds", "--specs", copy.path]
        )
        let start = ChildProcess(program: build.program, arguments: ["--version"])
        var unchanged: [ChildProcess.Run] = []
        var writing: [ChildProcess.Run] = []
        var starting: [ChildProcess.Run] = []
        for round in 0..<(Self.warmUps + Self.runs) {
            try? files.removeItem(at: output)
            let results = (try generate.run(), try generate.run(), try start.run())
            guard round >= Self.warmUps else { continue }
            writing.append(results.0)
            unchanged.append(results.1)
            starting.append(results.2)
        }
        add("generate both specs, unchanged", unchanged, build, starting, to: &table)
        add("generate both specs, all written", writing, build, starting, to: &table)
        let peak = (unchanged + writing).map(\.peakMemory).max() ?? 0
        table.add(
            Row(
                name: "  memory held at most, " + build.name,
                ours: (Quantity.megabytes(peak), ""),
                target: .memory(peak, below: 30_000_000)
            )
        )
    }

    private func add(
        _ name: String,
        _ runs: [ChildProcess.Run],
        _ build: Build,
        _ starting: [ChildProcess.Run],
        to table: inout Table
    ) {
        let (wall, processor) = (Timing(runs.map(\.wallTime)), Timing(runs.map(\.processorTime)))
        let (startWall, startProcessor) = (Timing(starting.map(\.wallTime)), Timing(starting.map(\.processorTime)))
        table.add(
            Row(
                name: "\(name), \(build.name)",
                ours: (Quantity.time(wall.median), Quantity.time(wall.best)),
                rival: (Quantity.time(startWall.median), Quantity.time(startWall.best)),
                rivalName: "its start alone",
                target: .time(wall.median, below: 0.020)
            )
        )
        table.add(
            Row(
                name: "  processor time",
                ours: (Quantity.time(processor.median), Quantity.time(processor.best)),
                rival: (Quantity.time(startProcessor.median), Quantity.time(startProcessor.best)),
                rivalName: "its start alone"
            )
        )
    }
}
