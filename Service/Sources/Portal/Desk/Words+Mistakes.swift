internal import Billing

extension Words {
  /// What the desk says of an error that whoever works there can do something about: never the service's own sentence,
  /// which is in English.
  ///
  /// - Parameters:
  ///   - error: what has gone wrong.
  ///   - formats: of amounts.
  func mistake(_ error: BillingError, _ formats: LocalFormats) -> String {
    guard let mistake = error.mistake else { return refusal(error.code.rawValue) }
    var values = mistake.values
    values["field"] = mistake.field.map { self("desk", "field-\($0)") }
    if let left = values["left"].flatMap({ Int64($0) }), let currency = values["currency"] {
      values["left"] = formats.amount(left, currency)
    }
    return self("mistake", mistake.kind.rawValue, values)
  }

  /// The same where only a code is known.
  func refusal(_ code: String) -> String { rooms["refusal"]?[code] ?? self("refusal", "other", ["code": code]) }
}
