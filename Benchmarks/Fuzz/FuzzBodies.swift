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
    switch input[0] % 8 {
    case 0: same(parts([body]), parts(pieces))
    case 1: same(events([body]), events(pieces))
    case 2: same(records([body]), records(pieces))
    case 3: readForm(body)
    case 4: same(items([body]), items(pieces))
    case 5: readNested(body)
    case 6: writeEvent(body)
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

/// Parts that are whole, as the items of a stream.
private func items(_ chunks: [[UInt8]]) -> [[UInt8]] {
    guard var framing = (try? PartCollector(contentType: "multipart/mixed; boundary=b", limit: 1 << 10)).map({
        ItemFraming.parts($0)
    }) else { return [] }
    var items: [[UInt8]] = []
    do {
        for chunk in chunks {
            try framing.append(chunk)
            while let record = try framing.next() { items.append(record.bytes) }
        }
        _ = try framing.last()
    } catch {
        return []
    }
    return items
}

/// Whatever the parts and those inside of them are, JSON comes of them.
private func readNested(_ body: [UInt8]) {
    let inner = NestedParts.named([PartFields(nested: .ordered(others: PartFields(nested: .named([]), [])), ["a"])])
    let fields = [PartFields(contentType: "multipart/mixed", nested: inner, ["datastore", "a", "backups"])]
    let type = "multipart/form-data; boundary=b"
    guard let json = try? PartReader.json(body, contentType: type, as: .model(BackupPage.self), fields) else { return }
    guard (try? JSONValue(json: json)) != nil else { fatalError("parts became no JSON") }
}

/// What is written as an event is read back as one, or refused.
private func writeEvent(_ body: [UInt8]) {
    let fields = body.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return }
    let (name, id) = (String(decoding: fields[0], as: UTF8.self), String(decoding: fields[1], as: UTF8.self))
    let event = EventText(data: Array(fields[2]), name: name, id: id)
    guard event.violations("").isEmpty else { return }
    var parser = EventStreamParser(limit: 1 << 20)
    parser.append(event.bytes)
    guard let read = try? parser.next(), (try? parser.next()) == .some(nil) else { fatalError("no event, or more than one") }
    let lines = String(decoding: fields[2], as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let isSame = String(decoding: read.data, as: UTF8.self) == lines && read.id == id
    guard isSame, read.name == (name.isEmpty ? "message" : name) else { fatalError("another event") }
}
