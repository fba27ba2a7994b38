extension BillingTransaction {
  /// What the bot knows of a user replaces what was known; an account is made when there is none.
  ///
  /// - Parameters:
  ///   - telegramID: of the user.
  ///   - name: nil: as before; so are the others.
  ///   - email: where mails go to.
  ///   - language: `fr` or `en`.
  public func changeUser(telegramID: Int64, name: String?, email: String?, language: String?) throws(BillingError) {
    let before = try user(withTelegramID: telegramID)
    let id = try user(telegramID: telegramID, name: name, email: email, language: language)
    // The audit log says which fields have changed, and not to what.
    var changed: [String] = []
    if let name, name != before?.name { changed.append("name") }
    if let email, email != before?.email { changed.append("email") }
    if let language, language != before?.language { changed.append("language") }
    guard before == nil || !changed.isEmpty else { return }
    try audit(
      before == nil ? "user.create" : "user.change", "user \(id)", by: .bot, user: id,
      reason: changed.isEmpty ? nil : changed.joined(separator: ", "))
  }
}
