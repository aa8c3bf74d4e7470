// What libFuzzer feeds to the readers of bodies that come in chunks: what is read must not depend on where the chunks are cut.
@_spi(Generated) import DriftlessRuntime
import SampleModels

@testable import DriftlessCompression
@testable import DriftlessRuntime

/// The first byte chooses the reader, the second says how long the chunks are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBodies(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard input.count > 2 else { return 0 }
    let body = Array(input[2...])
    let length = Int(input[1]) % 31 + 1
    let pieces = stride(from: 0, to: body.count, by: length).map { Array(body[$0..<min($0 + length, body.count)]) }
    switch input[0] % 5 {
    case 0: same(parts([body]), parts(pieces))
    case 1: same(events([body]), events(pieces))
    case 2: same(records([body]), records(pieces))
    case 3: readForm(body)
    default: compress(pieces)
    }
    return 0
}

private func same<Read: Equatable>(_ whole: Read, _ chunked: Read) {
    guard whole == chunked else { fatalError("what is read depends on where the chunks are cut") }
}

/// The parts, with neighbouring contents as one. Where the body breaks off is only compared by the error.
private func parts(_ chunks: [[UInt8]]) -> [MultipartEvent] {
    guard var parser = try? MultipartParser(contentType: "multipart/form-data; boundary=b") else { return [] }
    var events: [MultipartEvent] = []
    do {
        for chunk in chunks {
            for event in try parser.receive(chunk) {
                if case .content(let more) = event, case .content(let before)? = events.last {
                    events[events.count - 1] = .content(before + more)
                } else {
                    events.append(event)
                }
            }
        }
        try parser.finish()
    } catch {
        return []
    }
    return events
}

private func events(_ chunks: [[UInt8]]) -> [EventStreamParser.Event] {
    var parser = EventStreamParser(limit: 1 << 20)
    var events: [EventStreamParser.Event] = []
    for chunk in chunks {
        parser.append(chunk)
        while let event = try? parser.next() { events.append(event) }
    }
    return events
}

private func records(_ chunks: [[UInt8]]) -> [[UInt8]] {
    var reader = JSONRecordReader(limit: 1 << 20)
    var records: [[UInt8]] = []
    for chunk in chunks {
        reader.append(chunk)
        while let record = try? reader.next() { records.append(Array(reader.bytes[record])) }
    }
    if let record = reader.last() { records.append(Array(reader.bytes[record])) }
    return records
}

/// Whatever the fields are, JSON comes of them.
private func readForm(_ body: [UInt8]) {
    let fields = [
        FormFields(.deepObject(.indices), ["datastore", "a"]), FormFields(.joined(","), ["databases", "b"]),
    ]
    let json = FormReader.json(body, as: .model(BackupPage.self), fields)
    guard (try? JSONValue(json: json)) != nil else { fatalError("a form became no JSON") }
}

private func compress(_ chunks: [[UInt8]]) {
    var encoder = GzipEncoder()
    var output: [UInt8] = []
    for chunk in chunks { output += encoder.encode(chunk) }
    output += encoder.finish()
    guard output.starts(with: [0x1F, 0x8B]) else { fatalError("no gzip") }
}
