// Which specs a command means.
import ClientGenerator
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Spec search")
struct SpecSearchTests {
    private func scratch() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        for name in ["specs/b", "specs/a", "other/c"] { try scratch.write("", to: name + "/driftless.yaml") }
        try scratch.write("", to: "specs/none/openapi.yaml")
        try scratch.write("", to: "specs/file.yaml")
        return scratch
    }

    @Test("all specs of a folder, by name")
    func all() throws {
        let scratch = try scratch()
        var log = DiagnosticLog()
        #expect(SpecSearch.all(in: scratch.path + "/specs", into: &log).map(\.name) == ["a", "b"])
        #expect(log.diagnostics.isEmpty)
    }

    @Test("named specs, in the order of the names, each once; a path is a name, too")
    func named() throws {
        let scratch = try scratch()
        var log = DiagnosticLog()
        let found = SpecSearch.named(
            ["b", "a", "b", scratch.path + "/other/c"],
            in: scratch.path + "/specs",
            into: &log
        )
        #expect(found.map(\.name) == ["b", "a", "c"])
        #expect(log.diagnostics.isEmpty)
    }

    @Test("what is not there is said, with the nearest name")
    func missing() throws {
        let scratch = try scratch()
        var log = DiagnosticLog()
        #expect(SpecSearch.named(["bb"], in: scratch.path + "/specs", into: &log).isEmpty)
        #expect(SpecSearch.all(in: scratch.path + "/nowhere", into: &log).isEmpty)
        #expect(SpecSearch.all(in: scratch.path + "/specs/none", into: &log).isEmpty)
        #expect(
            log.diagnostics.map(\.message) == [
                "no spec 'bb' with a driftless.yaml; there are: a, b", "there is no folder '\(scratch.path)/nowhere'",
                "no folder in '\(scratch.path)/specs/none' has a driftless.yaml",
            ]
        )
        #expect(log.diagnostics.first?.hint == "did you mean 'b'?")
        #expect(log.hasErrors)
    }

    @Test(
        "paths are joined and normalised as text",
        arguments: [
            ("a", "b", "a/b"), ("a/", "./b", "a/b"), ("a/b", "../c", "a/c"), ("a", "../../c", "../c"), (".", "b", "b"),
            ("", "b", "b"), ("a", "/b", "/b"), ("/", "../b", "/b"), ("/a", "..", "/"), ("a", "..", "."),
        ]
    )
    func paths(_ folder: String, _ path: String, _ joined: String) {
        #expect(FilePath.joined(folder, path) == joined)
    }
}
