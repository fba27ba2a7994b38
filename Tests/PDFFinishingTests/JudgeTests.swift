import Foundation
import PDFFinishing
import Testing

/// What programs that are not ours say about finished files.
struct JudgeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func finish(_ fixture: Fixture) throws -> String {
    try folder.write(PDFFinisher().finish(fixture.draft(), options: fixture.options), fixture.name)
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
    let verdict = try Judge.python.run(Judge.conformance.path, folder.write(Fixture.file("sheet.pdf"), "cairo.pdf"))
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
      "Tagged: +\(fixture.isTagged ? "yes" : "no")",
    ] {
      #expect(text.range(of: line, options: .regularExpression) != nil, "\(line) in \(text)")
    }
  }

  @Test(arguments: Fixture.all)
  func pdftotextFindsTheText(_ fixture: Fixture) throws {
    let text = try Judge.pdftotext.run("-raw", finish(fixture), "-").text
    #expect(text.contains("FACTURE n° 2026-0147"))
    switch fixture.name {
    case Fixture.tagged.name:
      for line in ["Ateliers Lefèvre & Fils – 14, rue de l’Œuvre", "Article (5) \\ pose 5 50,00 €", "Merci."] {
        #expect(text.contains(line), "\(line) in \(text)")
      }
    case Fixture.trueType.name: #expect(text.contains("Ελληνικά, Łóź, кирилица"))
    default: break
    }
  }

  /// The order of reading, over pages: a cell that goes on, what stands in a paragraph, the link.
  @Test func pdfinfoReadsTheStructure() throws {
    let text = try Judge.pdfinfo.run("-struct-text", finish(.tagged)).text
    var rest = text[...]
    for word in [
      "Document", "Sect", "Figure", "Figure", "H1 (block)", "\"FACTURE n° 2026-0147\"", "Span (inline)",
      "\"Payer en ligne : \"", "Link (inline)", "\"example.org\"", "Table", "TH", "\"Désignation\"", "\"Suite\"",
      "\"suite\"", "\"60,00 €\"", "TD", "\"Merci.\"",
    ] {
      let range = try #require(rest.firstRange(of: word), "\(word) is not after what should stand before it: \(text)")
      rest = rest[range.upperBound...]
    }
    #expect(!text.contains("COPIE") && !text.contains("\"page\""))
  }

  /// Pictures where they should be, and as they are: without smoothing, and shining through.
  @Test func pagesHaveTheirColours() throws {
    func pixel(_ fixture: Fixture, _ x: Double, _ y: Double) throws -> [UInt8] {
      let out = folder.url.appending(path: "pixels")
      _ = try Judge.pdftoppm.run(
        "-r", "72", "-f", "1", "-l", "1", "-singlefile", "-x", "\(Int(x))", "-y", "\(Int(y))", "-W", "1", "-H", "1",
        finish(fixture), out.path)
      return Array(try Data(contentsOf: URL(filePath: out.path + ".ppm")).suffix(3))
    }
    func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool { zip(one, other).allSatisfy { abs(Int($0) - Int($1)) < 12 } }
    #expect(isNear(try pixel(.tagged, 428, 38), [200, 80, 40]))
    #expect(isNear(try pixel(.tagged, 480 + 22, 30 + 22), [153, 179, 217]))
    #expect(isNear(try pixel(.tagged, 482, 32), [255, 255, 255]))
    // In the middle of the disc, half of which shines through.
    let (x, y) = (300 + 45 * (0.8776 - 0.4794), 400 + 45 * (0.8776 + 0.4794) - 20)
    #expect(isNear(try pixel(.drawings, x, y), [230, 153, 153]))
  }
}
