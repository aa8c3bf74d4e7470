// Which instances a command line asks for.
import HuaweiCloud
import Testing

@testable import BackupListing

@Suite struct TargetSelectionTests {
    @Test(
        "an instance is an id, or a service and an id",
        arguments: [
            ("abc", nil, "abc"), ("dcs:abc", .dcs, "abc"), ("RDS:abc", .rds, "abc"), ("dcs:a:b", .dcs, "a:b"),
        ] as [(String, BackupService?, String)]
    )
    func references(_ text: String, _ service: BackupService?, _ id: String) {
        #expect(InstanceReference(text) == InstanceReference(service: service, id: id))
    }

    @Test(
        "an empty id and an unknown service are no instance",
        arguments: ["", ":", "dcs:", ":abc", "ecs:abc", "dcs :abc"]
    )
    func noReferences(_ text: String) {
        #expect(InstanceReference(text) == nil)
    }

    @Test("the service comes from the id's prefix, else from the only service selected")
    func services() throws {
        let mixed = [InstanceReference(service: .rds, id: "a"), InstanceReference(service: .dcs, id: "b")]
        let both = try BackupInstance.instances(of: mixed, in: .both, fallback: [])
        #expect(both == [BackupInstance(.rds, "a"), BackupInstance(.dcs, "b")])
        let plain = [InstanceReference(id: "a"), InstanceReference(id: "b"), InstanceReference(service: .rds, id: "a")]
        let rds = try BackupInstance.instances(of: plain, in: .rds, fallback: [])
        #expect(
            rds == [BackupInstance(.rds, "a"), BackupInstance(.rds, "b")],
            "an instance named twice is listed once"
        )
    }

    @Test("without instances, those of the selected services are listed where they are known")
    func fallback() throws {
        let known = [BackupInstance(.dcs, "a"), BackupInstance(.rds, "b")]
        #expect(try BackupInstance.instances(of: [], in: .both, fallback: known) == known)
        #expect(try BackupInstance.instances(of: [], in: .rds, fallback: known) == [BackupInstance(.rds, "b")])
    }

    @Test(
        "what is missing or contradictory is said, with what to write instead",
        arguments: [
            ([], .both, "--instance dcs:ID or --instance rds:ID, or see made-up ones with --demo"),
            ([], .dcs, "--instance ID, or see"),
            (["a"], .both, "write --instance dcs:a or --instance rds:a"),
            (["rds:a"], .dcs, "an instance of RDS, which --service leaves out"),
            (["\u{1B}"], .both, "'␛'"),
        ] as [([String], ServiceSelection, String)]
    )
    func problems(_ instances: [String], _ selection: ServiceSelection, _ text: String) throws {
        let references = instances.compactMap { InstanceReference($0) }
        let failure = try #require(throws: ListingFailure.self) {
            try BackupInstance.instances(of: references, in: selection, fallback: [])
        }
        #expect(failure.status == .usage)
        #expect(failure.message.contains(text))
    }

    @Test("a type is refused where one of the services does not have it")
    func types() throws {
        for type in BackupKind.allKnownCases {
            try type.check(for: [.rds])
        }
        try BackupKind.manual.check(for: [.dcs, .rds])
        let failure = try #require(throws: ListingFailure.self) {
            try BackupKind.incremental.check(for: [.rds, .dcs])
        }
        #expect(failure.status == .refusedArgument)
        #expect(
            failure.message
                == "DCS has no backups of the type 'incremental', only 'auto' and 'manual'. Nothing was sent."
        )
    }
}
