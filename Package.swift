// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// MARK: - From the document to Swift

let generator: [Target] = [
    .systemLibrary(
        name: "CLibYAML",
        pkgConfig: "yaml-0.1",
        providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "CFileExchange"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
    .target(name: "OpenAPIDocument", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: settings),
    .target(name: "ClientPlan", swiftSettings: settings),
    .target(
        name: "ClientPlanning",
        dependencies: ["ClientPlan", "Diagnostics", "OpenAPIDocument", "YAMLTree"],
        swiftSettings: settings
    ),
    .target(name: "SwiftEmission", dependencies: ["ClientPlan"], swiftSettings: settings),
    .target(
        name: "ClientGenerator",
        dependencies: [
            "CFileExchange", "ClientPlan", "ClientPlanning", "Diagnostics", "OpenAPIDocument", "SwiftEmission", "YAMLTree",
        ],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "driftless",
        dependencies: [
            "ClientGenerator", "Diagnostics", "SwiftEmission",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: settings
    ),
]

// MARK: - What generated code and its callers use

let runtime: [Target] = [
    .target(
        name: "DriftlessRuntime",
        dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")],
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
]

// MARK: - The services on loopback, and the app

let apps: [Target] = [
    .target(
        name: "LocalCloud",
        dependencies: [
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "Logging", package: "swift-log"),
        ],
        swiftSettings: settings
    ),
]

let package = Package(
    name: "driftless",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "driftless", targets: ["driftless"]),
        .library(name: "DriftlessRuntime", targets: ["DriftlessRuntime"]),
        .library(name: "HuaweiCloudDCS", targets: ["HuaweiCloudDCS"]),
        .library(name: "HuaweiCloudRDS", targets: ["HuaweiCloudRDS"]),
        .library(name: "LocalCloud", targets: ["LocalCloud"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "The transport on AsyncHTTPClient, and with it SwiftNIO."),
        .default(enabledTraits: ["AsyncHTTPClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    ],
    targets: generator + runtime + apps
)
