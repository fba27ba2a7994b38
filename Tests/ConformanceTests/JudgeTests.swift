import Foundation
import InvoiceKit
import Testing

/// A judge that finds nothing proves nothing: these files are wrong, and it must say so.
@Suite("The judge finds what is wrong")
struct JudgeTests {
  /// A change to a good file, and the rule that it breaks.
  struct Mutation: Sendable, CustomStringConvertible {
    var find: String
    var replacement: String
    var profile = "en16931+fr"
    var rule: String
    var description: String { rule }
  }

  private static func text(_ xml: [UInt8]) -> String { String(decoding: xml, as: UTF8.self) }

  private static func sample(_ name: String) throws -> ComputedInvoice {
    let sample = try #require(Sample.all.first { $0.name == name })
    return try ComputedInvoice(json: sample.json, purpose: .eInvoice)
  }

  @Test(arguments: [
    Mutation(find: "<ram:GrandTotalAmount>", replacement: "<ram:GrandTotalAmount>1", rule: "BR-CO-15"),
    Mutation(find: "<ram:DuePayableAmount>", replacement: "<ram:DuePayableAmount>1", rule: "BR-CO-16"),
    Mutation(find: "<ram:BasisAmount>", replacement: "<ram:BasisAmount>1", rule: "BR-S-08"),
    Mutation(find: "<ram:CalculatedAmount>", replacement: "<ram:CalculatedAmount>1", rule: "BR-CO-17"),
    Mutation(find: "<ram:LineTotalAmount>", replacement: "<ram:LineTotalAmount>1", rule: "BR-CO-10"),
    Mutation(find: "<ram:SubjectCode>PMT", replacement: "<ram:SubjectCode>AAI", rule: "BR-FR-05_BT-22_PMT"),
    Mutation(find: "schemeID=\"0002\">", replacement: "schemeID=\"0002\">9", rule: "BR-FR-10_BT-30"),
    Mutation(find: "<ram:ID>S", replacement: "<ram:ID>X", rule: "BR-FR-08_BT-23"),
    Mutation(find: "unitCode=\"", replacement: "unitCode=\"Q9", rule: "FX-SCH-A-"),
    Mutation(find: "<ram:TypeCode>380</ram:TypeCode>", replacement: "", rule: "Factur-X_EN16931.xsd"),
    Mutation(find: "<ram:Name>", replacement: "<ram:Nom/><ram:Name>", rule: "CrossIndustryInvoice_100pD22B.xsd"),
    Mutation(find: "nothing", replacement: "", profile: "basic", rule: "FX-SCH-A-"),
    Mutation(find: "nothing", replacement: "", profile: "xrechnung", rule: "BR-DE-15"),
    Mutation(find: "<ram:CityName>Toulouse</ram:CityName>", replacement: "", profile: "xrechnung", rule: "BR-DE-3"),
    Mutation(find: "nothing", replacement: "", profile: "minimum", rule: "Factur-X_MINIMUM.xsd"),
    Mutation(find: "nothing", replacement: "", profile: "basic-wl", rule: "Factur-X_BASICWL.xsd"),
  ])
  func ciiMutation(_ mutation: Mutation) async throws {
    let good = Self.text(try Self.sample("06-franchise-sole-trader.json").cii())
    let standard = Self.text(try Self.sample("12-deposit.json").cii()).replacingOccurrences(of: "386", with: "380")
    let source = mutation.rule.hasPrefix("BR-S") || mutation.rule == "BR-CO-17" ? standard : good
    let bad = source.replacingOccurrences(of: mutation.find, with: mutation.replacement)
    let isChanged = bad != source || mutation.find == "nothing"
    #expect(isChanged)
    let verdict = try await Judge.shared.verdict(on: Array(bad.utf8), profile: mutation.profile)
    #expect(verdict.failure == nil)
    #expect(verdict.names(mutation.rule), "\(verdict.errors ?? [])")
  }

  @Test(arguments: [
    Mutation(
      find: "<cbc:TaxInclusiveAmount currencyID=\"EUR\">", replacement: "$0", profile: "ubl+fr", rule: "BR-CO-15"),
    Mutation(find: "<cbc:CityName>Toulouse</cbc:CityName>", replacement: "", profile: "ubl+xrechnung", rule: "BR-DE-3"),
    Mutation(find: "#PMD#", replacement: "#AAI#", profile: "ubl+fr", rule: "BR-FR-05_BT-22"),
    Mutation(find: "<cbc:ID>E</cbc:ID>", replacement: "<cbc:ID>G</cbc:ID>", profile: "ubl", rule: "BR-G-"),
    Mutation(find: "<cbc:IssueDate>", replacement: "<cbc:IssueDate>x", profile: "ubl", rule: "UBL-Invoice-2.1.xsd"),
  ])
  func ublMutation(_ mutation: Mutation) async throws {
    let good = Self.text(try Self.sample("06-franchise-sole-trader.json").ubl())
    let replacement = mutation.replacement == "$0" ? mutation.find + "1" : mutation.replacement
    let bad = good.replacingOccurrences(of: mutation.find, with: replacement)
    let isChanged = bad != good
    #expect(isChanged)
    let verdict = try await Judge.shared.verdict(on: Array(bad.utf8), profile: mutation.profile)
    #expect(verdict.failure == nil)
    #expect(verdict.names(mutation.rule), "\(verdict.errors ?? [])")
  }

  @Test("Rules on the wrong root element are no verdict")
  func wrongRoot() async throws {
    let computed = try Self.sample("06-franchise-sole-trader.json")
    let cii = try await Judge.shared.verdict(on: try computed.cii(), profile: "ubl")
    let ubl = try await Judge.shared.verdict(on: try computed.ubl(), profile: "en16931")
    let nothing = try await Judge.shared.verdict(on: Array("<x/>".utf8), profile: "en16931")
    let broken = try await Judge.shared.verdict(on: Array("<x>".utf8), profile: "en16931")
    for verdict in [cii, ubl, nothing, broken] {
      #expect(verdict.failure != nil)
      #expect(verdict.errors == nil)
    }
  }
}
