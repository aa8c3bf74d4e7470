// Lists that change, repeat or stop while they are read: complete, or an error that says what is missing; never endless.
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A list that changes while it is read", .timeLimit(.minutes(10)))
struct ChangingListTests {
    private let instance = "i"

    /// Newest first, as the server lists them.
    private static func backups(_ count: Int) -> [RDSBackup] {
        (0..<count).map { ManyInstances.rds("b\($0)", hoursAgo: Double($0)) }
    }

    private static func contents(_ count: Int) -> CloudContents {
        CloudContents(
            projectID: CloudContents.demo.projectID,
            rdsInstances: [RDSInstance(id: "i", name: "", backups: backups(count))]
        )
    }

    private static func ids(_ count: Int) -> [String] { (0..<count).map { "b\($0)" } }

    /// Lists 45 backups in pages of 10, and makes the list so long before the call given.
    private func listing(changedTo count: Int, before call: Int) async throws -> (ids: [String], requests: Int) {
        try await withLocalCloud(contents: Self.contents(45), access: .accountsOnly) { cloud in
            let change = BeforeCall(call) { [weak cloud] in cloud?.contents = Self.contents(count) }
            let settings = ClientSettings(middlewares: [change], time: PromptTime())
            return try await withClient(of: cloud, settings: settings) { client in
                (try await client.rds().backupIDs(of: instance), cloud.requests.count)
            }
        }
    }

    @Test(
        "ends where it ends by then",
        arguments: [
            // Shrinks: in the last page, to the end of a page, to less than was read already.
            (changedTo: 42, before: 3, listed: 42, requests: 5), (30, 3, 30, 3), (20, 3, 20, 3), (5, 3, 20, 3),
            // Grows: within the last page, and by more pages.
            (48, 3, 48, 5), (75, 3, 75, 8), (75, 5, 75, 8),
            // Vanishes.
            (0, 2, 10, 2),
        ]
    )
    func changes(changedTo: Int, before: Int, listed: Int, requests: Int) async throws {
        let result = try await listing(changedTo: changedTo, before: before)
        #expect(result.ids == Self.ids(listed))
        #expect(result.requests == requests)
    }

    @Test("is an error with both numbers where its total grows and its records do not")
    func growingTotal() async throws {
        try await withCloudAndClient(contents: Self.contents(45)) { cloud, client in
            cloud.inject(.totalChanging(by: 3), into: .rds, for: .all)
            let error = try await failure { try await client.rds().backupIDs(of: instance) }
            guard case .missingItems(let received, let total, let position) = error.responseProblem else {
                Issue.record("\(error)")
                return
            }
            #expect(received == 45)
            #expect(total > 45)
            #expect(position == 45)
            #expect(error.description.contains("45 items came of a list that has \(total)"), "\(error)")
        }
    }

    @Test("ends at the total where that becomes smaller than what was read")
    func shrinkingTotal() async throws {
        try await withCloudAndClient(contents: Self.contents(45)) { cloud, client in
            cloud.inject(.totalChanging(by: -10), into: .rds, for: .all)
            let ids = try await client.rds().backupIDs(of: instance)
            // 45, 35, 25: the third page reaches 30.
            #expect(ids == Self.ids(30))
        }
    }

    /// A page that cannot be the next one.
    static let oddities: [(name: String, fault: Fault)] = [
        ("the page before", .pageBefore), ("the first page", .firstPage), ("an empty page", .emptyPage),
    ]

    @Test("is complete where a page is odd once", arguments: oddities)
    func oddOnce(name: String, fault: Fault) async throws {
        try await withCloudAndClient(contents: Self.contents(45)) { cloud, client in
            cloud.inject(.genuine, into: .rds)
            cloud.inject(fault, into: .rds)
            let ids = try await client.rds().backupIDs(of: instance)
            #expect(ids == Self.ids(45))
            #expect(cloud.requests.count == 6)
        }
    }

    @Test("is an error that says how many of how many came where all further pages are empty")
    func emptyForEver() async throws {
        try await withCloudAndClient(contents: Self.contents(45)) { cloud, client in
            cloud.inject(.genuine, into: .rds, for: .next(2))
            cloud.inject(.emptyPage, into: .rds, for: .all)
            let error = try await failure { try await client.rds().backupIDs(of: instance) }
            guard case .missingItems(received: 20, total: 45, position: 20) = error.responseProblem else {
                Issue.record("\(error)")
                return
            }
            #expect(error.description.contains("20 items came of a list that has 45"), "\(error)")
            #expect(cloud.requests.count == 4)
        }
    }

    @Test("is an error where the first page comes for ever", arguments: [Fault.firstPage, .pageBefore])
    func repeatedForEver(_ fault: Fault) async throws {
        try await withCloudAndClient(contents: Self.contents(45)) { cloud, client in
            cloud.inject(.genuine, into: .rds)
            cloud.inject(fault, into: .rds, for: .all)
            let error = try await failure { try await client.rds().backupIDs(of: instance) }
            guard case .repeatedPage(position: 10) = error.responseProblem else {
                Issue.record("\(error)")
                return
            }
            #expect(cloud.requests.count == 3)
        }
    }
}
