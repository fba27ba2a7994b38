/// What an accountant gets of a period.
public enum BookKind: String, Hashable, Sendable, CaseIterable {
  /// A Fichier des écritures comptables (LPF art. A47 A-1): sales, payments and refunds.
  case fec
  /// The same entries as CSV.
  case journal
  /// Manifest, summary, journal and, where the seller has a SIREN, FEC in a ZIP.
  case books
}
