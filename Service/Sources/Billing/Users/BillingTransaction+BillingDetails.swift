internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// As what a user is invoiced; nil: as the payment provider calls the user.
  public func billingDetails(of user: Int64) throws(BillingError) -> BillingDetails? {
    try row(
      """
      SELECT kind, name, street, postal_code, city, country, registration, vat_number FROM billing_details \
      WHERE user_id = $1
      """, [.integer(user)]
    ) { (row) throws(SQLError) in
      BillingDetails(
        kind: BillingDetails.Kind(rawValue: try row.text(0)) ?? .consumer, name: try row.text(1),
        street: try row.textOrNil(2), postcode: try row.textOrNil(3), city: try row.textOrNil(4),
        country: try row.text(5), registration: try row.textOrNil(6), vatNumber: try row.textOrNil(7))
    }
  }

  /// Says as what a user is invoiced from now on. Invoices that were issued stay as they are; payments whose tax could
  /// not be decided are looked at again. Another VAT number has to be checked anew.
  ///
  /// - Throws: ``BillingCode/invalidValue`` with the first thing that cannot be, ``BillingCode/unknownUser``.
  public func changeBillingDetails(
    of user: Int64, to details: BillingDetails, by actor: Actor, reason: String? = nil
  ) throws(BillingError) {
    let reason = try reason.map { (text) throws(BillingError) in try noted(text, "a reason") }
    try Self.check(details)
    guard let account = try self.user(user), account.pseudonymisedAt == nil else {
      throw BillingError(.missing, .unknownUser, "there is no such account")
    }
    try execute(
      """
      INSERT INTO billing_details \
      (user_id, kind, name, street, postal_code, city, country, registration, vat_number, changed_at) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (user_id) DO UPDATE SET kind = excluded.kind, \
      name = excluded.name, street = excluded.street, postal_code = excluded.postal_code, city = excluded.city, \
      country = excluded.country, registration = excluded.registration, vat_checked_at = CASE \
      WHEN billing_details.vat_number = excluded.vat_number THEN billing_details.vat_checked_at ELSE NULL END, \
      vat_number = excluded.vat_number, changed_at = excluded.changed_at
      """,
      [
        .integer(user), .text(details.kind.rawValue), .text(details.name), SQLValue(details.street),
        SQLValue(details.postcode), SQLValue(details.city), .text(details.country), SQLValue(details.registration),
        SQLValue(details.vatNumber), .integer(now),
      ])
    try audit("details.change", "user \(user)", by: actor, user: user, reason: reason)
    try decideTaxAgain(of: user)
  }

  /// Writes down that somebody has found a user's VAT number valid, in the register of its country (VIES).
  ///
  /// - Throws: ``BillingCode/invalidValue`` when the user has no VAT number.
  public func confirmVATNumber(of user: Int64, by actor: Actor, reason: String? = nil) throws(BillingError) {
    let reason = try reason.map { (text) throws(BillingError) in try noted(text, "a reason") }
    let count = try execute(
      "UPDATE billing_details SET vat_checked_at = $2 WHERE user_id = $1 AND vat_number IS NOT NULL",
      [.integer(user), .integer(now)])
    guard count == 1 else {
      throw BillingError(
        .request, .invalidValue, "the account has no VAT number", hint: "It has to be given first.",
        mistake: FormMistake(.noVATNumber))
    }
    try audit("details.vat-checked", "user \(user)", by: actor, user: user, reason: reason)
    try decideTaxAgain(of: user)
  }

  private static func check(_ details: BillingDetails) throws(BillingError) {
    let texts = [
      ("name", details.name), ("street", details.street), ("postcode", details.postcode), ("city", details.city),
      ("registration", details.registration), ("vat_number", details.vatNumber),
    ]
    for (name, text) in texts {
      guard let text else { continue }
      let isPlain = text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" && name == "street" || scalar.properties.generalCategory != .control
      }
      guard isPlain, text.unicodeScalars.count <= 200, text.contains(where: { !$0.isWhitespace }) else {
        throw BillingError(
          .request, .invalidValue, "the field \(name) is empty, too long or has control characters",
          hint: "Up to 200 characters; leave out what there is none of.", mistake: FormMistake(.text, field: name))
      }
    }
    guard Country.isCode(details.country) else {
      throw BillingError(
        .request, .invalidValue, "the country is no code of ISO 3166-1", hint: "Two capital letters: FR.",
        mistake: FormMistake(.country))
    }
    if let number = details.vatNumber, !VATNumber.isValid(number.filter { !$0.isWhitespace }.uppercased()) {
      throw BillingError(
        .request, .invalidValue, "the VAT number is none", hint: "With the country before it: FR44732829320.",
        mistake: FormMistake(.vatNumber))
    }
  }
}
