// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, without the transport on SwiftNIO: what is measured is driftless, against Foundation.
let package = Package(
    name: "driftless-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "driftless", path: "..", traits: [])
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "DriftlessRuntime", package: "driftless"),
                .product(name: "HuaweiCloudDCS", package: "driftless"),
                .product(name: "HuaweiCloudRDS", package: "driftless"),
            ],
            swiftSettings: settings
        )
    ]
)
