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
    case .day: CalendarDate(iso8601: text).flatMap(formats.day)
    case .time: Int64(text).flatMap(formats.time)
    }
  }

  private func count(_ text: String) -> String? {
    guard let count = Int64(text), count >= 0 else { return nil }
    return formats.count(count)
  }

  private func amount(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let minor = parts.first.flatMap({ Int64($0) }), let code = parts.last else { return nil }
    return formats.amount(minor, String(code))
  }

  private var formats: LocalFormats { LocalFormats(language, zone: settings.zone) }

  private func defect(_ notice: Notice, _ what: String) -> BillingError {
    BillingError(
      .defect, .noticeIncomplete, "the notice `\(notice.kind.rawValue)` \(what)",
      hint: "NoticeKind.values says what it needs.")
  }
}
