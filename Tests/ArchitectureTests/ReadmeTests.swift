// README.md says what the package depends on.
import Testing

@Suite("README")
struct ReadmeTests {
    @Test("the dependency table names each dependency of Package.swift")
    func dependencies() throws {
        guard let readme = Package.text("README.md") else {
            print("skipped: there is no README.md yet")
            return
        }
        let manifest = try #require(Package.text("Package.swift"))
        let rows = readme.split(separator: "\n").filter { $0.hasPrefix("|") }
        let packages = manifest.split(separator: "\n").filter { $0.contains(".package(url:") }.compactMap { line in
            line.split(separator: "\"").dropFirst().first?.split(separator: "/").last.map(String.init)
        }
        #expect(!packages.isEmpty)
        for package in packages { #expect(rows.contains { $0.contains(package) }, "\(package)") }
    }
}
