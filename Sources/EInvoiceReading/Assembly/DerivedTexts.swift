internal import EInvoicing
internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// Texts of a received invoice that our computation derives word for word; they are not repeated.
struct DerivedTexts {
  /// The invoice without the notes that are derived, in the language in which most of them are.
  private(set) var invoice: Invoice
  /// Why its VAT groups bear no VAT, in that language.
  private(set) var exemptionReasons: Set<String> = []

  /// - Parameters:
  ///   - invoice: as it was read, with all notes.
  ///   - stated: the language that the document states, if it does.
  init(_ invoice: Invoice, language stated: String?) {
    self.invoice = invoice
    var most = -1
    for language in stated.map({ [$0] }) ?? ["fr", "en"] {
      var bare = invoice
      bare.notes = []
      bare.language = language
      guard let computed = try? ComputedInvoice(bare), let derived = try? EInvoiceDocument(computed).notes else {
        continue
      }
      let reasons = Set(
        computed.vatBreakdown.compactMap { computed.exemptionReason(for: $0, language: language) })
      var rest = derived
      bare.notes = invoice.notes.filter { note in
        guard let index = rest.firstIndex(of: note) else { return true }
        rest.remove(at: index)
        return false
      }
      let found = invoice.notes.count - bare.notes.count
      if found > most { (self.invoice, exemptionReasons, most) = (bare, reasons, found) }
    }
  }
}
