internal import InvoiceModel

/// What a variable stands for in one document.
enum TemplateValue {
  case text(String)
  case amount(ExactDecimal)
  case percent(ExactDecimal)
  case number(ExactDecimal)
  case quantity(ExactDecimal, Unit?)
  case date(CalendarDate)
  case period(DatePeriod)
  /// One of a fixed set of words, for which a template has labels.
  case choice(String)
}

extension TemplateValue {
  /// A text, or nothing when it is absent or empty.
  static func optional(_ text: String?) -> TemplateValue? {
    guard let text, !text.isEmpty else { return nil }
    return .text(text)
  }

  /// A date, or nothing.
  static func optional(_ date: CalendarDate?) -> TemplateValue? { date.map { .date($0) } }

  /// A period, or nothing.
  static func optional(_ period: DatePeriod?) -> TemplateValue? { period.map { .period($0) } }

  /// An amount, or nothing when there is none or it is 0.
  static func nonzero(_ amount: ExactDecimal?) -> TemplateValue? {
    guard let amount, !amount.isZero else { return nil }
    return .amount(amount)
  }

  /// A percentage, or nothing.
  static func percent(optional rate: ExactDecimal?) -> TemplateValue? { rate.map { .percent($0) } }
}
