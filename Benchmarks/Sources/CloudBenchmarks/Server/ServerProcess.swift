// The local cloud in a process of its own, which ends with the one that started it.
import Foundation
import LocalCloud

/// Where the services are, as one word that can be given to another process.
struct ServerAddress {
    let dcs: String
    let rds: String

    var words: [String] { [dcs, rds] }
}

final class ServerProcess {
    static let contents = CloudContents.uniform(instances: 1000, rdsBackupsEach: 2000)
    static let instanceIDs = contents.uniform?.rdsInstanceIDs ?? []
    static let backupsEach = 2000

    let address: ServerAddress
    private let process: Process
    private let input: Pipe

    struct NotReady: Error {}

    private init(_ process: Process, _ input: Pipe, _ address: ServerAddress) {
        self.process = process
        self.input = input
        self.address = address
    }

    /// Starts this program again as a server, and returns once it answers.
    static func start() throws -> ServerProcess {
        let process = Process()
        let output = Pipe()
        let input = Pipe()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["serve"]
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let urls = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard urls.count == 2 else { throw NotReady() }
        return ServerProcess(process, input, ServerAddress(dcs: urls[0], rds: urls[1]))
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Serves until standard input ends.
    static func serve() async throws {
        let cloud = try await LocalCloud.start(contents: contents, access: .accountsOnly)
        FileHandle.standardOutput.write(Data("\(cloud.dcsURL) \(cloud.rdsURL)\n".utf8))
        _ = readLine()
        await cloud.stop()
    }
}
