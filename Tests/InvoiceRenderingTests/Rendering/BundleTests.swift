import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("What comes with the library")
struct BundleTests {
  /// The files of the folders Fonts and Templates that are read when documents are made, and those of the samples that
  /// templates are tried with.
  private static let files: [String] = files(of: "Fonts") + samples + files(of: "Templates")

  private static let samples =
    [
      "02-b2b-complete", "05-gross-prices-shop", "06-franchise-sole-trader", "11-credit-note", "19-foreign-scripts",
      "27-payee-and-terms", "29-building-work-lots", "30-catalogue-lines", "31-quote", "32-installments", "37-german",
      "38-polish",
    ].map { "Samples/\($0).json" } + ["Samples/received/every-term.xml"]

  private static func files(of folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: TestFiles.root + "/" + folder)?.compactMap { $0 as? String } ?? [])
      .filter { [".otf", ".ttf", ".ttc", ".yaml", ".jpg"].contains(where: $0.hasSuffix) || isAsset($0) }
      .map { folder + "/" + $0 }.sorted()
  }

  /// A template's picture, other than that of itself for people.
  private static func isAsset(_ name: String) -> Bool { name.hasSuffix(".png") && !name.hasSuffix("/preview.png") }

  @Test("It is every font and template of the package, byte for byte")
  func files() throws {
    #expect(BundledFile.all.map(\.name) == Self.files)
    for file in BundledFile.all {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: TestFiles.root + "/" + file.name))
      #expect(bytes.elementsEqual(file.bytes), "\(file.name)")
      guard file.name.hasSuffix(".yaml") else {
        #expect(file.nodes.isEmpty)
        continue
      }
      let nodes = try Data(contentsOf: URL(fileURLWithPath: TemplateArchive.path(of: file.name)))
      #expect(nodes.elementsEqual(file.nodes), "\(file.name)")
    }
  }

  @Test("A renderer needs no path, and gives the bytes that the folders give")
  func renderer() throws {
    let invoice = try TestFiles.invoice(#require(TestFiles.samples.first))
    let expected = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts).pdf(invoice)
    #expect(try InvoiceRenderer().pdf(invoice) == expected)
    #expect(try InvoiceRenderer(template: .classic).pdf(invoice) == expected)
    #expect(try InvoiceRenderer(template: .folder(TestFiles.classic)).pdf(invoice) == expected)
    #expect(try InvoiceRenderer(fonts: TestFiles.fonts).pdf(invoice) == expected)
  }

  @Test("Templates are found by name")
  func templates() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: TestFiles.root + "/Templates")
      .filter { $0 != "strings" }.sorted()
    #expect(InvoiceTemplate.bundled.map(\.name) == folders)
    for name in folders {
      let template = try #require(InvoiceTemplate(bundled: name))
      #expect(template.isBundled)
      #expect(try !InvoiceRenderer(template: template).languages.isEmpty)
    }
    #expect(InvoiceTemplate(bundled: "classic") == .classic)
    for name in ["", "Classic", "classic/", "../Templates/classic", "strings"] {
      #expect(InvoiceTemplate(bundled: name) == nil)
    }
  }

  @Test("Renderers share one file of fonts, which a text makes that needs letters of another face")
  func descriptor() throws {
    let renderers = try (0..<3).map { _ in try InvoiceRenderer() }
    let invoice = try Documents.compute(Documents.clean.replacing("Conseil", with: "Conseil ☎ Ω ж"))
    for renderer in renderers { #expect(try renderer.pdf(invoice).pageCount == 1) }
    let links = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
    }
    #expect(links.count { $0.contains("memfd:invoicekit-fonts") } == 1)
  }

  @Test("A folder that is none is named")
  func noFolder() {
    #expect {
      try InvoiceRenderer(template: .folder("/nonexistent"))
    } throws: {
      ($0 as? InvoiceProblems)?.problems.map(\.code) == [.templateUnreadable]
    }
    #expect {
      try InvoiceRenderer(fonts: ["/nonexistent"])
    } throws: {
      ($0 as? InvoiceProblems)?.problems.map(\.code) == [.fontsUnusable]
    }
  }
}
