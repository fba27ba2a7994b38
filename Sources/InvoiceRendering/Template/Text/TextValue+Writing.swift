internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension TextValue {
  /// Appends what the variable prints.
  ///
  /// - Returns: whether it has a value.
  func append(to inlines: inout [Inline], in context: RenderingContext) -> Bool {
    guard let value = variable.value(context) else { return false }
    if case .choice(let word) = value, filter == .label, let label = labels[word] {
      // A label's own variables do not decide whether the choice is there.
      _ = TextTemplate.append(label, to: &inlines, in: context)
      return true
    }
    var inline = Inline(
      .text(context.substitution.applied(to: text(of: value, in: context))), style: style,
      source: variable.source(in: context))
    inline.link = link?.target(context)
    inlines.append(inline)
    return true
  }

  private func text(of value: TemplateValue, in context: RenderingContext) -> String {
    let formatter = context.formatter
    let currency = context.computed.invoice.currency
    switch value {
    case .text(let text):
      return filtered(text)
    case .choice(let word):
      // What only a received invoice can be has no label in the template.
      return filter == .label
        ? VATCategory(rawValue: word).flatMap { formatter.wording.vatCategories[$0] } ?? word : word
    case .amount(let amount):
      switch filter {
      case .number: return formatter.number(amount, minimumDecimals: currency.minorUnitDigits)
      case .minus: return formatter.amount(-amount, currency: currency)
      default: return formatter.amount(amount, currency: currency)
      }
    case .percent(let rate):
      return filter == .number ? formatter.number(rate, minimumDecimals: 0) : formatter.percent(rate)
    case .number(let number): return formatter.number(number, minimumDecimals: 0)
    case .quantity(let quantity, let unit):
      return filter == .number
        ? formatter.number(quantity, minimumDecimals: 0) : formatter.quantity(quantity, unit: unit)
    case .date(let date):
      switch filter {
      case .short: return formatter.date(date, style: .short)
      case .month: return formatter.date(date, style: .month)
      default: return formatter.date(date, style: .long)
      }
    case .period(let period): return formatter.period(period)
    }
  }

  private func filtered(_ text: String) -> String {
    switch filter {
    case .inline: text.split(separator: "\n").joined(separator: ", ")
    case .upper: text.uppercased()
    case .phone: IdentifierFormat.phone(text)
    case .truncate:
      if let argument, text.count > argument {
        text.prefix(max(0, argument - 1)).trimmed + "\u{2026}"
      } else {
        text
      }
    default: text
    }
  }
}
