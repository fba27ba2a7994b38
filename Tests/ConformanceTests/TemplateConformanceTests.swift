import Foundation
import InvoiceKit
import Testing

@Suite("Archivable and accessible in every template")
struct TemplateConformanceTests {
  /// One of each kind: more pages, other letters, a credit note, attachments, discounts.
  private static let samples = Sample.all.filter { sample in
    ["02", "06", "11", "19", "23", "29", "30", "31", "33"].contains { sample.name.hasPrefix($0) }
  }

  @Test(
    "PDF/A-3a and PDF/UA-1",
    arguments: InvoiceTemplate.bundled.map(\.name).filter { $0 != "classic" })
  func archival(template: String) throws {
    #expect(Self.samples.count == 9)
    let folder = try Sample.render(Self.samples, ["--pdfa", "--template", template])
    let paths = try Self.samples.map { folder.path(try $0.fileName("pdf")) }
    for (path, file) in zip(paths, try FinishedFile.read(paths)) {
      #expect(file.faults == [], "\(template): \(path)")
      #expect(file.properties == ["pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"])
    }
  }
}
