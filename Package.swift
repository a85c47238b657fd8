// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the program: Swift sources under `Sources/<name>`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room, under `Tests/<room>Tests`.
func tests(of room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: [.byName(name: room)] + dependencies, swiftSettings: settings)
}

let package = Package(
    name: "Unroll",
    products: [
        .executable(name: "unroll", targets: ["unroll"]),
        // For the package in Fuzzing/, which cannot see targets that are in no product.
        .library(
            name: "UnrollRooms",
            targets: [
                "LessonScripts", "Commands", "Experiments", "Tasks", "TensorFiles", "JSONText", "Unrolling", "Cells",
                "Equations",
                "Matrices",
            ]),
    ],
    dependencies: [
        // The command line: options, help, completions and exit codes as users of Swift tools know them.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // C, each behind a header of plain functions.
        // ncurses, because terminals differ and it knows them all; its macros and globals do not reach Swift.
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        // Our own kernels: the same bits on every x86-64 machine, which no BLAS promises.
        .target(name: "CKernels", linkerSettings: [.linkedLibrary("m")]),
        // LAPACK (OpenBLAS), for all singular values of a matrix.
        .target(name: "CLapack", linkerSettings: [.linkedLibrary("openblas")]),
        // cairo, because drawing letters and smooth lines as PNG and PDF is no work for a program about networks.
        .target(name: "CCairo", linkerSettings: [.linkedLibrary("cairo")]),
        // Markdown as code hosts read it: lessons are parsed by the library that does so, not by a second opinion of ours.
        .target(
            name: "CMarkdown", linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
        // The lessons as bytes, so that the binary alone can teach wherever it is moved to.
        .target(name: "CLessons"),

        room("Matrices", ["CKernels", "CLapack"]),
        room("Equations"),
        room("JSONText"),
        room("Curves", ["JSONText"]),
        room("Cells", ["Equations", "Matrices", "CKernels"]),
        room("Unrolling", ["Cells", "Matrices", "CKernels"]),
        room("Analysis", ["Unrolling", "Cells", "Equations", "Matrices"]),
        room("TensorFiles", ["Matrices", "JSONText"]),
        room("Tasks", ["Matrices", "Equations"]),
        room(
            "Experiments",
            ["Analysis", "Tasks", "Unrolling", "Cells", "Equations", "Matrices", "JSONText", "TensorFiles"]),
        room(
            "TrainedModels",
            ["TensorFiles", "Experiments", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        room(
            "Commands",
            ["Training", "Experiments", "Tasks", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        room(
            "Training",
            [
                "Experiments", "Tasks", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText",
                "TensorFiles", "Curves",
            ]),
        room(
            "Facts",
            ["Commands", "Training", "Tasks", "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices"]),
        room(
            "LessonScripts",
            [
                "Commands", "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText",
                "CMarkdown", "CLessons",
            ]),
        room("Screen"),
        room(
            "Explorer",
            [
                "Screen", "Figures", "Illustrations", "LessonScripts", "Training", "Curves", "Commands",
                "TrainedModels",
                "Experiments", "Tasks", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText",
            ]),
        room("Figures", ["CCairo"]),
        room(
            "Illustrations",
            ["Figures", "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        room("Descriptions", ["Experiments", "Analysis", "Unrolling", "Cells", "Equations"]),
        room("Casts", ["Explorer", "Commands", "Screen", "JSONText"]),
        room("NcursesTerminal", ["CNcurses", "Screen"]),
        .executableTarget(
            name: "unroll",
            dependencies: [
                "Figures", "Illustrations", "Descriptions", "Casts", "NcursesTerminal", "Explorer", "Screen",
                "LessonScripts", "Facts", "Training", "Curves", "Tasks", "Commands", "TrainedModels", "TensorFiles",
                "Experiments",
                "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        tests(of: "Matrices"),
        tests(of: "Equations"),
        tests(of: "JSONText"),
        tests(of: "Curves", ["JSONText"]),
        tests(of: "Cells", ["Equations", "Matrices"]),
        tests(of: "Unrolling", ["Cells", "Equations", "Matrices"]),
        tests(of: "Analysis", ["Unrolling", "Cells", "Equations", "Matrices"]),
        tests(of: "TensorFiles", ["Matrices", "JSONText"]),
        tests(of: "Tasks", ["Matrices"]),
        tests(of: "Experiments", ["Analysis", "Tasks", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        tests(
            of: "TrainedModels",
            ["TensorFiles", "Experiments", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        tests(of: "Commands", ["Training", "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices"]),
        tests(
            of: "Training",
            ["Curves", "Experiments", "Tasks", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        tests(of: "Facts", ["Experiments", "Training"]),
        tests(
            of: "LessonScripts",
            ["Commands", "Experiments", "Unrolling", "Equations", "Matrices", "JSONText"]),
        tests(of: "Screen"),
        tests(
            of: "Explorer",
            [
                "Screen", "Figures", "Illustrations", "LessonScripts", "Training", "Curves", "Commands",
                "TrainedModels",
                "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText",
            ]),
        tests(of: "Figures"),
        tests(
            of: "Illustrations",
            ["Figures", "Experiments", "Analysis", "Unrolling", "Cells", "Equations", "Matrices", "JSONText"]),
        tests(of: "Descriptions", ["Experiments", "Analysis", "Unrolling", "Cells"]),
        tests(of: "Casts", ["Explorer", "Commands", "Screen", "JSONText", "PseudoTerminal"]),
        tests(of: "NcursesTerminal", ["Screen", "PseudoTerminal", "TerminalProbe"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["unroll", "PseudoTerminal", "JSONText"], swiftSettings: settings),

        // A terminal for tests, with the screen that a person would see, and a program that uses all of a terminal.
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .target(
            name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
            swiftSettings: settings),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["NcursesTerminal", "Screen"], path: "Tests/TerminalProbe",
            swiftSettings: settings),
    ]
)
