internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// The notes of an e-invoice (BG-1): the legal mentions, what the seller's country wants beside them, then the sender's
/// own.
enum EInvoiceNotes {
  /// Subjects of which an invoice has one note at most; the sender's takes the place of ours.
  private static let single: Set<String> = ["PMT", "PMD", "AAB", "TXD", "BAR"]

  /// All notes in their order.
  static func all(
    of computed: ComputedInvoice, law: SellerLaw, national: NationalEInvoice?, table: JurisdictionTable,
    isOutOfScope: Bool
  ) -> [Note] {
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
    let isObliged = law.eInvoicing != nil
    if isObliged, let national { add(national.firstNotes(computed)) }
    if national != nil {
      add(invoice.seller.registrationMentions(language: invoice.language, currency: invoice.currency))
    }
    add(computed.mentions(language: invoice.language))
    if isObliged, let national { add(national.lastNotes(computed, isOutOfScope, table)) }
    return notes + invoice.notes
  }
}
