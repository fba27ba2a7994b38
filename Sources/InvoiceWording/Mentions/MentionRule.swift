internal import InvoiceModel

/// A row of the table of mentions: a legal text, whose law it is, when it is printed, and the issue dates for which its
/// wording holds.
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
  let basis: MentionBasis
  /// The issue dates for which it holds.
  let validity: Validity
  let text: Text

  init(
    _ id: String, subjectCode: String? = nil, of basis: MentionBasis = .anywhere, from: CalendarDate? = nil,
    until: CalendarDate? = nil, _ text: Text
  ) {
    self.id = id
    self.subjectCode = subjectCode
    self.basis = basis
    validity = Validity(from: from, until: until)
    self.text = text
  }

  func mention(_ text: String) -> Mention { Mention(id: id, subjectCode: subjectCode, text: text) }
}
