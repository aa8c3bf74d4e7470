// `driftless document` as maintainers call it.
import Foundation
import Testing

@Suite("driftless document")
struct DocumentCommandTests {
    private static let page = """
        # Showing a Pet

        ## URI

        GET /v1/pets/\\{pet\\_id\\}

        <table><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>pet_id</td><td>Yes</td><td>String</td><td>ID of the pet.</td></tr></tbody></table>

        ## Request Parameters

        None

        ## Response Parameters

        **Status code: 200**

        **Table 1**  Response body parameters

        <table><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>name</td><td>String</td><td>The name.</td></tr></tbody></table>

        """

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(Self.page, to: "pet.md")
        return folder
    }

    @Test("facts are printed as YAML, on standard output alone")
    func facts() throws {
        let result = try Driftless.run("document", "facts", "pet.md", in: folder())
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("title: Showing a Pet\noperation:\n  method: GET\n  path: /v1/pets/{pet_id}\n"))
    }

    @Test("a page that is not there ends with 2; of a page with a row that cannot be read, the rest is facts")
    func unreadable() throws {
        let folder = try folder()
        let missing = try Driftless.run("document", "facts", "nowhere.md", in: folder)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("cannot read the page 'nowhere.md'"))
        try folder.write(
            Self.page.replacing("<td>String</td><td>The name", with: "<td>Qwerty</td><td>The name"),
            to: "pet.md"
        )
        let unknown = try Driftless.run("document", "facts", "pet.md", in: folder)
        #expect(unknown.status == 0)
        #expect(unknown.output.contains("partial: true"))
        #expect(unknown.errors.contains("Table 1"))
        #expect(unknown.errors.contains("Qwerty"))
    }

    @Test("a draft is a spec without errors, and agrees with its page")
    func draft() throws {
        let folder = try folder()
        let draft = try Driftless.run("document", "draft", "pet.md", in: folder)
        #expect(draft.status == 0)
        #expect(draft.output.contains("# gap:"))
        let begun = try Driftless.run("document", "draft", "pet.md", "--into", "specs/pets", in: folder)
        #expect(begun.status == 0, "\(begun.errors)")
        #expect(begun.output == "specs/pets: openapi.yaml, driftless.yaml, document.yaml\n")
        #expect(folder.text("specs/pets/openapi.yaml") == draft.output)
        let facts = try Driftless.run("document", "facts", "pet.md", in: folder).output
        #expect(folder.text("specs/pets/document.yaml") == facts)
        let again = try Driftless.run("document", "draft", "pet.md", "--into", "specs/pets", in: folder)
        #expect(again.status == 2)
        #expect(again.errors.contains("openapi.yaml': it is there already"))
        let lint = try Driftless.run("lint", in: folder)
        #expect(lint.status == 0, "\(lint.errors)")
        let check = try Driftless.run("document", "check", "pet.md", "--report", "pet.html", in: folder)
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output.contains("pets: pet.md, 2 fields, no drift"))
        #expect(folder.text("pet.html")?.hasPrefix("<!DOCTYPE html>") == true)
        let overwriting = try Driftless.run("document", "check", "pet.md", "--report", "pet.md", in: folder)
        #expect(overwriting.status == 2)
        #expect(overwriting.errors.contains("there is a file that is no report"))
        #expect(folder.text("pet.md") == Self.page)
        let renewed = try Driftless.run("document", "check", "pet.md", "--report", "pet.html", in: folder)
        #expect(renewed.status == 0, "\(renewed.errors)")
        try folder.write(Self.page.replacing("<td>name</td>", with: "<td>nickname</td>"), to: "pet.md")
        let drifted = try Driftless.run("document", "check", "pet.md", "--spec", "pets", in: folder)
        #expect(drifted.status == 1)
        #expect(drifted.errors.contains("nickname"))
        #expect(drifted.errors.contains("specs/pets/openapi.yaml:"))
        #expect(drifted.errors.contains("specs/pets/document.yaml:"))
    }

    @Test("a report goes to a regular file or a new one; a pipe and a link are refused")
    func reportPlaces() throws {
        let folder = try folder()
        _ = try Driftless.run("document", "draft", "pet.md", "--into", "specs/pets", in: folder)
        #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/dangling.html",
            withDestinationPath: folder.path + "/made.html"
        )
        for name in ["pipe.html", "dangling.html", "specs"] {
            let result = try Driftless.run("document", "check", "pet.md", "--report", name, in: folder)
            #expect(result.status == 2, "\(name)")
            #expect(result.errors.contains("cannot write '\(name)'"))
        }
        #expect(folder.text("made.html") == nil)
        #expect(!folder.names().contains { $0.contains(".driftless-") })
    }

    @Test("a page that no spec names, and a page without an operation, are told with what to do")
    func advice() throws {
        let folder = try folder()
        try folder.write("# Codes\n", to: "codes.md")
        try folder.write("module: Pets\nclient: PetClient\n", to: "specs/pets/driftless.yaml")
        let unnamed = try Driftless.run("document", "check", "pet.md", in: folder)
        #expect(unnamed.status == 2)
        #expect(unnamed.errors.contains("page: {source: pet.md}"))
        let nothing = try Driftless.run("document", "draft", "codes.md", in: folder)
        #expect(nothing.status == 2)
        #expect(!nothing.errors.isEmpty)
        let report = try Driftless.run("document", "check", "--report", "x.html", in: folder)
        #expect(report.status == 64)
    }
}
