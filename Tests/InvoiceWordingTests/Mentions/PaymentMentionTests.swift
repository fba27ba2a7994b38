import InvoiceModel
import InvoiceWording
import Testing

@Suite("Mentions about payment")
struct PaymentMentionTests {
  private let ids: Set<String> = ["early-discount", "late-penalty", "recovery-indemnity"]

  @Test("Between French businesses: the law's defaults")
  func defaults() {
    let texts = MentionFixture().texts()
    #expect(texts["early-discount"] == "Escompte pour paiement anticipé : néant")
    #expect(
      texts["late-penalty"]
        == "Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, exigibles sans rappel dès le lendemain de l'échéance"
    )
    #expect(
      texts["recovery-indemnity"]
        == "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €")
  }

  @Test("Their subject codes")
  func subjectCodes() {
    let codes = MentionFixture().computed.mentions(language: "fr").filter { ids.contains($0.id) }.map(\.subjectCode)
    #expect(codes == ["AAB", "PMD", "PMT"])
  }

  @Test("What was agreed takes the defaults' place")
  func agreed() throws {
    var fixture = MentionFixture()
    fixture.invoice.payment.latePenaltyRate = try ExactDecimal(significand: 125, scale: 1)
    fixture.invoice.payment.earlyDiscount = "2 % sous 8 jours"
    #expect(
      fixture.texts()["late-penalty"]
        == "Pénalités de retard : 12,5 % par an, exigibles sans rappel dès le lendemain de l'échéance")
    #expect(fixture.texts()["early-discount"] == "Escompte pour paiement anticipé : 2 % sous 8 jours")
    fixture.invoice.payment.earlyDiscount = "Pas d'escompte en cas de paiement anticipé."
    #expect(fixture.texts()["early-discount"] == "Pas d'escompte en cas de paiement anticipé.")
  }

  @Test("A consumer's invoice has none of them, whatever was given", arguments: ["fr", "en"])
  func consumer(language: String) {
    var fixture = MentionFixture()
    fixture.invoice.buyer.kind = .consumer
    fixture.invoice.payment.latePenaltyRate = ExactDecimal(12)
    fixture.invoice.payment.earlyDiscount = "2 % sous 8 jours"
    for type in DocumentType.allCases {
      fixture.invoice.type = type
      fixture.addPreceding("F-0", "2026-01-31")
      let mentions = fixture.computed.mentions(language: language)
      #expect(ids.isDisjoint(with: mentions.map(\.id)))
      #expect(!mentions.contains { ["PMT", "PMD", "AAB"].contains($0.subjectCode) })
      #expect(!mentions.contains { $0.text.contains("40") || $0.text.contains("12") || $0.text.contains("2 %") })
    }
  }

  @Test("A credit note gives money back and has none of them")
  func creditNote() {
    var fixture = MentionFixture()
    fixture.invoice.type = .creditNote
    #expect(ids.isDisjoint(with: fixture.texts().keys))
  }

  @Test("A foreign seller is not under French law, but what was agreed is printed")
  func foreignSeller() {
    var fixture = MentionFixture()
    fixture.invoice.seller.party.siren = nil
    fixture.invoice.seller.party.vatNumber = "DE123456789"
    fixture.invoice.seller.party.address?.country = "DE"
    #expect(ids.isDisjoint(with: fixture.texts().keys))
    fixture.invoice.payment.latePenaltyRate = ExactDecimal(9)
    fixture.invoice.payment.earlyDiscount = "3 %"
    let texts = fixture.texts()
    #expect(texts["late-penalty"] == "Pénalités de retard : 9 % par an")
    #expect(texts["early-discount"] == "Escompte pour paiement anticipé : 3 %")
    #expect(texts["recovery-indemnity"] == nil)
  }

  @Test("In English")
  func english() {
    let texts = MentionFixture().texts("en-GB")
    #expect(texts["early-discount"] == "Discount for early payment: none")
    #expect(
      texts["late-penalty"]
        == "Late payment penalties: refinancing rate of the ECB plus 10 points, due without a reminder from the day after the due date"
    )
    #expect(texts["recovery-indemnity"] == "Fixed compensation for recovery costs in case of late payment: €40")
  }

  @Test("Another language has the French texts")
  func otherLanguage() {
    #expect(MentionFixture().texts("sv") == MentionFixture().texts("fr"))
  }

  @Test("The e-invoice's three notes are there once each; for a consumer they say that they do not apply")
  func paymentNotes() {
    var fixture = MentionFixture()
    let notes = fixture.computed.paymentNotes(language: "fr")
    #expect(notes.map(\.subjectCode) == ["PMT", "PMD", "AAB"])
    #expect(Set(notes).isSubset(of: fixture.computed.mentions(language: "fr")))
    fixture.invoice.buyer.kind = .consumer
    let consumerNotes = fixture.computed.paymentNotes(language: "fr")
    #expect(consumerNotes.map(\.subjectCode) == ["PMT", "PMD", "AAB"])
    #expect(consumerNotes.allSatisfy { $0.text == "Sans objet (client particulier)" })
  }
}
