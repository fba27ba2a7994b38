internal import InvoiceModel

/// A row of the table of mentions: a legal text, when it is printed, and the issue dates for which its wording holds.
struct MentionRule: Sendable {
  /// What decides about the text.
  enum Text: Sendable {
    /// The document as a whole; nil: the mention does not apply.
    case document(@Sendable (MentionContext) -> String?)
    /// A VAT group and the exemption that was given for it, a VATEX code or a text; nil: the row does not apply.
    case vat(VATCategory, @Sendable (MentionContext, String?) -> String?)
  }

  let id: String
  let subjectCode: String?
  /// The first issue date; nil: since ever.
  let from: CalendarDate?
  /// The last issue date; nil: until further notice.
  let until: CalendarDate?
  let text: Text

  init(
    _ id: String, subjectCode: String? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil, _ text: Text
  ) {
    self.id = id
    self.subjectCode = subjectCode
    self.from = from
    self.until = until
    self.text = text
  }

  func isInForce(on date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }

  func mention(_ text: String) -> Mention { Mention(id: id, subjectCode: subjectCode, text: text) }
}
