import Foundation
import InvoiceKit
import Testing

@Suite("The structure that templates can ask for")
struct TemplateStructureTests {
  private static let template = """
    title: "{invoice.number}"
    header:
      - columns:
          - { image: seller.logo, alternative: "{seller.name}", width: 1fr }
          - { image: seller.logo, alternative: "{seller.name}", width: 1fr }
          - { image: seller.logo, alternative: false, width: 1fr }
    body:
      - rows:
          - { text: "Invoice {invoice.number}", role: h2 }
          - { party: seller, role: p }
        role: section
      - columns:
          - { text: "To", role: h3, width: 1fr }
          - { text: "{buyer.name}", width: 1fr }
        role: section
      - table: lines
        columns:
          - header: Item
            cell:
              - { text: "{line.description}", role: h3 }
              - text: "{line.description}"
              - { image: seller.logo, alternative: "{seller.name}", max_width: 20 }
          - header: Net
            cell:
              rows:
                - { text: "{line.net}", align: end }
              role: section
          - cell: { text: "{line.net}", role: artifact }
          - cell: { totals: [{ label: Total, value: "{totals.total}" }] }
      - totals: [{ label: Total, value: "{totals.total}" }]
        role: artifact
      - { rule: 1, role: artifact }
      - mentions: all
        role: p
    """

  @Test(
    "Roles, the same picture many times, and headings that skip levels", arguments: [[], ["--pdfa"], ["--untagged"]])
  func structure(options: [String]) throws {
    let folder = try Folder()
    let template = folder.path("template")
    try FileManager.default.createDirectory(atPath: template + "/strings", withIntermediateDirectories: true)
    try Data(Self.template.utf8).write(to: URL(fileURLWithPath: template + "/template.yaml"))
    try Data("party: { siren: SIREN, vat: TVA }\n".utf8).write(to: URL(fileURLWithPath: template + "/strings/fr.yaml"))
    let sample = try #require(Sample.all.first { String(decoding: $0.json, as: UTF8.self).contains("\"logo\"") })
    let path = folder.path("a.pdf")
    let assets = Judge.package.appendingPathComponent("Samples/assets").path
    let result = try Program.run(
      Program.renderInvoice,
      options + ["--quiet", "--template", template, "--assets", assets, "--language", "fr", "-o", path, sample.path])
    try #require(result.status == 0, "\(result.errors)")
    // A key that stands twice in a dictionary is a warning, which is status 3.
    try Program.expectNoFault("qpdf", ["--check", path])
    // As a picture: what stands twice is seen twice.
    let images = try Program.expectNoFault("pdfimages", ["-list", path])
    #expect(images.split(separator: "\n").count >= 5, "\(images)")
    if options != ["--untagged"] { #expect(try FinishedFile.read(path).faults == []) }
  }
}
