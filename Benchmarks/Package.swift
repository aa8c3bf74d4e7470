// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that users never resolve it. `Benchmarks` measures what happens in memory, against Foundation,
// and builds no transport; `CloudBenchmarks` measures calls over loopback,
// and `StreamBenchmarks` streams.
let package = Package(
    name: "driftless-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "driftless", path: "..")
    ],
    targets: [
        .target(name: "Measuring", swiftSettings: settings),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Measuring",
                .product(name: "DriftlessRuntime", package: "driftless"),
                .product(name: "HuaweiCloudDCS", package: "driftless"),
                .product(name: "HuaweiCloudRDS", package: "driftless"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "CloudBenchmarks",
            dependencies: [
                "Measuring",
                .product(name: "DriftlessAsyncHTTPClient", package: "driftless"),
                .product(name: "DriftlessRuntime", package: "driftless"),
                .product(name: "HuaweiCloud", package: "driftless"),
                .product(name: "HuaweiCloudCore", package: "driftless"),
                .product(name: "HuaweiCloudRDS", package: "driftless"),
                .product(name: "LocalCloud", package: "driftless"),
            ],
            resources: [.copy("Rivals")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "StreamBenchmarks",
            dependencies: [
                "Measuring",
                .product(name: "DriftlessAsyncHTTPClient", package: "driftless"),
                .product(name: "DriftlessFiles", package: "driftless"),
                .product(name: "DriftlessRuntime", package: "driftless"),
            ],
            resources: [.copy("Server")],
            swiftSettings: settings
        ),
    ]
)
