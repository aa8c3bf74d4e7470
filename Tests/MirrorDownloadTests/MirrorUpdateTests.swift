// What is downloaded into a mirror, what is written, and what is refused.
import ClientGenerator
import Diagnostics
import DocumentMirror
import Foundation
import SecureHash
import SwiftEmission
import Synchronization
import Testing

@testable import MirrorDownload

/// Files on the network of a test.
final class FakeNetwork: Downloading {
    let files: [String: String]
    /// Where URLs redirect.
    let redirects: [String: String]
    private let log = Mutex<[String]>([])

    init(_ files: [String: String], redirects: [String: String] = [:]) {
        self.files = files
        self.redirects = redirects
    }

    var asked: [String] { log.withLock { $0 } }

    func download(_ url: String, most bytes: Int) throws(DownloadFailure) -> Download {
        log.withLock { $0.append(url) }
        let end = redirects[url] ?? url
        guard let text = files[end] else { throw DownloadFailure("'\(url)' cannot be fetched: the status is 404") }
        guard text.utf8.count <= bytes else { throw DownloadFailure("'\(url)' has more than \(bytes) bytes") }
        return Download(bytes: Array(text.utf8), url: end)
    }
}

/// A spec in a folder that goes when the test ends.
final class MirrorSpec: Sendable {
    let folder: String

