import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoicing

@Suite("Identifiers of parties in e-invoices")
struct PartyIdentifierTests {
  private static let siret = "20000000800017"

  private func problems(
    _ identifiers: [SchemedIdentifier], siret: String? = nil, profile: FacturXProfile,
    change: (inout Invoice) -> Void = { _ in }
  ) throws -> [Problem] {
    try EInvoiceFixture.computed {
      $0.buyer.party.siret = siret
      $0.buyer.party.identifiers = identifiers
      change(&$0)
    }.eInvoiceProblems(profile: profile)
  }

  @Test("A SIRET that is said twice is written once, of buyer and seller, in CII and UBL")
  func saidTwice() throws {
    let computed = try EInvoiceFixture.computed {
      $0.buyer.party.siret = Self.siret
      $0.buyer.party.identifiers = [SchemedIdentifier(scheme: "0009", id: Self.siret)]
      $0.seller.party.siret = "10000000900017"
      $0.seller.party.identifiers = [SchemedIdentifier(scheme: "0009", id: "10000000900017")]
    }
    for profile in [FacturXProfile.basicWL, .en16931, .extended] {
      let xml = String(decoding: try computed.cii(profile: profile), as: UTF8.self)
      #expect(xml.split(separator: Self.siret, omittingEmptySubsequences: false).count == 2, "\(profile)")
      #expect(xml.split(separator: "10000000900017", omittingEmptySubsequences: false).count == 2, "\(profile)")
    }
    let ubl = String(decoding: try computed.ubl(), as: UTF8.self)
    #expect(ubl.split(separator: Self.siret, omittingEmptySubsequences: false).count == 2)
  }

  @Test("Two identifiers without a scheme are refused by every profile, and none is named that would take them")
  func withoutScheme() throws {
    let identifiers = ["A1", "B2"].map { SchemedIdentifier(id: $0) }
    for profile in [FacturXProfile.en16931, .extended] {
      let found = try problems(identifiers, profile: profile)
      #expect(found.map(\.path) == ["/customer/identifiers/1"], "\(profile)")
      #expect(found.map(\.rule) == ["FX-SCH-A-000163"] && found.map(\.code) == [.profileCannotHold])
      #expect(found.first?.hint?.contains("Take that profile") == false)
    }
    // Of a seller abroad the French rules do not say it.
    let foreign = try problems(identifiers, profile: .extended) {
      $0.seller.party.siren = nil
      $0.seller.party.vatNumber = "DE123456789"
      $0.seller.party.address?.country = "DE"
      $0.seller.party.email = "a@b.example"
    }
    #expect(foreign.contains { $0.rule == "FX-SCH-A-000163" && $0.path == "/customer/identifiers/1" })
  }

  @Test("The profile EXTENDED is named where it takes them")
  func extended() throws {
    let identifiers = [SchemedIdentifier(scheme: "0088", id: "3012345000017"), SchemedIdentifier(id: "B2")]
    let found = try problems(identifiers, profile: .en16931)
    #expect(found.map(\.hint) == ["Take that profile, or leave the others out."])
    #expect(try problems(identifiers, profile: .extended) == [])
    #expect(try problems(identifiers + identifiers, profile: .extended) == [])
    #expect(
      try problems([identifiers[0], identifiers[0], identifiers[1]], profile: .en16931).map(\.path) == [
        "/customer/identifiers/2"
      ])
  }

  @Test("In EXTENDED the SIRET stands beside another identifier of its scheme, which the French rules forbid")
  func schemes() throws {
    let other = [SchemedIdentifier(scheme: "0009", id: "20000000800025")]
    #expect(try problems(other, siret: Self.siret, profile: .en16931) == [])
    let found = try problems(other, siret: Self.siret, profile: .extended)
    #expect(found.map(\.rule) == ["BR-FR-CO-10"] && found.map(\.path) == ["/customer/identifiers/0/scheme"])
  }

  @Test("The payee is the seller by each of its numbers, and by the name that is written")
  func payee() throws {
    func isRefused(_ payee: Payee) throws -> Bool {
      let computed = try EInvoiceFixture.computed {
        $0.seller.party.siret = "10000000900017"
        $0.seller.party.identifiers = [SchemedIdentifier(id: "K-1")]
        $0.payee = payee
      }
      return computed.eInvoiceProblems().contains { $0.rule == "BR-17" && $0.path == "/payee" }
    }
    #expect(try isRefused(Payee(name: "F", identifiers: [SchemedIdentifier(scheme: "0009", id: "10000000900017")])))
    #expect(try isRefused(Payee(name: "F", identifiers: [SchemedIdentifier(scheme: "0002", id: "100000009")])))
    #expect(try isRefused(Payee(name: "F", registration: SchemedIdentifier(scheme: "0002", id: "100000009"))))
    #expect(try isRefused(Payee(name: "F", registration: SchemedIdentifier(scheme: "0009", id: "10000000900017"))))
    // The seller's own customer number is no number of a register.
    #expect(try !isRefused(Payee(name: "F", registration: SchemedIdentifier(id: "K-1"))))
    #expect(try isRefused(Payee(name: "Atelier")))
    #expect(try isRefused(Payee(name: "Atelier EI")))
    #expect(try !isRefused(Payee(name: "F", identifiers: [SchemedIdentifier(scheme: "0009", id: Self.siret)])))
  }
}
