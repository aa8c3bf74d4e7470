// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "driftless",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "driftless", targets: ["driftless"]),
        .executable(name: "list-backups", targets: ["list-backups"]),
        .library(name: "DriftlessRuntime", targets: ["DriftlessRuntime"]),
        .library(name: "DriftlessAsyncHTTPClient", targets: ["DriftlessAsyncHTTPClient"]),
        .library(name: "HuaweiCloudDCS", targets: ["HuaweiCloudDCS"]),
        .library(name: "HuaweiCloudRDS", targets: ["HuaweiCloudRDS"]),
        .library(name: "LocalCloud", targets: ["LocalCloud"]),
        .plugin(name: "GenerateClient", targets: ["GenerateClient"]),
        .plugin(name: "RegenerateClients", targets: ["RegenerateClients"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "The transport on AsyncHTTPClient, and with it SwiftNIO."
        ),
        .default(enabledTraits: ["AsyncHTTPClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    ],
    targets: []
)
