import CommandTestSupport
import Foundation
import Testing

@Suite("All invoices in one PDF")
struct MergedFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("The file's description says only what is true of all its invoices")
  func description() throws {
    let second = BatchFixture.line("F-2", customer: "Ελένη (a\\\\b)").replacing("2026-02-11", with: "2026-02-20")
    let input = [second, BatchFixture.line("F-3")].joined(separator: "\n")
    let result = try Command.run("batch", "--merge", "all.pdf", input: input, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let printed = try Python.run(
      """
      import pikepdf, sys
      with pikepdf.open(sys.argv[1]) as pdf, pdf.open_outline() as outline:
          for key in ("/Title", "/Author", "/Subject"): print(key, pdf.docinfo.get(key))
          print(str(pdf.docinfo["/CreationDate"]).removeprefix("D:")[:8])
          print([entry.title for entry in outline.root])
      """, [folder.path("all.pdf")])
    #expect(
      printed == """
        /Title Facture F-2 – Facture F-3
        /Author Atelier Lumen
        /Subject None
        20260220
        ['F-2 Ελένη (a\\\\b)', 'F-3 Pierre Dupont']

        """)
  }

  @Test("What only single files can be is refused when there are none", arguments: ["--pdfa", "--facturx"])
  func singleFiles(option: String) throws {
    let input = BatchFixture.line("F-1")
    let alone = try Command.run("batch", "--merge", "all.pdf", option, input: input, folder: folder.path)
    #expect(alone.status == 64 && alone.errors.contains(option))
    #expect(try folder.names.isEmpty)
    let both = try Command.run(
      "batch", "--merge", "all.pdf", "--zip", "all.zip", "--pdfa", input: input, folder: folder.path)
    #expect(both.status == 0)
    #expect(try folder.names == ["all.pdf", "all.zip"])
  }

  @Test("A resumed batch merges all invoices, those that were finished before too")
  func resumed() throws {
    let lines = try folder.file("in.ndjson", BatchFixture.lines(2))
    let arguments = ["batch", lines, "-o", folder.path("out"), "--merge", folder.path("all.pdf"), "--resume"]
    for count in [2, 3] {
      _ = try folder.file("in.ndjson", BatchFixture.lines(count))
      #expect(try Command(program: Command.binary, arguments).run().status == 0)
      let pages = try Command(program: "qpdf", ["--show-npages", folder.path("all.pdf")]).run().text
      #expect(pages == "\(count)\n")
    }
  }
}
