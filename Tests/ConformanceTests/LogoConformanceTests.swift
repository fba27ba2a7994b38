import Foundation
import Testing

@Suite("Logos that are drawings")
struct LogoConformanceTests {
  private static let shapes = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 64"><defs><style>.dark{fill:#134e4a}</style>
    <linearGradient id="g"><stop offset="0" stop-color="#2dd4bf" stop-opacity=".8"/><stop offset="1"/></linearGradient>
    <clipPath id="c"><rect width="64" height="64" rx="16"/></clipPath></defs>
    <g clip-path="url(#c)" opacity=".9"><rect width="64" height="64" fill="url(#g)"/>
    <path class="dark" opacity=".35" d="M0 64C18 40 46 40 64 52V64Z"/></g>
    <path class="dark" d="M80 20h90v24H80z"/></svg>
    """
  private static let mixed = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><mask id="m"><circle cx="32" cy="32" r="30" fill="#fff"/>
    </mask><rect width="64" height="64" fill="#0f766e" mask="url(#m)"/></svg>
    """
  /// Three pixels by two, one of them translucent.
  private static let webP = "UklGRjYAAABXRUJQVlA4TCoAAAAvAkAAEB8gECB48L9qQ0hAUP3/SyCQZLI/5QIBQjrlYuzAq8QPMiL6HwE="

  @Test("A stamp is a text of PDF/A-3a and PDF/UA-1", arguments: ["classic", "minimal", "studio", "compact", "letter"])
  func stamp(look: String) throws {
    let folder = try Folder()
    let sample = try #require(Sample.all.first { $0.name.hasPrefix("02-") })
    let path = folder.path("stamp.pdf")
    let result = try Program.run(
      Program.renderInvoice,
      ["--quiet", "--pdfa", "--stamp", "paid:2026-11-20", "--template", look, "-o", path, sample.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FinishedFile.read(path).faults == [], "\(look)")
    try Program.expectNoFault("qpdf", ["--check", path])
  }

  @Test("Shapes, pixels in shapes and WebP stand in PDF/A-3a and PDF/UA-1 as figures")
  func archival() throws {
    let folder = try Folder()
    let sample = try #require(Sample.all.first { $0.name.hasPrefix("02-") })
    let logos = [
      ("shapes.svg", Data(Self.shapes.utf8)), ("mixed.svg", Data(Self.mixed.utf8)),
      ("pixels.webp", try #require(Data(base64Encoded: Self.webP))),
    ]
    for (name, bytes) in logos {
      let (logo, path) = (folder.path(name), folder.path(name + ".pdf"))
      try bytes.write(to: URL(filePath: logo))
      let result = try Program.run(
        Program.renderInvoice, ["--quiet", "--pdfa", "--logo", logo, "-o", path, sample.path])
      #expect(result.status == 0, "\(result.errors)")
      let file = try FinishedFile.read(path)
      #expect(file.faults == [], "\(name)")
      #expect(file.properties == ["pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"])
      // One that stays shapes has no picture.
      let pictures = try Program.expectNoFault("pdfimages", ["-list", path]).split(separator: "\n").dropFirst(2)
      #expect(pictures.isEmpty == (name == "shapes.svg"), "\(name)")
      try Program.expectNoFault("qpdf", ["--check", path])
    }
  }
}
