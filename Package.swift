// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// A module of SwiftNIO, on the condition that somebody wants the transport that is built on it.
func nio(_ name: String, package: String = "swift-nio", _ condition: TargetDependencyCondition? = nil)
    -> Target.Dependency
{
    .product(name: name, package: package, condition: condition)
}

// MARK: - From the document to Swift

let generator: [Target] = [
    .systemLibrary(
        name: "CLibYAML",
        pkgConfig: "yaml-0.1",
        providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "CFileExchange"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "ParallelWork", swiftSettings: settings),
    .target(name: "SecureHash", swiftSettings: settings),
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics", "DriftlessJSON"], swiftSettings: settings),
    .target(name: "FileAccess", dependencies: ["CFileExchange", "Diagnostics"], swiftSettings: settings),
    .target(
        name: "DocumentMirror",
        dependencies: ["Diagnostics", "FileAccess", "SecureHash", "YAMLTree"],
        swiftSettings: settings
    ),
    .target(
        name: "DocumentOverlay",
        dependencies: ["Diagnostics", "DriftlessJSON", "YAMLTree"],
        swiftSettings: settings
    ),
    .target(name: "OpenAPIDocument", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: settings),
    .target(
        name: "SchemaView",
        dependencies: ["Diagnostics", "OpenAPIDocument", "YAMLTree"],
        swiftSettings: settings
    ),
    .target(name: "ClientPlan", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
        name: "ClientPlanning",
        dependencies: ["ClientPlan", "Diagnostics", "DriftlessJSON", "OpenAPIDocument", "SchemaView", "YAMLTree"],
        swiftSettings: settings
    ),
    .target(
        name: "SwiftEmission",
        dependencies: ["ClientPlan", "Diagnostics", "ParallelWork"],
        swiftSettings: settings
    ),
    .target(
        name: "ClientGenerator",
        dependencies: [
            "ClientPlan", "ClientPlanning", "Diagnostics", "DocumentMirror", "DocumentOverlay", "FileAccess",
            "OpenAPIDocument", "SwiftEmission", "YAMLTree",
        ],
        swiftSettings: settings
    ),
    // Apart from the command, so that apps with the build plugin need neither its libraries nor its packages.
    .executableTarget(
        name: "driftless-plugin-tool",
        dependencies: ["ClientGenerator", "Diagnostics", "FileAccess", "SwiftEmission"],
        swiftSettings: settings
    ),
    .target(name: "CAddressLookup"),
    // The one module of the generator that uses the network, and only the command for people has it.
    .target(
        name: "MirrorDownload",
        dependencies: [
            "CAddressLookup", "ClientGenerator", "Diagnostics", "DocumentMirror", "FileAccess", "OpenAPIDocument",
            "SecureHash",
        ],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "driftless",
        dependencies: [
            "ClientGenerator", "ClientPlan", "Diagnostics", "DocumentCheck", "DocumentDraft", "DocumentDrift",
            "DocumentFacts",
            "DocumentReport", "DocumentTables", "FileAccess", "MirrorDownload", "ParallelWork", "SwiftEmission",
            argumentParser,
        ],
        swiftSettings: settings
    ),
]

// MARK: - From the provider's page to the spec

