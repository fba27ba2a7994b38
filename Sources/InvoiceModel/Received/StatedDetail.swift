/// Something that a received document says and that no field of the invoice holds: an element of the XML with what
/// stands in it.
public struct StatedDetail: Hashable, Sendable {
  /// A value as it is meant, as far as its element's name tells.
  public enum Value: Hashable, Sendable {
    /// A text, with the scheme of an identifier or of a code where one is stated.
    case text(String, scheme: String? = nil)
    /// An amount, with the code of its currency where one is stated.
    case amount(ExactDecimal, currency: String?)
    /// A quantity, with the code of its unit where one is stated.
    case quantity(ExactDecimal, unit: String?)
    /// Percent.
    case percent(ExactDecimal)
    /// A day.
    case date(CalendarDate)
    /// Yes or no.
    case flag(Bool)
    /// An attached file, of which this is the name and the type; its content is not here.
    case file(name: String?, type: String?)
  }

  /// A value with the names of the elements that lead to it from the detail's own; none when it is the element's.
  public struct Part: Hashable, Sendable {
    /// The elements' names, from the outer to the inner one.
    public var names: [String]
    /// What stands there.
    public var value: Value

    /// A part.
    public init(names: [String], value: Value) {
      self.names = names
      self.value = value
    }
  }

  /// The names of the elements from the root's child to the detail's own.
  public var names: [String]
  /// The business term of EN 16931, `BT-29`; nil when it has none, or is not known.
  public var term: String?
  /// Whether it says something about the payment.
  public var isAboutPayment: Bool
  /// In the order of the document.
  public var parts: [Part]

  /// A detail.
  public init(names: [String], term: String? = nil, isAboutPayment: Bool = false, parts: [Part]) {
    self.names = names
    self.term = term
    self.isAboutPayment = isAboutPayment
    self.parts = parts
  }
}
