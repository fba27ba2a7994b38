import EInvoicing
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("E-invoices as bytes")
struct EInvoiceOutputTests {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("The same invoice gives the same bytes in every thread")
  func deterministic() async throws {
    let computed = try EInvoiceFixture.computed()
    let (cii, ubl) = (try computed.cii(), try computed.ubl())
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { try computed.cii() == cii && computed.ubl() == ubl } }
      for try await isSame in group { #expect(isSame) }
    }
  }

  @Test func profileNames() {
    #expect(
      FacturXProfile.allCases.map(\.conformanceLevel) == [
        "MINIMUM", "BASIC WL", "BASIC", "EN 16931", "XRECHNUNG", "EXTENDED",
      ])
    #expect(
      FacturXProfile.allCases.map(\.relationship) == [
        "Data", "Data", "Alternative", "Alternative", "Alternative", "Alternative",
      ])
    for profile in FacturXProfile.allCases { #expect(FacturXProfile(urn: profile.urn) == profile) }
    #expect(FacturXProfile(urn: "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3") == nil)
    #expect(FacturXProfile.allCases == FacturXProfile.allCases.sorted())
  }

  @Test("Every profile names itself, and holds no more than it may")
  func profiles() throws {
    let computed = try EInvoiceFixture.computed()
    for profile in FacturXProfile.allCases {
      let rules = profile == .xrechnung ? EInvoiceRules.none : nil
      let xml = Self.text(try computed.cii(profile: profile, rules: rules))
      #expect(xml.contains("<ram:ID>\(profile.urn)</ram:ID>"))
      #expect(xml.contains("IncludedSupplyChainTradeLineItem") == (profile >= .basic))
      #expect(xml.contains("IncludedNote") == (profile >= .basicWL))
    }
  }

  @Test("A UBL credit note has its own root, and its due date with the payment means")
  func creditNote() throws {
    let computed = try EInvoiceFixture.computed {
      $0.type = .creditNote
      $0.references.preceding = [PrecedingInvoice(number: "F-0", date: $0.issueDate)]
    }
    let xml = Self.text(try computed.ubl())
    #expect(xml.contains("<CreditNote xmlns="))
    #expect(xml.contains("<cbc:PaymentMeansCode>1</cbc:PaymentMeansCode>"))
    #expect(xml.contains("<cbc:PaymentDueDate>2026-03-31</cbc:PaymentDueDate>"))
    #expect(!xml.contains("<cbc:DueDate>"))
  }

  @Test("The date on which VAT falls due stands once, whatever the number of VAT groups")
  func taxPointDate() throws {
    let computed = try EInvoiceFixture.computed {
      $0.taxPointDate = $0.issueDate
      $0.lines.append($0.lines[0])
      $0.lines[1].vatRate = ExactDecimal(10)
    }
    #expect(computed.vatBreakdown.count == 2)
    for profile in [FacturXProfile.en16931, .extended] {
      #expect(Self.text(try computed.cii(profile: profile)).components(separatedBy: "<ram:TaxPointDate>").count == 2)
    }
  }

  @Test("Peppol's own frame and one note")
  func peppol() throws {
    let computed = try EInvoiceFixture.computed { $0.buyer.reference = "R" }
    let xml = Self.text(try computed.ubl(specification: .peppol))
    #expect(xml.contains(UBLSpecification.peppol.urn))
    #expect(xml.contains("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"))
    #expect(xml.components(separatedBy: "<cbc:Note>").count == 2)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
