// swift-tools-version: 6.1
import PackageDescription

/// Settings of every target of ours.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-warnings-as-errors"]),
]

/// The rooms that touch all 641,070 rows, and those that write pages, are optimised even in a debug build: a release build of the
/// dependencies costs a newcomer twice the minutes (docs/decisions/0003-debug-build-with-optimised-rooms.md).
let hot: [SwiftSetting] = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The rooms below the line: no clock, disk, network, SQL or HTML.
let domain: [Target.Dependency] = [
  "Strategy", "TargetSentences", "Benchmarking", "PublishedData", "Statistics", "Days",
]

/// The rooms of the verbs.
let verbs: [Target.Dependency] = ["Log", "Supply", "People", "Planning", "Delivery", "Upkeep", "Demo"]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = house
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// - Parameter exclude: folders of worked values and fixture files, which tests read where they lie.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + [.byName(name: name)], exclude: exclude,
    swiftSettings: house)
}

/// The web server with the types of its requests and answers.
let web: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "Logging", package: "swift-log"),
]

let package = Package(
  name: "Cairn",
  products: [.executable(name: "cairn", targets: ["cairn"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
  ],
  targets: [
    // Pure.
    room("Days", settings: hot),
    room("Findings"),
    room("Statistics", [.product(name: "RealModule", package: "swift-numerics")], settings: hot),
    room("PublishedData", ["Days"], settings: hot),
    room("Benchmarking", ["PublishedData", "Statistics", "Days"], settings: hot),
    room("TargetSentences", ["Statistics", "Days"], settings: hot),
    room("Strategy", ["TargetSentences", "Benchmarking", "PublishedData", "Statistics", "Days"], settings: hot),

    room(
      "Enquiries",
      ["Strategy", "TargetSentences", "Benchmarking", "PublishedData", "Days", "Findings", "Secrets"],
      settings: hot),

    room("Screening", ["Findings"], settings: hot),
    room("Accounts", resources: [.embedInCode("common-passwords.txt")]),

    // Judgement to tables and sentences, and to bytes.
    room("Reports", domain + ["Claims", "Screening", "Findings"], settings: hot),
    room("Addresses", ["Accounts", "Strategy"], settings: hot),
    room("Contract", ["Addresses", "Accounts", "Reports", "Findings", "Strategy", "PublishedData"], settings: hot),
    room("HTML", settings: hot),
    room("Charts", ["HTML"], settings: hot),
    .systemLibrary(
      name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    room("Guides", ["HTML", "CCmark"]),
    room(
      "Pages", ["Addresses", "Accounts", "Findings", "HTML", "Charts", "Guides", "Reports"] + domain,
      resources: [
        .embedInCode("cairn.css"), .embedInCode("cairn.js"), .embedInCode("cairn.png"), .embedInCode("favicon.ico"),
      ], settings: hot),

    // Files.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room("Workbooks", ["Days", "Findings", "CZip", "CXML"], settings: hot),
    room("WrittenDocuments", ["Findings"], settings: hot),
    room("DataFiles", ["PublishedData", "Screening", "Workbooks", "Days", "Findings", "CZlib"], settings: hot),
    room(
      "DefinitionFiles", domain + ["Accounts", "SignOn", "Findings", .product(name: "Yams", package: "Yams")],
      settings: hot),

    // What must not be guessed or altered.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    room("Secrets", ["CCrypto"], settings: hot),

    // Single sign-on, and the one way out to other sites.
    room("SignOn", ["Accounts", "Secrets"]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    room("HTTPSClient", ["CCurl"]),

    // Tables.
    room("SQL", settings: hot),
    room(
      "SQLiteEngine",
      [
        "SQL", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], settings: hot),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    room("PostgresEngine", ["SQL", "CPostgres"], settings: hot),
    room(
      "Store", ["SQL", "Accounts", "Secrets", "Strategy", "PublishedData", "Days"],
      resources: [
        .embedInCode("Migrations/0001-first-record.sql"),
        .embedInCode("Migrations/0002-where-definitions-come-from.sql"),
        .embedInCode("Migrations/0003-people-and-log.sql"),
        .embedInCode("Migrations/0004-action-updates.sql"),
        .embedInCode("Migrations/0005-plans.sql"),
        .embedInCode("Migrations/0006-delivery.sql"),
        .embedInCode("Migrations/0007-sign-on.sql"),
        .embedInCode("Migrations/0008-pins.sql"),
        .embedInCode("Migrations/0009-addresses.sql"),
        .embedInCode("Migrations/0009-councils.sql"),
        .embedInCode("Migrations/0010-known-browsers.sql"),
        .embedInCode("Migrations/0011-target-readings.sql"),
        .embedInCode("Migrations/0012-locations.sql"),
        .embedInCode("Migrations/0013-shards.sql"),
        .embedInCode("Migrations/0013-versions.sql"),
        .embedInCode("Migrations/0014-uploads.sql"),
        .embedInCode("Migrations/0015-withdrawals.sql"),
        .embedInCode("Migrations/0016-layouts.sql"),
        .embedInCode("Migrations/0017-tokens.sql"),
      ],
      settings: hot),

    // A published document → what it promises.
    room(
      "Drafting", ["WrittenDocuments", "TargetSentences", "Enquiries", "Reports", "PublishedData"], settings: hot),

    // A sentence of a report → whether the record says the same.
    room(
      "Claims", ["Enquiries", "Strategy", "Benchmarking", "PublishedData", "Statistics", "Days"], settings: hot),

    // Verbs: a room for each field of work.
    room("Log", ["Accounts", "Findings", "Secrets", "Store", "Strategy", "Days"], settings: hot),
    room(
      "Supply",
      [
        "Log", "Accounts", "Findings", "Store", "DataFiles", "DefinitionFiles", "Enquiries", "Screening", "Strategy",
        "Benchmarking", "PublishedData", "Days",
      ], settings: hot),
    room(
      "People",
      [
        "Log", "Supply", "Accounts", "Findings", "Secrets", "SignOn", "HTTPSClient", "Store", "DefinitionFiles",
        "TargetSentences", "Days", "Benchmarking", "PublishedData",
      ], settings: hot),
    room(
      "Planning",
      [
        "Log", "Supply", "Accounts", "Findings", "Secrets", "Store", "DefinitionFiles", "Enquiries", "Strategy",
        "TargetSentences", "Benchmarking", "PublishedData", "Days",
      ], settings: hot),
    room(
      "Delivery", ["Log", "Accounts", "Findings", "Secrets", "Store", "Strategy", "TargetSentences", "Days"],
      settings: hot),
    room(
      "Upkeep",
      [
        "Log", "Supply", "Accounts", "Findings", "Secrets", "Store", "SQL", "SQLiteEngine", "PostgresEngine",
        "DefinitionFiles", "PublishedData", "Days",
      ], settings: hot),
    room(
      "Demo",
      [
        "Log", "Supply", "People", "Planning", "Delivery", "Accounts", "Findings", "Store", "DataFiles", "Enquiries",
        "Strategy", "Benchmarking", "PublishedData", "Days",
      ], settings: hot),

    // The two edges where people stand.
    room(
      "Web",
      [
        "Addresses", "Accounts", "Enquiries", "Findings", "Log", "Supply", "People", "Planning", "Delivery", "Secrets",
        "Pages", "Contract", "Guides", "Reports",
        "CZlib",
      ] + domain + web,
      settings: hot),
    .executableTarget(
      name: "cairn",
      dependencies: [
        "Web", "Claims", "Drafting", "WrittenDocuments", "Accounts", "Enquiries", "Log", "Supply", "People", "Upkeep",
        "Demo", "Reports", "Screening", "SignOn",
        "Store", "SQL", "SQLiteEngine",
        "DefinitionFiles",
        "Findings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + domain,
      swiftSettings: house),

    .executableTarget(
      name: "kernel-benchmark",
      dependencies: [
        "Accounts", "Benchmarking", "Enquiries", "Log", "Supply", "Planning", "PublishedData", "Reports", "SQL",
        "SQLiteEngine",
        "Store",
        "Statistics", "Strategy",
      ],
      path: "Benchmarks/Kernel", swiftSettings: hot),

    tests("Days", []),
    tests("Statistics", [], exclude: ["Worked"]),
    tests("PublishedData", ["TestSupport", "Days"]),
    tests("Benchmarking", ["TestSupport", "PublishedData", "Statistics", "Days"]),
    tests(
      "Strategy",
      ["TargetSentences", "Benchmarking", "PublishedData", "Statistics", "Days", "Reports", "TestSupport"]),
    tests("TargetSentences", ["Days", "TestSupport"], exclude: ["Files", "Worked"]),
    tests("Enquiries", []),
    tests("Contract", ["Addresses", "Reports"]),
    tests("Addresses", ["Accounts"]),
    tests("Reports", []),
    tests("HTML", []),
    tests("Charts", ["HTML"]),
    tests("DataFiles", ["PublishedData", "Screening", "Findings", "Days", "TestSupport"], exclude: ["Files"]),
    tests("Workbooks", ["Findings"], exclude: ["Files"]),
    tests("WrittenDocuments", ["Findings"]),
    tests("Claims", []),
    tests("Drafting", ["WrittenDocuments", "TargetSentences"]),
    tests("DefinitionFiles", domain + ["Accounts", "SignOn", "Findings", "TestSupport"], exclude: ["Files"]),
    tests("Screening", ["DataFiles", "Findings"]),
    tests("Accounts", []),
    tests("Secrets", ["CCrypto", "TestSupport"]),
    tests("SignOn", ["Accounts", "Secrets", "TestSupport"]),
    tests("HTTPSClient", []),
    tests("SQL", ["TestSupport"]),
    tests("SQLiteEngine", ["SQL"]),
    tests("PostgresEngine", ["SQL", "TestSupport"]),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "Accounts", "Secrets", "SignOn", "HTTPSClient", "Store", "SQL", "SQLiteEngine", "DataFiles", "DefinitionFiles",
        "Claims", "Enquiries", "Findings", "Reports", "TestSupport",
      ] + verbs + domain,
      exclude: ["Files", "Golden", "Worked"], swiftSettings: house),
    tests(
      "Web",
      [
        "Addresses", "Accounts", "DefinitionFiles", "Enquiries", "Findings", "HTTPSClient", "Secrets",
        "SignOn",
        "SQLiteEngine", "Store",
        "TestSupport",
      ]
        + verbs + domain),
    .target(
      name: "TestSupport",
      dependencies: [
        "Accounts", "CCrypto", "CPostgres", "Days", "PostgresEngine", "PublishedData", "SQL", "SQLiteEngine", "Secrets",
        "Store", "TargetSentences",
      ],
      path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(name: "CommandTests", dependencies: ["cairn", "TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

// The readers as libFuzzer calls them, which has its own beginning of a program: only `script/fuzz` can link that.
if Context.environment["CAIRN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: [
        "DataFiles", "DefinitionFiles", "Findings", "PublishedData", "Screening", "TargetSentences", "Workbooks",
      ],
      path: "Fuzzing", exclude: ["seeds.py"], swiftSettings: hot + [.unsafeFlags(["-parse-as-library"])]))
}
