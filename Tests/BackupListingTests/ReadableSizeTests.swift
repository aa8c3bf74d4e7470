// Sizes as tables show them.
import BackupListing
import DriftlessRuntime
import Testing

@Suite struct ReadableSizeTests {
    @Test(
        "a size has three digits and the unit that fits",
        arguments: [
            (0, "0 B"), (1, "1 B"), (999, "999 B"), (1000, "1.00 kB"), (1004, "1.00 kB"), (1005, "1.01 kB"),
            (9994, "9.99 kB"), (9995, "10.0 kB"), (99_949, "99.9 kB"), (99_950, "100 kB"), (999_499, "999 kB"),
            (999_500, "1.00 MB"), (2_803_000, "2.80 MB"), (126_025_239, "126 MB"), (48_318_382_080, "48.3 GB"),
            (999_499_999_999_999, "999 TB"), (1_000_000_000_000_000, "1.00 PB"), (Int64.max, "9.22 EB"),
            (-5, "-5 B"), (-1500, "-1.50 kB"), (Int64.min, "-9.22 EB"),
        ] as [(Int64, String)]
    )
    func text(_ bytes: Int64, _ expected: String) {
        #expect(ReadableSize.text(bytes: bytes) == expected)
    }

    @Test("a kilobyte of RDS has 1000 bytes, and a size beyond all numbers is the largest one")
    func kilobytes() {
        #expect(ReadableSize.text(DataSize(2803, .kilobytes)) == "2.80 MB")
        #expect(ReadableSize.text(DataSize(.max, .kilobytes)) == "9.22 EB")
    }
}
