import InvoiceKit
import Testing

@Suite("Every sample in every profile, before the official schemas and rules")
struct SampleConformanceTests {
  @Test(arguments: Sample.eInvoices, FacturXProfile.allCases)
  func factureX(sample: Sample, profile: FacturXProfile) async throws {
    let computed = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
    let isFrench = JurisdictionTable.standard.law(of: computed.invoice.seller).eInvoicing != nil && profile > .minimum
    if profile == .xrechnung {
      // Few samples say all that it asks for; XRechnungConformanceTests give it to the others.
      try await XRechnungJudging.expectAgreement(on: computed, "\(sample)")
      return
    }
    if profile == .minimum, computed.invoice.currency != .euro {
      let error = try #require(throws: InvoiceProblems.self) { try computed.cii(profile: profile) }
      #expect(error.problems.map(\.code) == [.profileCannotHold])
      #expect(error.problems.map(\.path) == ["/exchange_rate"])
      return
    }
    if profile == .extended, Sample.notExtended.contains(sample.name) {
      let error = try #require(throws: InvoiceProblems.self) { try computed.cii(profile: profile) }
      #expect(error.problems.map(\.rule) == ["BR-FXEXT-S-09b"])
      return
    }
    let xml = try computed.cii(profile: profile)
    try await Judge.expectValid(
      xml, as: profile.rawValue + (isFrench ? "+fr" : ""), of: computed, hasLines: profile >= .basic,
      hasDetail: profile >= .basicWL, "\(sample) \(profile)")
  }

  @Test(arguments: Sample.eInvoices, [UBLSpecification.en16931, .peppol])
  func ubl(sample: Sample, specification: UBLSpecification) async throws {
    let computed = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
    let isFrench =
      JurisdictionTable.standard.law(of: computed.invoice.seller).eInvoicing != nil && specification == .en16931
    // Peppol wants references that not every sample has; its own rules are tested by themselves.
    let xml = try computed.ubl(specification: specification, rules: specification == .peppol ? EInvoiceRules.none : nil)
    try await Judge.expectValid(
      xml, as: "ubl" + (isFrench ? "+fr" : ""), of: computed, "\(sample) \(specification)")
  }

  @Test("What is written by Peppol's rules breaks none of those that received documents are judged by")
  func peppol() throws {
    var count = 0
    for sample in Sample.eInvoices {
      let computed = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
      guard let xml = try? computed.ubl(specification: .peppol) else { continue }
      count += 1
      let report = try RuleReport(xml: xml, rules: [.en16931, .peppol])
      #expect(report.findings.map { "\($0.rule) \($0.path)" } == [], "\(sample)")
    }
    #expect(count >= 8)
  }

  @Test(
    "What is written in a profile of Factur-X breaks none of its rules",
    arguments: [FacturXProfile.minimum, .basicWL, .basic, .en16931, .extended])
  func profileRules(_ profile: FacturXProfile) throws {
    var count = 0
    for sample in Sample.all {
      guard let computed = try? ComputedInvoice(json: sample.json), let xml = try? computed.cii(profile: profile) else {
        continue
      }
      count += 1
      let report = try RuleReport(xml: xml, rules: [.facturx])
      // The artefacts warn of the delivery that an invoice has to have, though empty, and of each second attachment.
      let odd = ["PEPPOL-EN16931-R008", "FX-SCH-A-000372", "CII-SR-475", "CII-SR-476"]
      let found = report.findings.filter { !odd.contains($0.standard ?? $0.rule) || $0.severity == .error }
      #expect(found.map { "\($0.rule) \($0.path)" } == [], "\(sample)")
      #expect(try RuleReport(xml: xml).notChecked.isEmpty, "\(sample)")
    }
    #expect(count >= 25)
  }

  @Test("What cannot be an e-invoice says why, and nothing is written", arguments: Sample.notEInvoices.keys.sorted())
  func refused(name: String) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let expected = try #require(Sample.notEInvoices[name])
    let error = try #require(throws: InvoiceProblems.self) {
      try ComputedInvoice(json: sample.json, purpose: .eInvoice)
    }
    #expect(error.problems.contains { $0.severity == .error && $0.code == expected })
    // An invoice that was computed for a page only is checked when an e-invoice is asked of it.
    let computed = try ComputedInvoice(json: sample.json)
    let later = try #require(throws: InvoiceProblems.self) { try computed.cii() }
    #expect(later.problems.contains { $0.severity == .error && $0.code == expected })
  }

  @Test func samplesAreThere() {
    #expect(Sample.eInvoices.count >= 20)
  }
}
