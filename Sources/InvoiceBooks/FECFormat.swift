public import InvoiceModel

/// What LPF art. A47 A-1 leaves open in a Fichier des écritures comptables.
public struct FECFormat: Hashable, Sendable {
  /// Between the fields.
  public enum Separator: String, Hashable, Sendable, CaseIterable {
    case tab
    case bar
  }

  /// How characters are stored.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// ISO 8859-15, which the article names. Letters and signs that it does not have become plain ones that are read
    /// like them: Latin letters lose their marks, Greek and Cyrillic ones are transliterated. What has none becomes
    /// `?`.
    case latin9 = "iso-8859-15"
    /// UTF-8, for books with names in other scripts; most accounting programs read it.
    case utf8 = "utf-8"
  }

  /// Between the fields.
  public var separator = Separator.tab
  /// How characters are stored.
  public var encoding = Encoding.latin9
  /// ValidDate: the day on which entries became final. Nil: each entry's own date, as an invoice that was issued is
  /// final.
  public var validationDate: CalendarDate?

  /// Tabs and ISO 8859-15.
  public init() {}
}
