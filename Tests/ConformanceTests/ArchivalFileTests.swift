import Foundation
import InvoiceKit
import Testing

@Suite("Archivable files without an e-invoice, without structure, and with files in them")
struct ArchivalFileTests {
  /// The samples that have a number, and with it a name in a folder.
  private static let numbered = Sample.all.filter { !$0.name.hasPrefix("20-") }

  @Test("PDF/A-3a and PDF/UA-1 of every sample, be it an e-invoice or not")
  func archival() throws {
    #expect(Self.numbered.count >= 23)
    let folder = try Sample.render(Self.numbered, ["--pdfa"])
    let paths = try Self.numbered.map { folder.path(try $0.fileName("pdf")) }
    for ((sample, path), file) in zip(zip(Self.numbered, paths), try FinishedFile.read(paths)) {
      #expect(file.faults == [], "\(path)")
      #expect(file.properties == ["pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"])
      #expect(file.tagged)
      #expect(file.files.map(\.name) == sample.attachedFiles.map(\.name))
      #expect(file.files.map(\.type) == sample.attachedFiles.map(\.type))
      #expect(file.files.allSatisfy { $0.relationship == "Supplement" })
      try Program.expectNoFault("qpdf", ["--check", path])
    }
  }

  @Test("What is neither archive nor e-invoice is PDF/UA-1 all the same, and no PDF/A")
  func accessible() throws {
    let folder = try Sample.render(Self.numbered, [])
    let paths = try Self.numbered.map { folder.path(try $0.fileName("pdf")) }
    for ((sample, path), file) in zip(zip(Self.numbered, paths), try FinishedFile.read(paths)) {
      #expect(file.faults == [], "\(path)")
      #expect(file.properties == ["pdfuaid:part": "1"])
      #expect(file.tagged && file.checks > 1_000)
      #expect(file.files.map(\.name) == sample.attachedFiles.map(\.name))
      try Program.expectNoFault("qpdf", ["--check", path])
    }
  }

  @Test("A draft is archivable, with its watermark as an artifact")
  func draft() throws {
    let folder = try Folder()
    let sample = try #require(Sample.all.first { $0.name.hasPrefix("20-") })
    let path = folder.path("draft.pdf")
    let result = try Program.run(Program.renderInvoice, ["--quiet", "--pdfa", "-o", path, sample.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FinishedFile.read(path).faults == [])
  }

  @Test("Untagged files claim level B and no accessibility", arguments: [["--pdfa"], ["--facturx"]])
  func untagged(options: [String]) throws {
    let folder = try Sample.render(Sample.eInvoices, options + ["--untagged"])
    let paths = try Sample.eInvoices.map { folder.path(try $0.fileName("pdf")) }
    for ((sample, path), file) in zip(zip(Sample.eInvoices, paths), try FinishedFile.read(paths)) {
      #expect(file.faults == [], "\(path)")
      #expect(file.properties["pdfaid:conformance"] == "B" && file.properties["pdfuaid:part"] == nil)
      #expect(!file.tagged)
      let xml = options == ["--facturx"] ? ["factur-x.xml"] : []
      #expect(file.files.map(\.name) == xml + sample.attachedFiles.map(\.name))
      try Program.expectNoFault("qpdf", ["--check", path])
    }
  }

  @Test("Finishing changes no word and not their order")
  func text() throws {
    let folders = try [[], ["--pdfa"], ["--facturx"], ["--facturx", "--untagged"]].map {
      try Sample.render(Sample.eInvoices, $0)
    }
    for sample in Sample.eInvoices {
      let texts = try folders.map {
        try Program.expectNoFault("pdftotext", ["-raw", $0.path(try sample.fileName("pdf")), "-"])
      }
      #expect(texts[0].count > 300, "\(sample)")
      for text in texts.dropFirst() { #expect(text == texts[0], "\(sample)") }
    }
  }

  @Test("Files of any kind and name come back as they were", arguments: [["--pdfa"], ["--facturx"]])
  func attachments(options: [String]) throws {
    let folder = try Folder()
    let every = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
    let files: [(prefix: String, name: String, bytes: [UInt8], relationship: String, type: String)] = [
      ("", "bytes.bin", every, "Supplement", "application/octet-stream"),
      ("data:", "heures – février (été).csv", Array("a;b\r\n1;2\r\n".utf8), "Data", "text/csv"),
      ("SOURCE:", "Übersicht Ωμέγα 納品書.json", Array("{}".utf8), "Source", "application/json"),
      ("alternative:", "a: b.PNG", [0x89, 0x50, 0x4E, 0x47, 0, 0xFF], "Alternative", "image/png"),
      ("unspecified:", "empty.txt", [], "Unspecified", "text/plain"),
      ("", "(paren.xml", Array("<a/>".utf8), "Supplement", "text/xml"),
    ]
    var arguments = options + ["--quiet", "-o", folder.path("a.pdf"), Sample.eInvoices[0].path]
    for file in files { arguments += ["--attach", file.prefix + (try folder.write(file.bytes, file.name))] }
    let result = try Program.run(Program.renderInvoice, arguments)
    #expect(result.status == 0, "\(result.errors)")
    let read = try FinishedFile.read(folder.path("a.pdf"))
    #expect(read.faults == [])
    for file in files {
      let found = try #require(read.files.first { $0.name == file.name })
      #expect(found.relationship == file.relationship && found.type == file.type)
    }
    #expect(read.files.count == files.count + (options == ["--facturx"] ? 1 : 0))
    try Program.expectNoFault("qpdf", ["--check", folder.path("a.pdf")])
    let saved = try Folder()
    try Program.expectNoFault("pdfdetach", ["-saveall", "-o", saved.url.path, folder.path("a.pdf")])
    for file in files where !file.name.hasPrefix("Ü") && !file.name.hasPrefix("heures") {
      #expect(try saved.data(file.name) == Data(file.bytes), "\(file.name)")
    }
    // Poppler's names of files that are not ASCII depend on the locale; the bytes are there in any case.
    let contents = try FileManager.default.contentsOfDirectory(at: saved.url, includingPropertiesForKeys: nil)
      .map { try Data(contentsOf: $0) }
    for file in files { #expect(contents.contains(Data(file.bytes)), "\(file.name)") }
  }
}
