// swift-tools-version: 6.2
// An app that is not driftless's own: its documents, the build plugin, and calls. `traits: []` leaves SwiftNIO out.
import PackageDescription

let package = Package(
    name: "ExampleApp",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "driftless", path: "../..", traits: [])
    ],
    targets: [
        .target(
            name: "TodoClient",
            dependencies: [.product(name: "DriftlessRuntime", package: "driftless")],
            plugins: [.plugin(name: "GenerateClient", package: "driftless")]
        ),
        .target(
            name: "StoreClients",
            dependencies: [.product(name: "DriftlessRuntime", package: "driftless")],
            plugins: [.plugin(name: "GenerateClient", package: "driftless")]
        ),
        .executableTarget(
            name: "ExampleApp",
            dependencies: [
                "StoreClients", "TodoClient", .product(name: "DriftlessRuntime", package: "driftless"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
