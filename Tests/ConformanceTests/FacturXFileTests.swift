import Foundation
import InvoiceKit
import Testing

/// What leaves the built command as Factur-X, before judges of PDF, of XML, and of both together.
@Suite("Every sample as Factur-X in every profile")
struct FacturXFileTests {
  /// MINIMUM has no place for the VAT in euros; XRECHNUNG asks for what few samples say.
  private static func samples(for profile: FacturXProfile) -> [Sample] {
    Sample.eInvoices.filter { sample in
      if profile == .xrechnung {
        return (try? ComputedInvoice(json: sample.json).eInvoiceProblems(profile: profile)) == []
      }
      if profile == .extended { return !Sample.notExtended.contains(sample.name) }
      guard profile == .minimum else { return true }
      return (try? ComputedInvoice(json: sample.json).invoice.currency) == .euro
    }
  }

  @Test(arguments: FacturXProfile.allCases)
  func profile(_ profile: FacturXProfile) async throws {
    let samples = Self.samples(for: profile)
    let xmlName = profile == .xrechnung ? "xrechnung.xml" : "factur-x.xml"
    try #require(samples.count >= (profile == .xrechnung ? 4 : 18))
    let pdfs = try Sample.render(samples, ["--facturx", profile.rawValue])
    let xmls = try Sample.render(samples, ["--format", "xml", "--profile", profile.rawValue])
    let paths = try samples.map { pdfs.path(try $0.fileName("pdf")) }
    for (sample, file) in zip(samples, try FinishedFile.read(paths)) {
      let name = "\(sample) \(profile)"
      let path = pdfs.path(try sample.fileName("pdf"))
      #expect(file.faults == [], "\(name)")
      #expect(file.tagged && file.version == "1.7", "\(name)")
      #expect(
        file.properties == [
          "pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1", "fx:DocumentFileName": xmlName,
          "fx:DocumentType": "INVOICE", "fx:Version": profile == .xrechnung ? "3.0" : "1.0",
          "fx:ConformanceLevel": Self.level(of: profile),
        ], "\(name)")
      #expect(file.files.map(\.name) == [xmlName] + sample.attachedFiles.map(\.name), "\(name)")
      #expect(file.files.map(\.type) == ["text/xml"] + sample.attachedFiles.map(\.type), "\(name)")
      let isData = profile == .minimum || profile == .basicWL
      let supplements = sample.attachedFiles.map { _ in "Supplement" }
      #expect(file.files.map(\.relationship) == [isData ? "Data" : "Alternative"] + supplements, "\(name)")

      let check = try Program.expectNoFault("qpdf", ["--check", path])
      #expect(check.contains("No syntax or stream encoding errors found"), "\(name): \(check)")
      let detached = pdfs.path("detached.xml")
      try Program.expectNoFault("pdfdetach", ["-save", "1", "-o", detached, path])
      let xml = try Data(contentsOf: URL(fileURLWithPath: detached))
      #expect(try xml == xmls.data(try sample.fileName("xml")), "\(name)")

      let computed = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
      let isFrench =
        JurisdictionTable.standard.law(of: computed.invoice.seller).eInvoicing != nil
        && profile > .minimum && profile != .xrechnung
      try await Judge.expectValid(
        Array(xml), as: profile.rawValue + (isFrench ? "+fr" : ""), of: computed, hasLines: profile >= .basic,
        hasDetail: profile >= .basicWL, "\(name)")
      if file.pages == 1 {
        let size = try pdfs.data(try sample.fileName("pdf")).count
        #expect(size <= 45_000, "\(name): \(size) bytes on one page")
      }
    }
  }

  @Test("Poppler reads the same of a file as qpdf")
  func poppler() throws {
    let samples = Array(Sample.eInvoices.prefix(3))
    let folder = try Sample.render(samples, ["--facturx"])
    for sample in samples {
      let text = try Program.expectNoFault("pdfinfo", [folder.path(try sample.fileName("pdf"))])
      for line in ["Tagged: +yes", "PDF version: +1.7", "Suspects: +no", "Metadata Stream: +yes"] {
        #expect(text.range(of: line, options: .regularExpression) != nil, "\(line) in \(text)")
      }
    }
  }

  @Test("The same bytes in any time zone and locale, alone or among others, and from many tasks at a time")
  func sameBytes() async throws {
    let folder = try Sample.render(Sample.eInvoices, ["--facturx"])
    let other = try Sample.render(
      Sample.eInvoices.reversed(), ["--facturx=en16931"],
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    var expected: [Data] = []
    for sample in Sample.eInvoices {
      let name = try sample.fileName("pdf")
      expected.append(try folder.data(name))
      #expect(try folder.data(name) == other.data(name), "\(sample)")
    }
    let renderer = try InvoiceRenderer(
      template: Judge.package.appendingPathComponent("Templates/classic").path,
      fonts: [Judge.package.appendingPathComponent("Fonts").path])
    try await withThrowingTaskGroup(of: [Data].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var options = RenderOptions()
          options.conformance = .facturX(.en16931)
          options.assetsFolder = Judge.package.appendingPathComponent("Samples/assets").path
          return try Sample.eInvoices.map {
            Data(try renderer.pdf(ComputedInvoice(json: $0.json), options: options).bytes)
          }
        }
      }
      for try await files in group { #expect(files == expected) }
    }
  }

  /// Factur-X 1.09, 6.2.2; written out here, as the code under test must not be its own judge.
  private static func level(of profile: FacturXProfile) -> String {
    switch profile {
    case .minimum: "MINIMUM"
    case .basicWL: "BASIC WL"
    case .basic: "BASIC"
    case .en16931: "EN 16931"
    case .xrechnung: "XRECHNUNG"
    case .extended: "EXTENDED"
    }
  }
}
