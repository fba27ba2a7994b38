// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own: who depends on the toolkit fetches and compiles none of this.
let package = Package(
  name: "invoice-service",
  products: [
    .library(name: "Billing", targets: ["Billing"]),
    .executable(name: "invoice-service", targets: ["invoice-service"]),
  ],
  dependencies: [
    .package(name: "invoicekit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(
      name: "Billing",
      dependencies: [
        "CCurl",
        .product(name: "ByteCoding", package: "invoicekit"),
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "InvoiceLedger", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "SystemIO", package: "invoicekit"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "CSiteFiles"),
    .target(
      name: "Portal",
      dependencies: [
        "Billing", "CSiteFiles",
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "invoice-service",
      dependencies: [
        "Billing", "Portal",
        .product(name: "ByteCoding", package: "invoicekit"),
        .product(name: "InvoiceCommands", package: "invoicekit"),
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "InvoiceLedger", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "SystemIO", package: "invoicekit"),
        .product(name: "YAMLReading", package: "invoicekit"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PortalTests",
      dependencies: [
        "Billing", "Portal",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "CommandTestSupport", package: "invoicekit"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "TestDatabases", package: "invoicekit"),
      ],
      exclude: ["Programs"], swiftSettings: strict),
    .executableTarget(
      name: "service-worker",
      dependencies: [
        "Billing",
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "SystemIO", package: "invoicekit"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/ServiceWorker", swiftSettings: strict),
    .executableTarget(
      name: "service-benchmarks",
      dependencies: [
        "Billing",
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Benchmarks", exclude: ["load"], swiftSettings: strict),
    .testTarget(
      name: "BillingTests",
      dependencies: [
        "Billing", "service-worker",
        .product(name: "CommandTestSupport", package: "invoicekit"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "InvoiceLedger", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "TestDatabases", package: "invoicekit"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Goldens", "Programs", "Provider/Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ServiceCommandTests",
      dependencies: [
        "Billing", "invoice-service",
        .product(name: "CommandTestSupport", package: "invoicekit"),
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "TestDatabases", package: "invoicekit"),
      ],
      exclude: ["Programs"], swiftSettings: strict),
  ]
)
