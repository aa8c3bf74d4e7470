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
            ("24h", "2018-08-15T02:41:14Z", "2018-08-15T02:41:14Z"),
            ("7d", "2018-08-09T02:41:14Z", "2018-08-09T02:41:14Z"),
        ]
    )
    func times(_ text: String, _ since: String, _ until: String) throws {
        let now = try #require(Self.now)
        #expect(TimeArgument(text, at: .since)?.time(now: now).description == since)
        #expect(TimeArgument(text, at: .until)?.time(now: now).description == until)
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
        "a period that ends before it begins is refused, with the reason that the user can see",
        arguments: [
            ("2018-08-17", nil, "in the future"), ("24h", "2d", "lies before --since"),
            (nil, "1969-12-31", "before 1970"),
            ("2018-08-06", "2018-08-05", "--until (2018-08-05T00:00:00Z) lies before --since (2018-08-06T00:00:00Z)"),
        ] as [(String?, String?, String)]
    )
    func backwards(since: String?, until: String?, reason: String) throws {
        let now = try #require(Self.now)
        let period = PeriodArgument(
            since: since.flatMap { TimeArgument($0, at: .since) },
            until: until.flatMap { TimeArgument($0, at: .since) }
        )
        let failure = try #require(throws: ListingFailure.self) { try period.check(now: now) }
        #expect(failure.status == .refusedArgument)
        #expect(failure.message.contains(reason))
    }

    @Test(
        "a length of time is a whole number and a unit, and is said in the largest unit that fits",
        arguments: [
            ("90m", 5400, "90 min"), ("24h", 86_400, "24 h"), ("7d", 604_800, "7 d"), ("1d", 86_400, "24 h"),
            ("2w", 1_209_600, "14 d"), ("30s", 30, "30 s"), ("060m", 3600, "1 h"), ("36600d", 3_162_240_000, "36600 d"),
        ]
    )
    func durations(_ text: String, _ seconds: Int64, _ description: String) {
        #expect(DurationArgument(text)?.duration == .seconds(seconds))
        #expect(DurationArgument(text)?.description == description)
    }

    @Test(
        "what is no length of time is refused",
        arguments: [
            "", "h", "24", "0h", "-1h", "+1h", "1.5h", "24H", "24 h", "h24", "1h30m", "36601d", "٣h",
            "99999999999999999999h",
            "9223372036854775807w", "24hé",
        ]
    )
    func noDurations(_ text: String) {
        #expect(DurationArgument(text) == nil)
    }

    @Test(
        "a period that hides what staleness is about is refused",
        arguments: [
            ("23h", nil, "--since (2018-08-15T03:41:14Z) hides backups of the last 24 h"),
            ("2018-08-16", nil, "hides backups of the last 24 h"), (nil, "1h", "--until hides the newest"),
            ("7d", "2018-08-17", "--until hides the newest"),
        ] as [(String?, String?, String)]
    )
    func hiding(since: String?, until: String?, reason: String) throws {
        let now = try #require(Self.now)
        let period = PeriodArgument(
            since: since.flatMap { TimeArgument($0, at: .since) },
            until: until.flatMap { TimeArgument($0, at: .until) }
        )
        let day = try #require(DurationArgument("24h"))
        let failure = try #require(throws: ListingFailure.self) { try period.check(against: day, now: now) }
        #expect(failure.status == .usage)
        #expect(failure.message.contains(reason))
    }

    @Test("a period that reaches as far back as staleness hides nothing", arguments: ["24h", "7d", nil])
    func notHiding(since: String?) throws {
        let period = PeriodArgument(since: since.flatMap { TimeArgument($0, at: .since) })
        try period.check(against: try #require(DurationArgument("24h")), now: try #require(Self.now))
    }
}
