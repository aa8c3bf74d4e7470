// msgspec, the fastest decoder known for Python, on the same page: run where it is installed.
import Foundation
import Measuring

enum Msgspec {
    static let remark =
        "msgspec of Python in a process of its own, right after ours; times and enums stay texts there"

    /// Decodes the page in rounds of ten milliseconds and prints the seconds of one decoding in each.
    private static let program = """
        import gc, sys, time
        import msgspec

        class Datastore(msgspec.Struct):
            type: str
            version: str

        class Database(msgspec.Struct):
            name: str

        class Backup(msgspec.Struct):
            id: str
            name: str
            type: str
            size: int
            status: str
            begin_time: str
            end_time: str
            datastore: Datastore
            instance_id: str
            databases: list[Database] | None = None

        class Page(msgspec.Struct):
            backups: list[Backup]
            total_count: int

        page = open(sys.argv[1], "rb").read()
        decode = msgspec.json.Decoder(Page).decode
        gc.disable()
        times = 100
        for round in range(36):
            start = time.process_time()
            for _ in range(times):
                decode(page)
            seconds = (time.process_time() - start) / times
            times = max(1, int(0.01 / seconds))
            if round > 4:
                print(seconds)
        """

    /// How long one decoding takes; nil where Python or msgspec is missing.
    static func timing(_ page: [UInt8]) throws -> Timing? {
        let name = "driftless-page-\(UUID().uuidString).json"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try Data(page).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let seconds = try? PythonProgram.numbers(["-c", program, file.path]), !seconds.isEmpty else { return nil }
        return Timing(seconds)
    }
}
