internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// The notes of an e-invoice (BG-1): the legal mentions, what French rules want beside them, then the sender's own.
enum EInvoiceNotes {
  /// Subjects of which an invoice has one note at most; the sender's takes the place of ours.
  private static let single: Set<String> = ["PMT", "PMD", "AAB", "TXD", "BAR"]

  /// All notes in their order.
  static func all(of computed: ComputedInvoice, isFrench: Bool, isOutOfScope: Bool) -> [Note] {
    let invoice = computed.invoice
    var notes: [Note] = []
    var seen = Set(invoice.notes.compactMap(\.code)).intersection(single)
    func add(_ mentions: [Mention]) {
      for mention in mentions {
        guard let code = mention.subjectCode, !seen.contains(code) else { continue }
        if single.contains(code) { seen.insert(code) }
        let note = Note(mention.text, code: code)
        if !invoice.notes.contains(note) { notes.append(note) }
      }
    }
    if isFrench {
      // BR-FR-05 wants these three on every invoice, a consumer's too, to whom the law gives them no meaning.
      add(computed.paymentNotes(language: invoice.language))
      add(invoice.seller.registrationMentions(language: invoice.language, currency: invoice.currency))
    }
    add(computed.mentions(language: invoice.language))
    if isFrench, let treatment = treatment(of: invoice, isOutOfScope: isOutOfScope) {
      add([Mention(id: "treatment", subjectCode: "BAR", text: treatment)])
    }
    return notes + invoice.notes
  }

  /// BAR: how the invoice is to be treated in the French reform (BR-FR-20).
  private static func treatment(of invoice: Invoice, isOutOfScope: Bool) -> String? {
    if isOutOfScope { return "OUTOFSCOPE" }
    if invoice.buyer.kind == .consumer { return "B2C" }
    let party = invoice.buyer.party
    if party.siren != nil { return "B2B" }
    return party.address?.country.map { $0 == "FR" ? "B2B" : "B2BINT" }
  }
}
