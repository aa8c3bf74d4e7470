// What a list of backups on a screen knows. It needs no SwiftUI, so it is tested wherever Swift runs.
public import HuaweiCloud
public import Observation

/// Loads the backups of a database instance page by page, as the list is scrolled.
@MainActor
@Observable
public final class BackupListModel {
    /// What the screen shows below the rows.
    public enum Phase: Equatable {
        case idle
        case loading
        case complete
        case failed(String)
    }

    /// A row of the list.
    public struct Row: Identifiable, Equatable, Sendable {
        public let id: String
        public let title: String
        public let status: String
    }

    /// The rows that have come.
    public private(set) var rows: [Row] = []
    /// Whether more is to come.
    public private(set) var phase = Phase.idle

    private let pages: PagedItems<HuaweiCloudRDS.Backup>.Pages
    private var iterator: PagedItems<HuaweiCloudRDS.Backup>.Pages.Iterator

    /// - Parameters:
    ///   - rds: The client; in previews and tests, one whose transport is a `MemoryTransport`.
    ///   - instanceID: The instance whose backups are listed.
    public init(rds: RDSClient, instanceID: String) {
        pages = rds.listBackups.all(instanceID: instanceID, limit: 20).pages
        iterator = pages.makeAsyncIterator()
    }

    /// Loads the next page; does nothing while one is being loaded, and after the last.
    public func loadMore() async {
        guard phase != .loading, phase != .complete else { return }
        phase = .loading
        var next = iterator
        defer { iterator = next }
        do throws(ClientError) {
            guard let page = try await next.next() else {
                phase = .complete
                return
            }
            rows += page.items.map(Row.init)
            phase = .idle
        } catch {
            phase = .failed(HuaweiCloudError(error).message)
        }
    }

    /// Begins again, as pulling the list down does.
    public func reload() async {
        rows = []
        phase = .idle
        iterator = pages.makeAsyncIterator()
        await loadMore()
    }
}

extension BackupListModel.Row {
    /// Values that are not documented are shown as the server sent them.
    init(_ backup: HuaweiCloudRDS.Backup) {
        id = backup.id
        title = backup.name ?? backup.id
        status = backup.status.rawValue.lowercased()
    }
}
