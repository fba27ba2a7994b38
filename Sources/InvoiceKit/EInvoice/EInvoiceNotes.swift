/// The notes of an e-invoice (BG-1): the legal mentions, what French rules want beside them, then the sender's own.
enum EInvoiceNotes {
  /// Subjects of which an invoice has one note at most; the sender's takes the place of ours.
  private static let single: Set<String> = ["PMT", "PMD", "AAB", "TXD", "BAR"]

  /// All notes in their order.
  static func all(of computed: ComputedInvoice, isFrench: Bool, isOutOfScope: Bool) -> [Note] {
    let invoice = computed.invoice
    var notes: [Note] = []
    let given = Set(invoice.notes.compactMap(\.code))
    var seen = given.intersection(single)
    for mention in computed.mentions(language: invoice.language) {
      guard let code = mention.subjectCode, !seen.contains(code) else { continue }
      if single.contains(code) { seen.insert(code) }
      notes.append(Note(mention.text, code: code))
    }
    if isFrench {
      for (code, text) in required(of: invoice) where !seen.contains(code) {
        notes.append(Note(text, code: code))
      }
      if !seen.contains("BAR"), let treatment = treatment(of: invoice, isOutOfScope: isOutOfScope) {
        notes.append(Note(treatment, code: "BAR"))
      }
    }
    return notes + invoice.notes
  }

  /// BR-FR-05 wants these three on every invoice, a consumer's too, to whom the law gives them no meaning.
  private static func required(of invoice: Invoice) -> [(code: String, text: String)] {
    let isConsumer = invoice.buyer.kind == .consumer
    let none = isConsumer ? "sans objet, le client est un particulier." : "sans objet."
    return [
      ("PMT", "Indemnité forfaitaire pour frais de recouvrement : " + none),
      ("PMD", "Pénalités de retard : " + none),
      ("AAB", invoice.payment.earlyDiscount ?? "Escompte pour paiement anticipé : néant."),
    ]
  }

  /// BAR: how the invoice is to be treated in the French reform (BR-FR-20).
  private static func treatment(of invoice: Invoice, isOutOfScope: Bool) -> String? {
    if isOutOfScope { return "OUTOFSCOPE" }
    if invoice.buyer.kind == .consumer { return "B2C" }
    let party = invoice.buyer.party
    guard let country = party.address?.country else { return party.siren == nil ? nil : "B2B" }
    return country == "FR" || party.siren != nil ? "B2B" : "B2BINT"
  }
}
