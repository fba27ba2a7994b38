import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("Files that an invoice names")
struct StoredAssetTests {
  private static func invoice(logo: String) throws -> ComputedInvoice {
    try Documents.compute(Documents.minimal(company: ", \"logo\": \"\(logo)\""))
  }

  private static var inFolder: RenderOptions {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    return options
  }

  @Test("They are found, and give the same page from memory")
  func stored() throws {
    let invoice = try Self.invoice(logo: "logo.png")
    #expect(invoice.assetNames == ["logo.png"])
    var options = RenderOptions()
    options.assets = try invoice.assets(Self.inFolder)
    #expect(options.assets.map(\.name) == ["logo.png"])
    #expect(try invoice.assets(options) == options.assets)
    let renderer = try InvoiceRenderer()
    #expect(try renderer.pdf(invoice, options: options) == renderer.pdf(invoice, options: Self.inFolder))
    // Memory comes before the folder.
    options.assets[0].bytes = [1, 2, 3]
    options.assetsFolder = TestFiles.assets
    #expect(problems { try renderer.pdf(invoice, options: options) }.map(\.code) == [.logoImage])
    // What memory has not may be in the folder.
    options.assets[0].name = "other.png"
    #expect(try renderer.pdf(invoice, options: options) == renderer.pdf(invoice, options: Self.inFolder))
  }

  @Test("An invoice without a logo, or with one in its text, names none")
  func none() throws {
    #expect(try Documents.compute(Documents.minimal()).assetNames == [])
    let picture = try Data(contentsOf: URL(fileURLWithPath: TestFiles.assets + "/logo.png")).base64EncodedString()
    let invoice = try Self.invoice(logo: "data:image/png;base64,\(picture)")
    #expect(invoice.assetNames == [])
    #expect(try invoice.assets(RenderOptions()) == [])
  }

  @Test("One that is not there is told as when it is rendered")
  func missing() throws {
    let renderer = try InvoiceRenderer()
    var inMemory = RenderOptions()
    inMemory.assets = [StoredFile(name: "other.png", bytes: []), StoredFile(name: "../up.png", bytes: [1])]
    var large = RenderOptions()
    large.assets = [StoredFile(name: "gone.png", bytes: [UInt8](repeating: 0, count: LogoLoader.maximumSize + 1))]
    let invoice = try Self.invoice(logo: "gone.png")
    var told: Set<String> = []
    for options in [RenderOptions(), Self.inFolder, inMemory, large] {
      let expected = problems { try renderer.pdf(invoice, options: options) }
      #expect(problems { try invoice.assets(options) } == expected)
      #expect(expected.map(\.code) == [.logoFile] && expected[0].path == "/company/logo")
      told.insert(expected[0].message)
    }
    #expect(told.count == 3)
  }

  private func problems(_ body: () throws -> some Any) -> [Problem] {
    do {
      _ = try body()
      return []
    } catch {
      return (error as? InvoiceProblems)?.problems ?? []
    }
  }
}