    init(_ reference: String, mirror: String = "mirror: copies\n") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "driftless-mirror-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("module: M\nclient: C\noutput: out\n" + mirror, to: "driftless.yaml")
        try write(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components: {schemas: {S: {type: object, properties: {p: {$ref: '\(reference)'}}}}}
            """,
            to: "openapi.yaml"
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var location: SpecLocation { SpecLocation(folder: folder) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    var generation: Generation { Generator(layout: .single).generate(location) }
}

@Suite("The mirror")
struct MirrorUpdateTests {
    private static let network = [
        "https://e.com/a/one.yaml": "Pet: {type: object, properties: {q: {$ref: 'two.yaml#/Toy'}}}\n",
        "https://e.com/a/two.yaml": "Toy: {type: string, enum: [ball]}\n",
    ]

    private func codes(_ log: DiagnosticLog) -> [String] { log.diagnostics.map(\.code.rawValue) }

    @Test("copies of all that is referred to, directly or not, and an index; then generation needs no network")
    func filled() throws {
        let spec = try MirrorSpec("https://e.com/a/one.yaml#/Pet")
        #expect(codes(spec.generation.log) == ["remote-reference"])
        #expect(spec.generation.log.diagnostics.first?.hint == "run: driftless mirror " + spec.location.name)
        let network = FakeNetwork(Self.network)
        let outcome = MirrorUpdate(.missing, downloader: network).run(spec.location)
        #expect(codes(outcome.log) == [])
        #expect(outcome.downloaded == ["https://e.com/a/one.yaml", "https://e.com/a/two.yaml"])
        #expect(spec.text("copies/e.com/a/one.yaml") == Self.network["https://e.com/a/one.yaml"])
        #expect(spec.text("copies/e.com/a/two.yaml") == Self.network["https://e.com/a/two.yaml"])
        let digest = SHA256.hexDigest(of: Array((Self.network["https://e.com/a/two.yaml"] ?? "").utf8))
        #expect(
            spec.text("copies/mirror.json")?.contains(
                #"{"url": "https://e.com/a/two.yaml", "file": "e.com/a/two.yaml", "sha256": "\#(digest)"}"#
            ) == true
        )
        let generation = spec.generation
        #expect(codes(generation.log) == [])
        #expect(generation.files.first?.text.contains("ball") == true)
    }

    @Test("a second run asks for nothing; an update asks for everything, and drops what nothing refers to")
    func again() throws {
        let spec = try MirrorSpec("https://e.com/a/one.yaml#/Pet")
        _ = MirrorUpdate(.missing, downloader: FakeNetwork(Self.network)).run(spec.location)
        let silent = FakeNetwork([:])
        let second = MirrorUpdate(.missing, downloader: silent).run(spec.location)
        #expect(silent.asked == [] && second.copies == 2)
        let changed = FakeNetwork(["https://e.com/a/one.yaml": "Pet: {type: string}\n"])
        let third = MirrorUpdate(.everything, downloader: changed).run(spec.location)
        #expect(codes(third.log) == [])
        #expect(third.downloaded == ["https://e.com/a/one.yaml"])
        #expect(spec.text("copies/e.com/a/one.yaml") == "Pet: {type: string}\n")
        #expect(spec.text("copies/e.com/a/two.yaml") == nil)
    }

    @Test("a copy that somebody changed is an error")
    func changed() throws {
        let spec = try MirrorSpec("https://e.com/a/one.yaml#/Pet")
        _ = MirrorUpdate(.missing, downloader: FakeNetwork(Self.network)).run(spec.location)
        try spec.write("Toy: {type: integer}\n", to: "copies/e.com/a/two.yaml")
        #expect(codes(spec.generation.log) == ["mirror-content"])
    }

    @Test("references in a copy count from where redirects led")
    func redirected() throws {
        let spec = try MirrorSpec("https://e.com/latest#/Pet")
        let network = FakeNetwork(Self.network, redirects: ["https://e.com/latest": "https://e.com/a/one.yaml"])
        let outcome = MirrorUpdate(.missing, downloader: network).run(spec.location)
        #expect(outcome.downloaded == ["https://e.com/latest", "https://e.com/a/two.yaml"])
        #expect(codes(spec.generation.log) == [])
    }

    @Test("where one file cannot be had, nothing is written")
    func failed() throws {
        let spec = try MirrorSpec("https://e.com/a/one.yaml#/Pet")
        let network = FakeNetwork(Self.network.filter { $0.key.hasSuffix("one.yaml") })
        let outcome = MirrorUpdate(.missing, downloader: network).run(spec.location)
        #expect(codes(outcome.log) == ["mirror-download"])
        #expect(spec.text("copies/mirror.json") == nil && spec.text("copies/e.com/a/one.yaml") == nil)
    }

    @Test("size and number have limits")
    func limits() throws {
        let spec = try MirrorSpec("https://e.com/a/one.yaml#/Pet")
        var small = DownloadLimits.standard
        small.files = 1
        let few = MirrorUpdate(.missing, limits: small, downloader: FakeNetwork(Self.network)).run(spec.location)
        #expect(codes(few.log) == ["mirror-download"])
        small = DownloadLimits.standard
        small.totalBytes = 70
        let short = MirrorUpdate(.missing, limits: small, downloader: FakeNetwork(Self.network)).run(spec.location)
        #expect(codes(short.log) == ["mirror-download"])
        #expect(spec.text("copies/mirror.json") == nil)
    }

    @Test("an endless chain of files ends at the limit")
    func endless() throws {
        struct Endless: Downloading {
            func download(_ url: String, most bytes: Int) throws(DownloadFailure) -> Download {
                Download(bytes: Array("$ref: '\(url)x'\n".utf8), url: url)
            }
        }
        let spec = try MirrorSpec("https://e.com/a")
        var limits = DownloadLimits.standard
        limits.files = 20
        let outcome = MirrorUpdate(.missing, limits: limits, downloader: Endless()).run(spec.location)
        #expect(outcome.downloaded.count == 20)
        #expect(codes(outcome.log) == ["mirror-download"])
    }

    @Test("nothing is asked for http, and a spec without a folder for copies is told")
    func refused() throws {
        let network = FakeNetwork(["http://e.com/a": "title: a"])
        let http = try MirrorSpec("http://e.com/a")
        let plain = MirrorUpdate(.missing, downloader: network).run(http.location)
        #expect(network.asked == [] && plain.downloaded == [])
        let bare = try MirrorSpec("https://e.com/a", mirror: "")
        let without = MirrorUpdate(.missing, downloader: network).run(bare.location)
        #expect(codes(without.log) == ["mirror-index"])
        let outside = try MirrorSpec("https://e.com/a", mirror: "mirror: ../../../../../../etc\n")
        #expect(MirrorUpdate(.missing, downloader: network).run(outside.location).log.hasErrors)
    }

    @Test(
        "names of copies stay in the folder, and tell URLs apart",
        arguments: [
            ("https://e.com", "e.com/index.yaml"), ("https://e.com/", "e.com/index.yaml"),
            ("https://e.com/a/b.json", "e.com/a/b.json"), ("https://e.com/a?v=1", "e.com/a_v_1.yaml"),
            ("https://e.com/../.hidden", "e.com/_./_hidden.yaml"), ("https://e.com:8443/a.yml", "e.com_8443/a.yml"),
            ("http://e.com/a", nil), ("https:///", nil),
        ]
    )
    func names(_ url: String, _ name: String?) {
        #expect(MirrorFileName.name(of: url, taken: []) == name)
        guard let name else { return }
        let other = MirrorFileName.name(of: url, taken: [name.lowercased()])
        #expect(other != nil && other != name)
    }
}
