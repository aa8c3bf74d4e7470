// swift-tools-version: 6.2
// An app that switches the trait `Observability` on. It names its traits, so SwiftNIO is left out.
import PackageDescription

let package = Package(
    name: "ObservedApp",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "driftless", path: "../..", traits: ["Observability"]),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    ],
    targets: [
        .executableTarget(
            name: "ObservedApp",
            dependencies: [
                .product(name: "DriftlessObservability", package: "driftless"),
                .product(name: "DriftlessRuntime", package: "driftless"),
                .product(name: "HuaweiCloudRDS", package: "driftless"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
