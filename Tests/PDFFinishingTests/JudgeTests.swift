import Foundation
import PDFFinishing
import Testing

/// What programs that are not ours say about finished files.
struct JudgeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func finish(_ fixture: Fixture) throws -> String {
    try folder.write(PDFFinisher().finish(fixture.bytes(), options: fixture.options), fixture.name)
  }

  @Test(arguments: Fixture.all)
  func qpdfFindsNoFault(_ fixture: Fixture) throws {
    let verdict = try Judge.qpdf.run("--check", finish(fixture))
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(verdict.text.contains("PDF Version: 1.7"))
  }

  @Test(arguments: Fixture.all)
  func pikepdfFindsNoClauseBroken(_ fixture: Fixture) throws {
    let verdict = try Judge.python.run(Judge.conformance.path, finish(fixture))
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(verdict.text.contains(" checks"))
  }

  /// The walk sees every way in which a file can miss the table, so that its silence says something.
  @Test func pikepdfNoticesEveryMutation() throws {
    let verdict = try Judge.python.run(Judge.conformance.path, "--mutate", finish(.tagged))
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(verdict.text.contains(" mutations"))
  }

  @Test func pikepdfRefusesWhatCairoWrote() throws {
    let verdict = try Judge.python.run(Judge.conformance.path, folder.write(Fixture.tagged.bytes(), "cairo.pdf"))
    #expect(verdict.status == 1)
    #expect(verdict.text.contains("A 6.6.4: pdfaid:part is not 3"))
  }

  @Test(arguments: Fixture.all)
  func pdfdetachGivesBackTheBytes(_ fixture: Fixture) throws {
    let file = try finish(fixture)
    let out = folder.url.appending(path: "detached")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    let verdict = try Judge.pdfdetach.run("-saveall", "-o", out.path, file)
    #expect(verdict.status == 0, "\(verdict.text)")
    for attachment in [Fixture.data, Fixture.note] {
      let saved = try Data(contentsOf: out.appending(path: attachment.name))
      #expect([UInt8](saved) == attachment.bytes)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path).count == 2)
  }

  @Test(arguments: Fixture.all)
  func pdfinfoReadsTheMetadata(_ fixture: Fixture) throws {
    let text = try Judge.pdfinfo.run("-isodates", finish(fixture)).text
    for line in [
      "Title: +Facture 2026-0147 – \\(été\\)", "Author: +Ateliers Lefèvre & Fils", "Subject: +Menuiserie <bois>",
      "Keywords: +facture, bois", "Creator: +Fixture", "Producer: +Fixture 1.0", "CreationDate: +2026-03-12T10:00:00",
      "ModDate: +2026-03-12T11:30:00\\+01", "Metadata Stream: +yes", "Suspects: +no", "PDF version: +1.7",
      "Tagged: +\(fixture.structure.isEmpty ? "no" : "yes")",
    ] {
      #expect(text.range(of: line, options: .regularExpression) != nil, "\(line) in \(text)")
    }
  }

  @Test(arguments: Fixture.all)
  func textStaysTheSame(_ fixture: Fixture) throws {
    let before = try Judge.pdftotext.run("-raw", folder.write(fixture.bytes(), "before.pdf"), "-").text
    #expect(try Judge.pdftotext.run("-raw", finish(fixture), "-").text == before)
    #expect(before.contains("FACTURE n° 2026-0147"))
  }

  /// A picture that Cairo smoothed is the one thing that may look otherwise.
  @Test(arguments: Fixture.allTagged)
  func pagesLookTheSame(_ fixture: Fixture) throws {
    let before = folder.url.appending(path: "before")
    let after = folder.url.appending(path: "after")
    _ = try Judge.pdftoppm.run("-r", "50", "-png", folder.write(fixture.bytes(), "before.pdf"), before.path)
    _ = try Judge.pdftoppm.run("-r", "50", "-png", finish(fixture), after.path)
    for page in fixture.name == Fixture.tagged.name ? 1...2 : 1...1 {
      let picture = try Data(contentsOf: URL(filePath: "\(before.path)-\(page).png"))
      #expect(try Data(contentsOf: URL(filePath: "\(after.path)-\(page).png")) == picture)
    }
  }
}
