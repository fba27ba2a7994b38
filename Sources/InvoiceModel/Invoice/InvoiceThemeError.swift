/// A value that a key of a theme does not take.
public struct InvoiceThemeError: Error, Hashable, Sendable {
  /// The key.
  public var key: InvoiceTheme.Key

  /// A value that the key does not take.
  public init(key: InvoiceTheme.Key) { self.key = key }

  /// What is wrong, as a part of a sentence.
  public var message: String { "`\(key.rawValue)` is \(key.form.description)" }
}
