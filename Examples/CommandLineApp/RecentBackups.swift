// A command-line app: the completed backups of a database instance.
import ArgumentParser
import HuaweiCloud

/// ```sh
/// export HUAWEICLOUD_SDK_AK=… HUAWEICLOUD_SDK_SK=…
/// swift run recent-backups c0c9f155c7b7423a9d30f0175998b63bin01 --most 5
/// ```
@main
struct RecentBackups: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recent-backups",
        abstract: "Lists the completed backups of a database instance.",
        discussion: "The keys are taken from the environment, else from the profile file."
    )

    @Argument(help: "The ID of the database instance.")
    var instance: String

    @Option(help: "The region that the instance is in.")
    var region = "cn-north-4"

    @Option(help: "The most backups to list.")
    var most = 10

    func run() async throws {
        do throws(ClientError) {
            let rds = try await RDSClient(region: Region(region))
            for line in try await RecentBackups.lines(of: rds, instance: instance, most: most) { print(line) }
        } catch {
            // In the provider's words: its code, its message and what it advises.
            throw HuaweiCloudError(error)
        }
    }

    /// A line for each backup. The next page is fetched only if the one before does not suffice.
    static func lines(of rds: RDSClient, instance: String, most: Int) async throws(ClientError) -> [String] {
        var lines: [String] = []
        for try await backup in rds.listBackups.all(instanceID: instance, status: .completed) {
            guard lines.count < most else { break }
            let ended = backup.endTime.map { "\($0)" } ?? "no end time"
            let size = backup.size.map { "\($0.bytes) bytes" } ?? "no size"
            lines.append("\(backup.id)  \(ended)  \(size)")
        }
        return lines
    }
}
