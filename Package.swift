// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "invoicekit",
  products: [
    .library(name: "InvoiceKit", targets: ["InvoiceKit"]),
    .library(name: "InvoiceKitFoundation", targets: ["InvoiceKitFoundation"]),
    .library(name: "SQLStore", targets: ["SQLStore"]),
    .library(name: "InvoiceLedger", targets: ["InvoiceLedger"]),
    // What the package in Service/ shares with this one; not meant for others.
    .library(name: "ByteCoding", targets: ["ByteCoding"]),
    .library(name: "QRCoding", targets: ["QRCoding"]),
    .library(name: "SystemIO", targets: ["SystemIO"]),
    .library(name: "YAMLReading", targets: ["YAMLReading"]),
    .library(name: "InvoiceCommands", targets: ["InvoiceCommands"]),
    .library(name: "TestDatabases", targets: ["TestDatabases"]),
    .library(name: "CommandTestSupport", targets: ["CommandTestSupport"]),
    .executable(name: "render-invoice", targets: ["render-invoice"]),
    .executable(name: "invoice-ledger", targets: ["invoice-ledger"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    // Declarations alone: Pango is opened when a text needs it.
    .systemLibrary(name: "CPango"),
    .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig1-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CHogweed", pkgConfig: "hogweed", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CBundledFiles"),
    .target(name: "ByteCoding", dependencies: ["CDeflate", "CNettle"], swiftSettings: strict),
    .target(name: "QRCoding", swiftSettings: strict),
    .target(name: "SystemIO", dependencies: ["ByteCoding"], swiftSettings: strict),
    .target(name: "Signing", dependencies: ["CHogweed"], swiftSettings: strict),
    .target(
      name: "SQLStore", dependencies: ["ByteCoding", "CPostgres", "CSQLite", "SystemIO"], swiftSettings: strict),
    .target(name: "InvoiceModel", swiftSettings: strict),
    .target(name: "YAMLReading", dependencies: ["CYaml", "InvoiceModel"], swiftSettings: strict),
    .target(name: "InvoiceCore", dependencies: ["ByteCoding", "InvoiceModel"], swiftSettings: strict),
    .target(name: "InvoiceWording", dependencies: ["InvoiceCore", "InvoiceModel"], swiftSettings: strict),
    .target(
      name: "EInvoicing", dependencies: ["ByteCoding", "InvoiceCore", "InvoiceModel", "InvoiceWording"],
      swiftSettings: strict),
    .target(
      name: "EInvoiceReading",
      dependencies: ["ByteCoding", "EInvoicing", "InvoiceCore", "InvoiceModel", "InvoiceWording"],
      swiftSettings: strict),
    .target(
      name: "RuleChecking", dependencies: ["EInvoiceReading", "InvoiceCore", "InvoiceModel"], swiftSettings: strict),
    .target(name: "InvoiceBooks", dependencies: ["ByteCoding", "InvoiceCore", "InvoiceModel"], swiftSettings: strict),
    .target(name: "PDFFinishing", dependencies: ["ByteCoding"], swiftSettings: strict),
    .target(
      name: "Typesetting",
      dependencies: [
        "ByteCoding", "CCairo", "CFontconfig", "CGLib", "CHarfBuzz", "CPango", "PDFFinishing", "QRCoding",
      ],
      swiftSettings: strict),
    .target(
      name: "InvoiceRendering",
      dependencies: [
        "ByteCoding", "CBundledFiles", "EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceModel",
        "InvoiceWording", "PDFFinishing", "QRCoding", "SystemIO", "Typesetting", "YAMLReading",
      ],
      swiftSettings: strict),
    .target(
      name: "InvoiceKit",
      dependencies: [
        "EInvoiceReading", "EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceModel", "InvoiceRendering",
        "InvoiceWording", "RuleChecking",
      ],
      swiftSettings: strict),
    .target(name: "InvoiceKitFoundation", dependencies: ["InvoiceKit"], swiftSettings: strict),
    .target(
      name: "InvoiceCommands",
      dependencies: [
        "ByteCoding", "InvoiceCore", "InvoiceKit", "SystemIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "InvoiceLedger",
      dependencies: [
        "ByteCoding", "EInvoiceReading", "EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceModel",
        "InvoiceRendering", "InvoiceWording", "SQLStore", "Signing", "SystemIO",
      ],
      swiftSettings: strict),
    // For other languages: `make library` links it as libinvoicekit.so.
    .target(
      name: "LibInvoiceKit", dependencies: ["InvoiceCommands", "InvoiceCore", "InvoiceKit", "SystemIO"],
      exclude: ["exports.map", "invoicekit.h", "invoicekit.pc.in", "link"], swiftSettings: strict),
    .executableTarget(
      name: "render-invoice",
      dependencies: [
        "ByteCoding", "InvoiceCommands", "InvoiceKit", "SystemIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "invoice-ledger",
      dependencies: [
        "ByteCoding", "InvoiceCommands", "InvoiceKit", "InvoiceLedger", "SQLStore", "SystemIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceModel"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "TestDatabases", dependencies: ["SQLStore"], path: "Tests/TestDatabases", exclude: ["postgres.sh"],
      swiftSettings: strict),
    .executableTarget(
      name: "store-worker", dependencies: ["SQLStore"], path: "Tests/StoreWorker", swiftSettings: strict),
    .executableTarget(
      name: "ledger-worker", dependencies: ["InvoiceLedger", "InvoiceModel", "SQLStore", "SystemIO"],
      path: "Tests/LedgerWorker", swiftSettings: strict),
    .executableTarget(
      name: "rule-worker", dependencies: ["EInvoiceReading", "InvoiceCore", "InvoiceModel", "RuleChecking"],
      path: "Tests/RuleWorker", swiftSettings: strict),
    .systemLibrary(
      name: "CPangoHeaders", path: "Tests/CPangoHeaders", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "CSystemFaults", path: "Tests/CSystemFaults"),
    .target(
      name: "SystemFaults", dependencies: ["CSystemFaults", "SystemIO"], path: "Tests/SystemFaults",
      swiftSettings: strict),
    .target(name: "CommandTestSupport", path: "Tests/CommandTestSupport", swiftSettings: strict),
    .testTarget(name: "ByteCodingTests", dependencies: ["ByteCoding", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "QRCodingTests", dependencies: ["QRCoding"], swiftSettings: strict),
    .testTarget(name: "SigningTests", dependencies: ["Signing"], swiftSettings: strict),
    .testTarget(
      name: "SystemIOTests", dependencies: ["ByteCoding", "SystemFaults", "SystemIO"], swiftSettings: strict),
    .testTarget(
      name: "SQLStoreTests",
      dependencies: ["SQLStore", "SystemFaults", "SystemIO", "TestDatabases", "TestSupport", "store-worker"],
      swiftSettings: strict),
    .testTarget(
      name: "InvoiceModelTests", dependencies: ["InvoiceCore", "InvoiceModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "InvoiceCoreTests", dependencies: ["InvoiceCore", "InvoiceModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "InvoiceWordingTests", dependencies: ["InvoiceCore", "InvoiceModel", "InvoiceWording", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EInvoicingTests",
      dependencies: ["EInvoicing", "InvoiceCore", "InvoiceModel", "InvoiceWording", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EInvoiceReadingTests",
      dependencies: ["ByteCoding", "EInvoiceReading", "EInvoicing", "InvoiceCore", "InvoiceModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "RuleCheckingTests", dependencies: ["EInvoiceReading", "InvoiceModel", "RuleChecking"],
      swiftSettings: strict),
    .testTarget(
      name: "InvoiceBooksTests", dependencies: ["InvoiceBooks", "InvoiceCore", "InvoiceModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests",
      dependencies: [
        "CPango", "CPangoHeaders", "CommandTestSupport", "PDFFinishing", "QRCoding", "TestSupport", "Typesetting",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PDFFinishingTests", dependencies: ["ByteCoding", "PDFFinishing", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "InvoiceRenderingTests",
      dependencies: [
        "ByteCoding", "EInvoiceReading", "EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceModel",
        "InvoiceRendering",
        "InvoiceWording", "PDFFinishing", "QRCoding", "SystemFaults", "SystemIO", "TestSupport", "Typesetting",
        "YAMLReading",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "InvoiceKitTests", dependencies: ["CommandTestSupport", "InvoiceKit", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "InvoiceKitFoundationTests", dependencies: ["InvoiceKit", "InvoiceKitFoundation"], swiftSettings: strict),
    .testTarget(
      name: "InvoiceCommandsTests",
      dependencies: [
        "CommandTestSupport", "InvoiceCommands", "InvoiceKit", "SystemIO", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "InvoiceLedgerTests",
      dependencies: [
        "ByteCoding", "EInvoicing", "InvoiceBooks", "InvoiceCore", "InvoiceLedger", "InvoiceModel", "InvoiceRendering",
        "SQLStore", "TestDatabases", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerDurabilityTests",
      dependencies: [
        "CommandTestSupport", "InvoiceCore", "InvoiceLedger", "InvoiceModel", "SQLStore", "SystemIO", "TestDatabases",
        "TestSupport",
        "invoice-ledger", "ledger-worker",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "CommandTestSupport", "InvoiceCommands", "InvoiceKit", "SystemIO", "TestSupport", "render-invoice",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: [
        "Arithmetic/sums.py", "Batch/books.py", "Batch/full_disk.c", "Pictures/golden.py", "Pictures/snippets.py",
        "Reading/variations.py", "Shell/completion.py", "drawings.py", "reading_order.py",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LibInvoiceKitTests",
      dependencies: [
        "ByteCoding", "CommandTestSupport", "InvoiceCore", "InvoiceModel", "LibInvoiceKit", "render-invoice",
      ],
      exclude: ["caller.c", "many.py"], swiftSettings: strict),
    .testTarget(
      name: "LedgerCommandTests",
      dependencies: [
        "CommandTestSupport", "InvoiceCommands", "InvoiceKit", "SQLStore", "TestDatabases", "TestSupport",
        "invoice-ledger", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["InvoiceCore", "InvoiceKit", "InvoiceLedger", "TestSupport", "rule-worker"],
      exclude: [
        "compare_rules.py", "judge.py", "make_strange_font.py", "pdf_conformance.py", "schematron.py", "time_rules.py",
      ],
      swiftSettings: strict),
  ]
)
