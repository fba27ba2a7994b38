/// What a document is checked for.
public enum Purpose: Hashable, Sendable {
  /// A page to read: what only machines need is a warning at most.
  case page
  /// An e-invoice: everything EN 16931 needs must be there.
  case eInvoice
}
