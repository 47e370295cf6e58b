// swift-tools-version: 6.1
import PackageDescription

/// One list of settings for every target of the house, see DECISIONS.md 1.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Resources (lexicons, rule pages, templates) are compiled into the executable as string literals.
let embedded: [Target.PluginUsage] = ["EmbedResourcesPlugin"]

/// `make dist` names a folder of static libraries, see Tests/Distribution/one-file.sh.
let oneFile: [LinkerSetting] =
  Context.environment["VERBATIM_STATIC"].map { folder in
    [.unsafeFlags(["-L", folder, "-lstdc++", "-Xclang-linker", "-static-libgcc"])]
  } ?? []

let package = Package(
  name: "verbatim",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "verbatim", targets: ["verbatim"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floors, in the order of the data. What a target may import stands in DECISIONS.md and is
    // checked by ArchitectureTests.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(
      name: "Documents", dependencies: ["CLibXML2", "CArchive", "CMarkGFM", "CNettle"],
      exclude: ["Lists"], swiftSettings: house, plugins: embedded),
    .target(
      name: "Extraction", dependencies: ["Documents"], exclude: ["Lexicons"],
      swiftSettings: house, plugins: embedded),
    .target(
      name: "Indexing",
      dependencies: ["Documents", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),
    .target(
      name: "Matching", dependencies: ["Documents", "Extraction", "Indexing"],
      exclude: ["Rules/Pages"], swiftSettings: house, plugins: embedded),
    .target(
      name: "Pipeline",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["digested.txt"], swiftSettings: house, plugins: embedded),
    .target(
      name: "Reporting",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Schemas", "Templates"], swiftSettings: house, plugins: embedded),
    .target(
      name: "Reviewing",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline", "Reporting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .target(
      name: "Serving",
      dependencies: [
        "Documents", "Indexing", "Matching", "Pipeline", "Reporting", "Reviewing",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "verbatim",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline", "Reporting", "Reviewing",
        "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["embedded-folders.txt", "Templates"], swiftSettings: house, linkerSettings: oneFile,
      plugins: embedded),

    // How resources get into the executable.
    .executableTarget(name: "EmbedResources", path: "Sources/EmbedResources"),
    .plugin(
      name: "EmbedResourcesPlugin", capability: .buildTool(), dependencies: ["EmbedResources"],
      path: "Sources/EmbedResourcesPlugin"),

    // Tests, one target a floor.
    .target(
      name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Documents", "Extraction", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "IndexingTests", dependencies: ["Documents", "Indexing", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["Documents", "Extraction", "Indexing", "Matching", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline", "Reporting", "TestSupport",
      ],
      swiftSettings: house),
    .target(
      name: "ReviewDesk", dependencies: ["Documents", "Pipeline", "Reporting", "Reviewing"],
      path: "Tests/ReviewDesk", swiftSettings: house),
    .testTarget(
      name: "ReviewingTests",
      dependencies: ["Documents", "Pipeline", "Reporting", "ReviewDesk", "Reviewing"],
      swiftSettings: house),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Documents", "Indexing", "Matching", "Pipeline", "Reporting", "ReviewDesk", "Reviewing",
        "Serving",
      ],
      swiftSettings: house),
    .testTarget(
      name: "VerbatimTests", dependencies: ["verbatim", "TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
