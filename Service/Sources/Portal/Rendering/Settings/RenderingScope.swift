/// What a token of the rendering API is good for.
public enum RenderingScope: String, Hashable, Sendable, CaseIterable {
  /// Documents are rendered, checked and looked at; nothing is stored.
  case render
  /// Invoices are issued by the ledger, which gives them numbers for good.
  case issue
}
