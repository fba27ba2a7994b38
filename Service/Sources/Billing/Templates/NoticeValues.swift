internal import InvoiceKit

/// What a language makes of the values of a notice.
struct NoticeValues {
  let language: NoticeLanguage
  let settings: BillingSettings

  /// The values as they are shown.
  ///
  /// - Throws: ``BillingCode/noticeIncomplete`` when one is missing, is none of its kind, or is not of its form.
  func shown(_ notice: Notice) throws(BillingError) -> [String: String] {
    let required = notice.kind.values
    let known = required + notice.kind.optionalValues
    for value in required where notice.values[value.rawValue]?.isEmpty ?? true {
      throw defect(notice, "lacks the value `\(value.rawValue)`")
    }
    var shown: [String: String] = [:]
    for (name, text) in notice.values {
      guard let value = NoticeValue(rawValue: name), known.contains(value) else {
        throw defect(notice, "has no value `\(name)`")
      }
      guard let words = words(text, value.form) else {
        throw defect(notice, "has a value `\(name)` of another form")
      }
      if !words.isEmpty { shown[name] = words }
    }
    return shown
  }

  private func words(_ text: String, _ form: NoticeValue.Form) -> String? {
    switch form {
    case .text: MailText.presentable(text, limit: 500) ?? ""
    case .plan: settings.plan(text)?.name(in: language.rawValue) ?? MailText.presentable(text)
    case .count: count(text)
    case .amount: amount(text)
    case .day: CalendarDate(iso8601: text).flatMap(day)
    case .time: time(text)
    }
  }

  private func count(_ text: String) -> String? {
    guard let count = Int(text), count >= 0 else { return nil }
    return formatter?.number(ExactDecimal(count), minimumDecimals: 0)
  }

  private func amount(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let minor = parts.first.flatMap({ Int64($0) }),
      let currency = parts.last.flatMap({ Currency(code: String($0)) }),
      let amount = try? ExactDecimal(significand: Int128(minor), scale: currency.minorUnitDigits)
    else { return nil }
    return formatter?.amount(amount, currency: currency)
  }

  /// `15 mars 2026`, which no line end breaks.
  private func day(_ date: CalendarDate) -> String? {
    guard let text = formatter?.date(date, style: .long) else { return nil }
    return String(text.map { $0 == " " ? "\u{00A0}" : $0 })
  }

  /// `12 février 2026 à 13 h 05`, `12 February 2026 at 13:05`, in the zone.
  private func time(_ text: String) -> String? {
    guard let time = Int64(text), let day = day(settings.zone.day(at: time)) else { return nil }
    let clock = settings.zone.clock(at: time)
    let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
    switch language {
    case .french: return "\(day) à \(clock.hour)\u{00A0}h\u{00A0}\(minute)"
    case .english: return "\(day) at \(clock.hour < 10 ? "0" : "")\(clock.hour):\(minute)"
    }
  }

  private var formatter: InvoiceFormatter? { InvoiceFormatter(language: language.formatterLanguage) }

  private func defect(_ notice: Notice, _ what: String) -> BillingError {
    BillingError(
      .defect, .noticeIncomplete, "the notice `\(notice.kind.rawValue)` \(what)",
      hint: "NoticeKind.values says what it needs.")
  }
}