let documents: [Target] = [
    .systemLibrary(
        name: "CLibXML2",
        pkgConfig: "libxml-2.0",
        providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
        name: "CMarkdown",
        pkgConfig: "libcmark-gfm",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .target(name: "PageMarkup", dependencies: ["CLibXML2", "CMarkdown", "Diagnostics"], swiftSettings: settings),
    .target(name: "DocumentFacts", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: settings),
    .target(
        name: "DocumentTables",
        dependencies: ["Diagnostics", "DocumentFacts", "DriftlessJSON", "PageMarkup", "ParallelWork"],
        swiftSettings: settings
    ),
    .target(
        name: "DocumentDrift",
        dependencies: [
            "Diagnostics", "DocumentFacts", "DocumentTables", "OpenAPIDocument", "SchemaView", "YAMLTree",
        ],
        swiftSettings: settings
    ),
    .target(
        name: "DocumentCheck",
        dependencies: [
            "ClientGenerator", "Diagnostics", "DocumentDrift", "DocumentFacts", "DocumentTables", "FileAccess",
            "OpenAPIDocument",
        ],
        swiftSettings: settings
    ),
    .target(
        name: "DocumentDraft",
        dependencies: ["Diagnostics", "DocumentFacts", "DocumentTables"],
        swiftSettings: settings
    ),
    .target(
        name: "DocumentReport",
        dependencies: [
            "Diagnostics", "DocumentDrift", "DocumentFacts", "DocumentTables", "OpenAPIDocument", "PageMarkup",
            "SwiftEmission",
        ],
        swiftSettings: settings
    ),
]

// MARK: - Measuring over a folder of documents

let measuring: [Target] = [
    .target(
        name: "CorpusMeasuring",
        dependencies: ["Diagnostics", "FileAccess"],
        path: "Benchmarks/Corpus/Measuring",
        swiftSettings: settings
    ),
    .executableTarget(
        name: "driftless-corpus",
        dependencies: ["CorpusMeasuring", "FileAccess", argumentParser],
        path: "Benchmarks/Corpus/Command",
        swiftSettings: settings
    ),
]

let plugins: [Target] = [
    .plugin(name: "GenerateClient", capability: .buildTool(), dependencies: ["driftless-plugin-tool"]),
    .plugin(
        name: "RegenerateClients",
        capability: .command(
            intent: .custom(verb: "regenerate-clients", description: "Regenerates the clients of all specs."),
            permissions: [.writeToPackageDirectory(reason: "The generated files belong in the package.")]
        ),
        dependencies: ["driftless"]
    ),
]

// MARK: - What generated code and its callers use

let whenAsyncHTTPClient = TargetDependencyCondition.when(traits: ["AsyncHTTPClient"])
let whenObservability = TargetDependencyCondition.when(traits: ["Observability"])

let runtime: [Target] = [
    .target(name: "DriftlessJSON", swiftSettings: settings),
    .target(name: "DriftlessRuntime", dependencies: ["DriftlessJSON", httpTypes], swiftSettings: settings),
    .target(
        name: "DriftlessAsyncHTTPClient",
        dependencies: [
            "DriftlessRuntime", httpTypes,
            nio("AsyncHTTPClient", package: "async-http-client", whenAsyncHTTPClient),
            nio("NIOCore", whenAsyncHTTPClient),
            nio("NIOHTTPCompression", package: "swift-nio-extras", whenAsyncHTTPClient),
            nio("NIOHPACK", package: "swift-nio-http2", whenAsyncHTTPClient),
            nio("NIOHTTP1", whenAsyncHTTPClient),
            nio("NIOHTTP2", package: "swift-nio-http2", whenAsyncHTTPClient),
            nio("NIOPosix", whenAsyncHTTPClient),
            nio("NIOSSL", package: "swift-nio-ssl", whenAsyncHTTPClient),
        ],
        swiftSettings: settings
    ),
    .target(
        name: "HuaweiCloudDCS",
        dependencies: ["DriftlessRuntime"],
        path: "Generated/HuaweiCloudDCS",
        swiftSettings: settings
    ),
    .target(
        name: "HuaweiCloudRDS",
        dependencies: ["DriftlessRuntime"],
        path: "Generated/HuaweiCloudRDS",
        swiftSettings: settings
    ),
    .target(
        name: "HuaweiCloudIAM",
        dependencies: ["DriftlessRuntime"],
        path: "Generated/HuaweiCloudIAM",
        swiftSettings: settings
    ),
    .target(name: "DriftlessCompression", dependencies: ["DriftlessRuntime", httpTypes], swiftSettings: settings),
    .target(name: "DriftlessFiles", dependencies: ["DriftlessRuntime", httpTypes], swiftSettings: settings),
    .target(name: "DriftlessFoundation", dependencies: ["DriftlessRuntime"], swiftSettings: settings),
    // Apart from the runtime, so that clients without tokens do not pay for it.
    .target(
        name: "DriftlessOAuth",
        dependencies: ["DriftlessRuntime", "SecureHash", httpTypes],
        swiftSettings: settings
    ),
    .target(name: "DriftlessURLSession", dependencies: ["DriftlessRuntime", httpTypes], swiftSettings: settings),
    .target(
        name: "DriftlessObservability",
        dependencies: [
            "DriftlessRuntime", httpTypes, logging,
            .product(name: "Metrics", package: "swift-metrics", condition: whenObservability),
            .product(name: "Tracing", package: "swift-distributed-tracing", condition: whenObservability),
        ],
        swiftSettings: settings
    ),
]

// MARK: - Huawei Cloud, ready to use

let huaweiCloud: [Target] = [
    .target(
        name: "HuaweiCloudCore",
        dependencies: ["DriftlessRuntime", "HuaweiCloudIAM", crypto, httpTypes],
        swiftSettings: settings
    ),
    .target(
        name: "HuaweiCloud",
        dependencies: [
            "DriftlessAsyncHTTPClient", "DriftlessObservability", "DriftlessRuntime", "HuaweiCloudCore",
            "HuaweiCloudDCS", "HuaweiCloudRDS", httpTypes, logging,
            .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
        ],
        swiftSettings: settings
    ),
]

// MARK: - The services on loopback, and the app

let apps: [Target] = [
    .target(
        name: "LocalCloud",
        dependencies: [
            crypto, httpTypes, logging, .product(name: "HummingbirdCore", package: "hummingbird"), nio("NIOCore"),
            nio("NIOPosix"),
        ],
        swiftSettings: settings
    ),
    .target(
        name: "BackupListing",
        dependencies: [
            "DriftlessAsyncHTTPClient", "DriftlessRuntime", "HuaweiCloud", "HuaweiCloudCore", "HuaweiCloudDCS",
            "HuaweiCloudRDS", "LocalCloud", httpTypes, logging,
        ],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "list-backups",
        dependencies: ["BackupListing", "HuaweiCloud", "HuaweiCloudCore", argumentParser],
        swiftSettings: settings
    ),
]

// MARK: - Examples to copy from

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

let examples: [Target] = [
    .executableTarget(
        name: "CommandLineApp",
        dependencies: ["HuaweiCloud", argumentParser],
        path: "Examples/CommandLineApp",
        swiftSettings: settings
    ),
    .target(name: "ViewModel", dependencies: ["HuaweiCloud"], path: "Examples/ViewModel", swiftSettings: settings),
    .target(
        name: "WebService",
        dependencies: ["HuaweiCloud", hummingbird],
        path: "Examples/WebService",
        swiftSettings: settings
    ),
    .target(
        name: "ScheduledJob",
        dependencies: ["HuaweiCloud"],
        path: "Examples/ScheduledJob",
        swiftSettings: settings
    ),
    .target(
        name: "RecordedExchanges",
        dependencies: ["DriftlessRuntime"],
        path: "Examples/RecordedExchanges",
        swiftSettings: settings
    ),
    .testTarget(
        name: "ExampleTests",
        dependencies: [
            "CommandLineApp", "DriftlessAsyncHTTPClient", "DriftlessRuntime", "HuaweiCloud", "LocalCloud",
            "RecordedExchanges", "ScheduledJob", "ViewModel", "WebService",
            hummingbird, .product(name: "HummingbirdTesting", package: "hummingbird"),
        ],
        path: "Examples/Tests",
        exclude: ["Recordings"],
        swiftSettings: settings
    ),
]

// MARK: - Tests

/// The cases of Tests/SnapshotTests/Cases whose expected Swift is compiled, each as a module of its own. One a line, so
/// that two branches that add a case do not meet.
let compiledCases = """
    all_of
    arguments
    arrays_and_maps
    branch_limits
    callbacks
    client_parameters
    client_protocol
    closed_enums
    conformances
    constraints
    contents
    deep_object_indices
    default_mapping
    directions
    extras
    failures
    families
    field_contents
    filtered
    formats
    forms
    headers_and_cookies
    hostile_texts
    integer_enums
    large_values
    media_types
    members
    minimal
    multipart
    name_overrides
    naming_collisions
    narrowing
    nullability
    numbers
    objects
    objects_30
    ordered_parts
    overlaid
    own_types
    own_values
    pages
    parameter_styles
    parameter_values
    part_streams
    path_parameters
    query_parameters
    received_parameters
    recursion
    references
    request_bodies
    reserved_names
    response_headers
    responses
    rules
    schema_forms
    secrets
    security
    server_addresses
    servers
    signs_in_names
    skipped_problem
    statuses
    streams
    string_enums
    tag_groups
    text_formats
    unions
    unions_by_value
    webhooks
    whole_values
    """.split(separator: "\n").map(String.init)

let cases: [Target] = compiledCases.map { name in
    .target(
        name: "Case_" + name,
        // A maintainer's own types come from a module of their own.
        dependencies: name.hasPrefix("own_") ? ["DriftlessRuntime", "OwnTypes"] : ["DriftlessRuntime"],
        path: "Tests/SnapshotTests/Cases/\(name)/expected",
        swiftSettings: settings
    )
}

func test(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let tests: [Target] = [
    .target(
        name: "LoopbackServer",
        dependencies: [nio("NIOCore"), nio("NIOPosix"), nio("NIOSSL", package: "swift-nio-ssl")],
        path: "Tests/LoopbackServer",
        swiftSettings: settings
    ),
    .target(name: "OwnTypes", dependencies: ["DriftlessRuntime"], path: "Tests/OwnTypes", swiftSettings: settings),
    .target(name: "SampleModels", dependencies: ["DriftlessJSON"], path: "Tests/SampleModels", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(name: "RecordedLog", dependencies: [logging], path: "Tests/RecordedLog", swiftSettings: settings),
    .target(name: "ProviderPages", path: "Tests/ProviderPages", swiftSettings: settings),
    test("ArchitectureTests", ["TestSupport"]),
    test("DiagnosticsTests", ["Diagnostics"]),
    test("YAMLTreeTests", ["Diagnostics", "TestSupport", "YAMLTree"]),
    test("OpenAPIDocumentTests", ["Diagnostics", "OpenAPIDocument", "TestSupport", "YAMLTree"]),
    test("DocumentOverlayTests", ["Diagnostics", "DocumentOverlay", "TestSupport", "YAMLTree"]),
    test("SchemaViewTests", ["Diagnostics", "OpenAPIDocument", "SchemaView", "YAMLTree"]),
    test(
        "ClientPlanningTests",
        ["ClientPlan", "ClientPlanning", "Diagnostics", "OpenAPIDocument", "TestSupport", "YAMLTree"]
    ),
    test("PageMarkupTests", ["Diagnostics", "PageMarkup", "TestSupport"]),
    test("DocumentFactsTests", ["Diagnostics", "DocumentFacts"]),
    test(
        "DocumentTablesTests",
        ["Diagnostics", "DocumentFacts", "DocumentTables", "PageMarkup", "ProviderPages", "TestSupport"]
    ),
    .testTarget(
        name: "DocumentDriftTests",
        dependencies: [
            "ClientGenerator", "Diagnostics", "DocumentDrift", "DocumentFacts", "DocumentTables", "OpenAPIDocument",
            "PageMarkup", "ProviderPages", "TestSupport", "YAMLTree",
        ],
        swiftSettings: settings
    ),
    test(
        "DocumentCheckTests",
        [
            "ClientGenerator", "Diagnostics", "DocumentCheck", "DocumentDrift", "DocumentFacts", "ProviderPages",
            "TestSupport",
        ]
    ),
    test(
        "DocumentDraftTests",
        [
            "ClientGenerator", "Diagnostics", "DocumentDraft", "DocumentDrift", "DocumentFacts", "DocumentTables",
            "OpenAPIDocument", "ProviderPages", "TestSupport",
        ]
    ),
    .testTarget(
        name: "DocumentReportTests",
        dependencies: [
            "ClientPlanning", "Diagnostics", "DocumentDrift", "DocumentFacts", "DocumentReport", "DocumentTables",
            "OpenAPIDocument", "PageMarkup", "SwiftEmission", "TestSupport", crypto,
        ],
        exclude: ["Snapshots"],
        swiftSettings: settings
    ),
    test("CorpusMeasuringTests", ["CorpusMeasuring", "FileAccess", "driftless", "driftless-corpus"]),
    test(
        "MirrorDownloadTests",
        [
            "ClientGenerator", "Diagnostics", "DocumentMirror", "FileAccess", "LoopbackServer", "MirrorDownload",
            "SecureHash", "SwiftEmission", "TestSupport", nio("NIOCore"), nio("NIOSSL", package: "swift-nio-ssl"),
        ]
    ),
    test("SwiftEmissionTests", ["ClientPlan", "Diagnostics", "SwiftEmission"]),
    test(
        "ClientGeneratorTests",
        [
            "ClientGenerator", "Diagnostics", "DriftlessRuntime", "FileAccess", "OpenAPIDocument", "SwiftEmission",
            "TestSupport",
        ]
    ),
    .testTarget(
        name: "SnapshotTests",
        dependencies: ["ClientGenerator", "Diagnostics", "FileAccess", "OpenAPIDocument", "SwiftEmission"],
        exclude: ["Cases"],
        swiftSettings: settings,
        plugins: ["GenerateClient"]
    ),
    test(
        "GeneratedCodeTests",
        ["ClientPlanning", "DriftlessRuntime", "OpenAPIDocument", "OwnTypes", "TestSupport", httpTypes]
            + cases.map { .target(name: $0.name) }
    ),
    test("DriftlessJSONTests", ["DriftlessJSON", "SampleModels", "TestSupport"]),
    test("DriftlessCompressionTests", ["DriftlessCompression", "DriftlessRuntime", httpTypes]),
    test("DriftlessFilesTests", ["DriftlessFiles", "DriftlessRuntime", httpTypes]),
    test("DriftlessFoundationTests", ["DriftlessFoundation", "DriftlessRuntime", httpTypes]),
    test("DriftlessOAuthTests", ["DriftlessOAuth", "DriftlessRuntime", httpTypes]),
    test("DriftlessRuntimeTests", ["DriftlessRuntime", "SampleModels", httpTypes]),
    test(
        "DriftlessAsyncHTTPClientTests",
        [
            "DriftlessAsyncHTTPClient", "DriftlessRuntime", "LoopbackServer", httpTypes,
            nio("AsyncHTTPClient", package: "async-http-client", whenAsyncHTTPClient),
            nio("NIOSSL", package: "swift-nio-ssl", whenAsyncHTTPClient),
        ]
    ),
    .testTarget(
        name: "PeerTests",
        dependencies: [
            "Case_forms", "Case_multipart", "Case_part_streams", "Case_security", "DriftlessAsyncHTTPClient",
            "DriftlessFiles", "DriftlessOAuth", "DriftlessRuntime", "DriftlessURLSession", "TestSupport", httpTypes,
            nio("AsyncHTTPClient", package: "async-http-client", whenAsyncHTTPClient),
            nio("NIOSSL", package: "swift-nio-ssl", whenAsyncHTTPClient),
        ],
        exclude: ["Peers"],
        swiftSettings: settings
    ),
    test("LocalCloudTests", ["LocalCloud", crypto, httpTypes, logging, nio("NIOCore"), nio("NIOPosix")]),
    test(
        "BackupListingTests",
        [
            "BackupListing", "DriftlessAsyncHTTPClient", "DriftlessFoundation", "DriftlessRuntime", "HuaweiCloud",
            "HuaweiCloudCore",
            "HuaweiCloudDCS", "HuaweiCloudRDS", "LocalCloud", "list-backups", httpTypes,
        ]
    ),
    test(
        "DriftlessURLSessionTests",
        ["DriftlessRuntime", "DriftlessURLSession", "LocalCloud", "LoopbackServer", httpTypes]
    ),
    test(
        "DriftlessObservabilityTests",
        ["DriftlessObservability", "DriftlessRuntime", "RecordedLog", httpTypes, logging]
    ),
    .testTarget(
        name: "HuaweiCloudCoreTests",
        dependencies: ["DriftlessRuntime", "HuaweiCloudCore", "HuaweiCloudIAM", crypto, httpTypes],
        resources: [.copy("Vectors")],
        swiftSettings: settings
    ),
    test(
        "HuaweiCloudTests",
        [
            "Case_multipart",
            "Case_security", "Case_streams", "DriftlessAsyncHTTPClient", "DriftlessFiles", "DriftlessFoundation",
            "DriftlessOAuth", "DriftlessObservability", "DriftlessRuntime", "DriftlessURLSession", "HuaweiCloud",
            "HuaweiCloudCore", "HuaweiCloudDCS", "HuaweiCloudRDS", "LocalCloud",
            "RecordedLog", "TestSupport", httpTypes, logging,
        ]
    ),
]

let package = Package(
    name: "driftless",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "driftless", targets: ["driftless"]),
        .executable(name: "list-backups", targets: ["list-backups"]),
        .library(name: "DriftlessRuntime", targets: ["DriftlessRuntime"]),
        .library(name: "DriftlessAsyncHTTPClient", targets: ["DriftlessAsyncHTTPClient"]),
        .library(name: "DriftlessObservability", targets: ["DriftlessObservability"]),
        .library(name: "DriftlessCompression", targets: ["DriftlessCompression"]),
        .library(name: "DriftlessFiles", targets: ["DriftlessFiles"]),
        .library(name: "DriftlessFoundation", targets: ["DriftlessFoundation"]),
        .library(name: "DriftlessOAuth", targets: ["DriftlessOAuth"]),
        .library(name: "DriftlessURLSession", targets: ["DriftlessURLSession"]),
        .library(name: "HuaweiCloud", targets: ["HuaweiCloud"]),
        .library(name: "HuaweiCloudCore", targets: ["HuaweiCloudCore"]),
        .library(name: "HuaweiCloudDCS", targets: ["HuaweiCloudDCS"]),
        .library(name: "HuaweiCloudRDS", targets: ["HuaweiCloudRDS"]),
        .library(name: "LocalCloud", targets: ["LocalCloud"]),
        .plugin(name: "GenerateClient", targets: ["GenerateClient"]),
        .plugin(name: "RegenerateClients", targets: ["RegenerateClients"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "The transport on AsyncHTTPClient, and with it SwiftNIO."),
        .trait(
            name: "Observability",
            description: "Metrics and spans, and with them swift-metrics and swift-distributed-tracing."
        ),
        .default(enabledTraits: ["AsyncHTTPClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    ],
    targets: generator + documents + measuring + plugins + runtime + huaweiCloud + apps + examples + cases + tests
)
