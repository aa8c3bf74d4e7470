// What `driftless document check` of one page takes as a whole process: reading the page and the spec, and comparing them.
import Foundation
import Measuring

struct DocumentRows {
    /// The command to measure.
    let program: String
    /// The folder with the specs of the provider's two operations.
    let specs: String
    /// The folder with the provider's own pages; where there is none, a page of our own stands for them.
    let pages: String

    private static let warmUps = 5
    private static let runs = 30

    func add(to table: inout Table) throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("driftless-pages-\(getpid())")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try add("a page of our own", try ownPage(in: folder.path), to: &table)
        for (name, spec) in [
            ("dcs-list-backups.zh-cn.md", "huaweicloud-dcs"), ("rds-list-backups.zh-cn.md", "huaweicloud-rds"),
        ] {
            let page = pages + "/" + name
            guard files.fileExists(atPath: page) else { continue }
            try add(name, [page, "--specs", specs, "--spec", spec], to: &table)
        }
    }

    private func add(_ name: String, _ arguments: [String], to table: inout Table) throws {
        let check = ChildProcess(program: program, arguments: ["document", "check"] + arguments)
        let start = ChildProcess(program: program, arguments: ["--version"])
        var checking: [ChildProcess.Run] = []
        var starting: [ChildProcess.Run] = []
        for round in 0..<(Self.warmUps + Self.runs) {
            let results = (try check.run(), try start.run())
            guard round >= Self.warmUps else { continue }
            checking.append(results.0)
            starting.append(results.1)
        }
        let (wall, startWall) = (Timing(checking.map(\.wallTime)), Timing(starting.map(\.wallTime)))
        table.add(
            Row(
                name: "read and check \(name)",
                ours: (Quantity.time(wall.median), Quantity.time(wall.best)),
                rival: (Quantity.time(startWall.median), Quantity.time(startWall.best)),
                rivalName: "its start alone"
            )
        )
        // What the command does for the page: its start, the same for every command, is in the row above.
        let (median, best) = (wall.median - startWall.median, wall.best - startWall.best)
        table.add(
            Row(
                name: "  beyond its start",
                ours: (Quantity.time(median), Quantity.time(best)),
                target: .time(median, below: 0.015)
            )
        )
    }

    /// A page as large as the provider's, its facts, and the spec that is drafted from it: the arguments of a check.
    private func ownPage(in folder: String) throws -> [String] {
        let page = folder + "/records.md"
        try Data(RecordsPage.text(tables: 5, fields: 25).utf8).write(to: URL(fileURLWithPath: page))
        let spec = folder + "/records"
        let script = """
            set -e; mkdir -p '\(spec)'
            '\(program)' document draft '\(page)' > '\(spec)/openapi.yaml'
            '\(program)' document facts '\(page)' > '\(spec)/document.yaml'
            printf 'module: Records\\nclient: RecordsClient\\n' > '\(spec)/driftless.yaml'
            """
        _ = try ChildProcess(program: "/bin/sh", arguments: ["-c", script]).run()
        return [page, "--spec", spec]
    }
}
