import CommandTestSupport
import Foundation
import InvoiceKit
import Testing

@Suite("A package that depends on the library")
struct ConsumerTests {
  private static let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "shop",
      dependencies: [.package(url: "URL", from: "VERSION")],
      targets: [.executableTarget(name: "shop", dependencies: [.product(name: "InvoiceKit", package: "invoicekit")])])
    """

  private static let main = """
    import InvoiceKit

    let invoice = try ComputedInvoice(json: Array(CommandLine.arguments[1].utf8))
    let renderer = try InvoiceRenderer()
    let file =
      switch CommandLine.arguments[2] {
      case "png": try renderer.png(invoice).bytes
      case "svg": try renderer.svg(invoice).bytes
      case "html": try renderer.html(invoice).bytes
      default: try renderer.pdf(invoice).bytes
      }
    file.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
    """

  /// With the release that is tested only: it builds the library once more.
  @Test("By URL and version it renders without a path, and builds without a warning", .enabled(if: Command.isOptimized))
  func urlAndVersion() throws {
    let folder = try TemporaryFolder()
    let library = folder.path("invoicekit")
    let shop = folder.path("shop")
    // The files as they are here, committed or not, under the tag of the release; those of Tests are products.
    try run(
      """
      git -C "$0" ls-files -z --cached --others --exclude-standard -- \
        Package.swift Sources Fonts Templates Samples Tests/CommandTestSupport Tests/TestDatabases > "$1.list"
      mkdir -p "$1" "$2/Sources/shop"
      cd "$0" && xargs -0 cp --parents -t "$1" < "$1.list"
      cd "$1"
      git init -q && git add -A
      git -c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false commit -q -m Release
      git tag "$3"
      """, [Checkout.root, library, shop, Release.version])
    _ = try folder.file(
      "shop/Package.swift",
      Self.manifest.replacing("URL", with: "file://\(library)").replacing("VERSION", with: Release.version))
    _ = try folder.file("shop/Sources/shop/main.swift", "import Glibc\n" + Self.main)
    // What is there already is not fetched anew.
    let parser = Checkout.path(".build/checkouts/swift-argument-parser")
    if FileManager.default.fileExists(atPath: parser) {
      try run(
        """
        swift package --package-path "$0" config set-mirror \
          --original https://github.com/apple/swift-argument-parser --mirror "file://$1" >&2
        """, [shop, parser])
    }
    let messages = try run(
      "swift build --disable-dependency-cache --disable-index-store -debug-info-format none --package-path \"$0\" 2>&1",
      [shop])
    let warnings = messages.split(separator: "\n").filter {
      $0.contains("warning:") && !$0.contains("prohibited flag(s)")
    }
    #expect(warnings.isEmpty, "\(warnings)")
    // Alone in another place: the library's files are not there any more.
    let program = folder.path("program")
    try FileManager.default.copyItem(atPath: shop + "/.build/debug/shop", toPath: program)
    try FileManager.default.removeItem(atPath: library)
    try FileManager.default.removeItem(atPath: shop)
    for format in ["pdf", "png", "svg", "html"] {
      let result = try Command(program: program, [Invoices.json(), format]).run()
      #expect(result.status == 0, "\(result.errors)")
      #expect(try result.output == Command.run("--format", format, input: Invoices.json()).output)
    }
  }

  @discardableResult
  private func run(_ script: String, _ arguments: [String]) throws -> String {
    var command = Command(program: "/bin/bash", ["-euc", script] + arguments)
    command.environment = ProcessInfo.processInfo.environment
    command.limit = 1_200
    let result = try command.run()
    try #require(result.status == 0, "\(result.text)\(result.errors)")
    return result.text
  }
}
