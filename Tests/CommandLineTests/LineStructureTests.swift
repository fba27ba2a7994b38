import CommandTestSupport
import Foundation
import Testing

@Suite("Headings between lines in the PDF's structure")
struct LineStructureTests {
  @Test("A heading and a subtotal's label are headers of their rows")
  func rowHeaders() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.pdf")
    #expect(try Command.run("-o", path, Checkout.path("Samples/29-building-work-lots.json")).status == 0)
    let structure = try Command(program: "pdfinfo", ["-struct-text", path]).run().text
    for text in ["Lot 2 – Maçonnerie", "Sous-total lot 2"] {
      let place = try #require(structure.range(of: "\"\(text)\"") ?? structure.range(of: text))
      let before = structure[..<place.lowerBound].split(separator: "\n").suffix(4).joined(separator: "\n")
      #expect(before.contains("TH"), "\(before)")
      #expect(before.contains("/Scope /Row"), "\(before)")
    }
  }
}
