// Who may import whom.
import Testing

@Suite("Walls between modules")
struct ImportWallTests {
    @Test(
        "a module stays on its side of the wall",
        arguments: [
            ("Sources/SwiftEmission", "OpenAPIDocument"), ("Sources/SwiftEmission", "ClientPlanning"),
            ("Sources/SwiftEmission", "YAMLTree"), ("Sources/ClientPlanning", "SwiftEmission"),
            ("Sources/ClientPlan", "OpenAPIDocument"), ("Sources/OpenAPIDocument", "ClientPlan"),
            ("Sources/SchemaView", "ClientPlan"), ("Sources/SchemaView", "ClientPlanning"),
            ("Sources/SchemaView", "SwiftEmission"), ("Sources/ClientPlan", "SchemaView"),
            ("Sources/SwiftEmission", "SchemaView"), ("Sources/OpenAPIDocument", "SchemaView"),
            ("Sources/YAMLTree", "OpenAPIDocument"), ("Sources/Diagnostics", "YAMLTree"),
            ("Sources/HuaweiCloudCore", "HuaweiCloud"), ("Sources/HuaweiCloudCore", "DriftlessAsyncHTTPClient"),
            ("Sources/HuaweiCloudCore", "Logging"), ("Sources/DriftlessObservability", "HuaweiCloudCore"),
            ("Sources/DriftlessOAuth", "Foundation"), ("Sources/DriftlessOAuth", "FoundationEssentials"),
            ("Sources/DriftlessURLSession", "NIOCore"), ("Sources/LocalCloud", "HuaweiCloudCore"),
            ("Sources/LocalCloud", "DriftlessRuntime"), ("Sources/PageMarkup", "DocumentFacts"),
            ("Sources/DocumentFacts", "PageMarkup"), ("Sources/DocumentFacts", "OpenAPIDocument"),
            ("Sources/DocumentTables", "OpenAPIDocument"), ("Sources/DocumentTables", "YAMLTree"),
            ("Sources/DocumentDrift", "PageMarkup"), ("Sources/DocumentDrift", "ClientGenerator"),
            ("Sources/DocumentDraft", "OpenAPIDocument"), ("Sources/DocumentDraft", "PageMarkup"),
            ("Sources/YAMLTree", "DriftlessRuntime"), ("Sources/OpenAPIDocument", "DriftlessRuntime"),
            ("Sources/DriftlessJSON", "DriftlessRuntime"), ("Sources/DriftlessJSON", "HTTPTypes"),
            ("Sources/FileAccess", "OpenAPIDocument"), ("Sources/FileAccess", "SwiftEmission"),
            ("Sources/FileAccess", "ClientGenerator"), ("Sources/FileAccess", "YAMLTree"),
            ("Sources/OpenAPIDocument", "FileAccess"), ("Sources/ClientPlanning", "FileAccess"),
            ("Sources/ClientGenerator", "CFileExchange"), ("Sources/ClientGenerator", "DocumentFacts"),
            ("Sources/ClientGenerator", "DocumentTables"), ("Sources/DocumentOverlay", "OpenAPIDocument"),
            ("Sources/OpenAPIDocument", "DocumentOverlay"), ("Sources/DocumentOverlay", "FileAccess"),
        ]
    )
    func wall(_ folder: String, _ module: String) {
        let sources = Package.sources(in: folder)
        #expect(!sources.isEmpty, "there is nothing in \(folder)")
        for source in sources { #expect(!source.imports.contains(module), "\(source.path)") }
    }

    @Test("what the build plugin runs needs no more than the way from the document to Swift")
    func pluginTool() throws {
        let way: Set<String> = [
            "CFileExchange", "CLibYAML", "ClientGenerator", "ClientPlan", "ClientPlanning", "Diagnostics",
            "DocumentMirror", "DocumentOverlay", "DriftlessJSON", "FileAccess", "OpenAPIDocument", "ParallelWork",
            "SchemaView", "SecureHash", "SwiftEmission", "YAMLTree",
        ]
        // What is linked is up to the manifest, whatever is imported.
        #expect(try Package.dependencies(from: "driftless-plugin-tool") == way)
        let system: Set<String> = [
            "Darwin", "Dispatch", "Glibc", "Musl", "FoundationEssentials", "Foundation", "Synchronization",
        ]
        let imported = Package.imported(from: "driftless-plugin-tool").subtracting(system)
        #expect(imported == way)
    }

    @Test("the command for people does read pages, so that the look at the manifest can find it")
    func command() throws {
        let found = try Package.dependencies(from: "driftless")
        #expect(found.isSuperset(of: ["argumentParser", "CLibXML2", "CMarkdown", "DocumentTables", "PageMarkup"]))
    }

    @Test(
        "the plugins run what they are meant to",
        arguments: [
            ("GenerateClient", "driftless-plugin-tool"), ("RegenerateClients", "driftless"),
        ]
    )
    func toolOfPlugin(_ plugin: String, _ tool: String) throws {
        let source = try #require(Package.text("Plugins/\(plugin)/\(plugin).swift"))
        #expect(source.contains("context.tool(named: \"\(tool)\")"))
    }

    @Test("what reads pages touches C in two files, and the rest is Swift")
    func unsafeCode() {
        let readers = ["Sources/PageMarkup/HTML/HTMLReader.swift", "Sources/PageMarkup/Markdown/MarkdownEvents.swift"]
        let folders = [
            "PageMarkup", "DocumentFacts", "DocumentTables", "DocumentDrift", "DocumentCheck", "DocumentDraft",
            "DocumentReport",
        ]
        let sources = folders.flatMap { Package.sources(in: "Sources/" + $0) }
        let touching = sources.filter { source in
            source.code.contains { $0.contains("Unsafe") }
                || !source.imports.isDisjoint(with: ["CLibXML2", "CMarkdown"])
        }
        #expect(touching.map(\.path).sorted() == readers)
    }

    @Test("generated code imports the runtime only")
    func generated() {
        let sources = Package.sources(in: "Generated")
        #expect(!sources.isEmpty)
        for source in sources { #expect(source.imports.isSubset(of: ["DriftlessRuntime"]), "\(source.path)") }
    }

    @Test("the runtime imports no transport and no Foundation")
    func runtime() {
        let system: Set<String> = ["Darwin", "Glibc", "Musl", "Android", "WinSDK", "ucrt", "Synchronization"]
        let sources = Package.sources(in: "Sources/DriftlessRuntime") + Package.sources(in: "Sources/DriftlessJSON")
        #expect(!sources.isEmpty)
        for source in sources {
            let foreign = source.imports.subtracting(system).subtracting(["HTTPTypes", "DriftlessJSON"])
            #expect(foreign.isEmpty, "\(source.path) imports \(foreign.sorted())")
        }
    }

    @Test("what stands between the runtime and Foundation imports nothing else")
    func foundation() {
        let sources = Package.sources(in: "Sources/DriftlessFoundation")
        #expect(!sources.isEmpty)
        for source in sources {
            #expect(source.imports == ["DriftlessRuntime", "Foundation"], "\(source.path)")
        }
    }

    @Test("compression needs the runtime and nothing else")
    func compression() {
        let sources = Package.sources(in: "Sources/DriftlessCompression")
        #expect(!sources.isEmpty)
        for source in sources {
            #expect(source.imports.isSubset(of: ["DriftlessRuntime", "HTTPTypes"]), "\(source.path)")
        }
    }

    @Test("files need the runtime and the system, and no Foundation")
    func files() {
        let system: Set<String> = ["Darwin", "Glibc", "Musl", "Android", "Dispatch"]
        let sources = Package.sources(in: "Sources/DriftlessFiles")
        #expect(!sources.isEmpty)
        for source in sources {
            #expect(source.imports.isSubset(of: system.union(["DriftlessRuntime", "HTTPTypes"])), "\(source.path)")
        }
    }

    @Test("imports are found in every form")
    func importForms() {
        let text = """
            // import A
            @_spi(Generated) public import B
            import struct C.D
            #if canImport(E)
                @testable import E
            #endif
            let text = "import F"
            """
        #expect(SwiftSource(path: "", text: text).imports == ["B", "C", "E"])
    }
}
