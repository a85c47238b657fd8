// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because a plain build cannot link these targets: libFuzzer brings their main function.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A fuzz target, under `Sources/<name>`.
func fuzzer(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: [.product(name: "UnrollRooms", package: "Unroll")], swiftSettings: settings)
}

let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "Unroll", path: "..")],
    targets: [
        fuzzer("FuzzEquations"), fuzzer("FuzzExperiments"), fuzzer("FuzzCommands"), fuzzer("FuzzLessons"),
        fuzzer("FuzzTensorFiles"),
    ]
)
