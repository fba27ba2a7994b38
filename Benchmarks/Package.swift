// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "invoicekit", path: "..")],
  targets: [
    .executableTarget(
      name: "invoice-benchmarks",
      dependencies: [
        .product(name: "InvoiceKit", package: "invoicekit"),
        .product(name: "SQLStore", package: "invoicekit"),
        .product(name: "InvoiceLedger", package: "invoicekit"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
