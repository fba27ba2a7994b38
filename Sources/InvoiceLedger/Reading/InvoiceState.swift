/// How an issued invoice stands, as far as invoices are looked for by it.
public enum InvoiceState: String, Hashable, Sendable, CaseIterable {
  /// Something is left to pay; of a credit note, to pay back.
  case open
  /// The same, and its last day is over.
  case overdue
  /// Nothing is left.
  case settled
  /// Its content was erased after its time.
  case erased
}
