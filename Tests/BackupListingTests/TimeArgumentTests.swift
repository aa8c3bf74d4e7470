// Times as the command line takes them, and the period that is made of them.
import DriftlessRuntime
import Testing

@testable import BackupListing

@Suite struct TimeArgumentTests {
    @Test(
        "a date is its first second as a beginning and its last one as an end",
        arguments: [
            ("2018-08-06", "2018-08-06T00:00:00Z", "2018-08-06T23:59:59Z"),
            ("20180806", "2018-08-06T00:00:00Z", "2018-08-06T23:59:59Z"),
            ("2018-08-06T12:41", "2018-08-06T12:41:00Z", "2018-08-06T12:41:00Z"),
            ("2018-08-06 12:41", "2018-08-06T12:41:00Z", "2018-08-06T12:41:00Z"),
            ("2018-08-06T12:41+08:00", "2018-08-06T12:41:00+08:00", "2018-08-06T12:41:00+08:00"),
            ("2018-08-06T12:41Z", "2018-08-06T12:41:00Z", "2018-08-06T12:41:00Z"),
            ("2018-08-06T12:41:14", "2018-08-06T12:41:14Z", "2018-08-06T12:41:14Z"),
            ("2018-08-06T12:41:14+0800", "2018-08-06T12:41:14+08:00", "2018-08-06T12:41:14+08:00"),
            ("20180806T124114Z", "2018-08-06T12:41:14Z", "2018-08-06T12:41:14Z"),
            ("2000-02-29", "2000-02-29T00:00:00Z", "2000-02-29T23:59:59Z"),
        ]
    )
    func times(_ text: String, _ since: String, _ until: String) {
        #expect(TimeArgument(text, at: .since)?.time.description == since)
        #expect(TimeArgument(text, at: .until)?.time.description == until)
    }

    @Test(
        "what is no time is refused",
        arguments: [
            "", "today", "2018", "2018-08", "2018-13-01", "2018-02-29", "2018-08-06T", "2018-08-06T24:00",
            "2018-08-06T12",
            "2018-08-06T12:60", "06.08.2018", "2018/08/06", "201808061", "1533530474", "2018-08-06T12:41:",
            "２０１８-08-06", "2018-08-0é", "2018-08-06T12:4é", "2018-08-06\n", "-2018-08-0",
        ]
    )
    func noTimes(_ text: String) {
        #expect(TimeArgument(text, at: .since) == nil)
    }

    private static let now = Timestamp("2018-08-16T02:41:14Z")

    @Test(
        "a period that lacks an end begins in 1970 or ends now, and one without ends has none",
        arguments: [
            (nil, nil, nil, nil),
            ("2018-08-06T00:00:00Z", nil, "2018-08-06T00:00:00Z", "2018-08-16T02:41:14Z"),
            (nil, "2018-08-06T00:00:00Z", "1970-01-01T00:00:00Z", "2018-08-06T00:00:00Z"),
            ("2018-08-06T00:00:00Z", "2018-08-07T00:00:00Z", "2018-08-06T00:00:00Z", "2018-08-07T00:00:00Z"),
        ] as [(String?, String?, String?, String?)]
    )
    func closed(since: String?, until: String?, begin: String?, end: String?) throws {
        let now = try #require(Self.now)
        let period = ListingPeriod(since: since.flatMap { Timestamp($0) }, until: until.flatMap { Timestamp($0) })
        let closed = period.closed(now: now)
        #expect(closed.since?.description == begin)
        #expect(closed.until?.description == end)
        try period.check(now: now)
    }

    @Test(
        "a period that ends before it begins is refused, with the reason that the user can see",
        arguments: [
            ("2018-08-17", nil, "in the future"), (nil, "1969-12-31", "before 1970"),
            ("2018-08-06", "2018-08-05", "--until (2018-08-05T00:00:00Z) lies before --since (2018-08-06T00:00:00Z)"),
        ] as [(String?, String?, String)]
    )
    func backwards(since: String?, until: String?, reason: String) throws {
        let now = try #require(Self.now)
        let period = ListingPeriod(
            since: since.flatMap { TimeArgument($0, at: .since)?.time },
            until: until.flatMap { TimeArgument($0, at: .since)?.time }
        )
        let failure = try #require(throws: ListingFailure.self) { try period.check(now: now) }
        #expect(failure.status == .refusedArgument)
        #expect(failure.message.contains(reason))
    }
}
