internal import Billing
internal import InvoiceKit

extension DeskAction {
  /// All actions; the desk has no other way to change anything but the account's own settings.
  static let all = accountActions + accessActions + dunningActions + invoiceActions + reviewActions + workActions

  /// The action of a name.
  static func named(_ name: String) -> DeskAction? { all.first { $0.name == name } }

  /// What is the same for all that is about an account: it has to be there, and not erased.
  static func account(_ transaction: BillingTransaction, _ id: Int64) throws(BillingError) -> DeskPreview {
    guard let user = try transaction.user(id), user.pseudonymisedAt == nil else {
      throw BillingError(.missing, .unknownUser, "there is no such account, or it was erased")
    }
    return DeskPreview(user: id, subject: user.name ?? "\(id)", back: "/admin/customers/\(id)")
  }

  private static let accountActions = [
    DeskAction(
      "hold", .support, preview: account,
      work: { (tx, order) throws(BillingError) in try tx.holdAccount(order.id, reason: order.reason, by: order.actor) }),
    DeskAction(
      "release", .support,
      preview: { (tx, id) throws(BillingError) in
        let preview = try account(tx, id)
        guard try tx.user(id)?.legalHold != nil else {
          throw BillingError(.conflict, .invalidValue, "the account is not held", mistake: FormMistake(.notHeld))
        }
        return preview
      },
      work: { (tx, order) throws(BillingError) in
        try tx.releaseAccount(order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "erase", .support,
      preview: { (tx, id) throws(BillingError) in
        var preview = try account(tx, id)
        if try tx.user(id)?.legalHold != nil { preview.warnings.append("warning-held") }
        return preview
      },
      work: { (tx, order) throws(BillingError) in try tx.eraseNow(order.id, by: order.actor, reason: order.reason) }),
    DeskAction(
      "export", .support, preview: account,
      work: { (tx, order) throws(BillingError) in
        try tx.requestExport(of: order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "contact", .support,
      fields: [DeskField("email", isRequired: false), DeskField("language", .choice(["fr", "en"]))],
      preview: { (tx, id) throws(BillingError) in
        var preview = try account(tx, id)
        guard let user = try tx.user(id) else { return preview }
        preview.values = ["email": user.email ?? "", "language": user.language]
        return preview
      },
      work: { (tx, order) throws(BillingError) in
        try tx.changeContact(
          of: order.id, email: order["email"], language: order["language"] ?? "", by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "details", .support,
      fields: [
        DeskField("kind", .choice(BillingDetails.Kind.allCases.map(\.rawValue))), DeskField("name"),
        DeskField("street", .lines, isRequired: false), DeskField("postcode", isRequired: false),
        DeskField("city", isRequired: false), DeskField("country"), DeskField("registration", isRequired: false),
        DeskField("vat_number", isRequired: false),
      ],
      preview: { (tx, id) throws(BillingError) in
        var preview = try account(tx, id)
        guard let details = try tx.billingDetails(of: id) else { return preview }
        preview.values = [
          "kind": details.kind.rawValue, "name": details.name, "street": details.street ?? "",
          "postcode": details.postcode ?? "", "city": details.city ?? "", "country": details.country,
          "registration": details.registration ?? "", "vat_number": details.vatNumber ?? "",
        ]
        return preview
      },
      work: { (tx, order) throws(BillingError) in
        let details = BillingDetails(
          kind: order["kind"].flatMap(BillingDetails.Kind.init(rawValue:)) ?? .consumer, name: order["name"] ?? "",
          street: order["street"]?.replacing("\r\n", with: "\n"), postcode: order["postcode"], city: order["city"],
          country: order["country"] ?? "", registration: order["registration"], vatNumber: order["vat_number"])
        try tx.changeBillingDetails(of: order.id, to: details, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "confirm-vat", .finance,
      preview: { (tx, id) throws(BillingError) in
        var preview = try account(tx, id)
        guard let number = try tx.billingDetails(of: id)?.vatNumber else {
          throw BillingError(
            .conflict, .invalidValue, "the account has no VAT number", mistake: FormMistake(.noVATNumber))
        }
        preview.subject += ": \(number)"
        return preview
      },
      work: { (tx, order) throws(BillingError) in
        try tx.confirmVATNumber(of: order.id, by: order.actor, reason: order.reason)
      }),
  ]

  private static let accessActions = [
    DeskAction(
      "extend", .support, fields: [DeskField("plan", .plan), DeskField("until", .date)],
      preview: { (tx, id) throws(BillingError) in
        var preview = try account(tx, id)
        preview.values["plan"] = try tx.plan(of: id).key
        if try tx.dunningState(of: id) != nil { preview.warnings.append("warning-dunning") }
        return preview
      },
      work: { (tx, order) throws(BillingError) in
        guard let day = order["until"].flatMap({ CalendarDate(iso8601: $0) }) else {
          throw BillingError(
            .request, .invalidValue, "the last day is no day", hint: "As 2026-03-31.", mistake: FormMistake(.day))
        }
        try tx.grant(order["plan"] ?? "", to: order.id, through: day, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "end-extension", .support,
      preview: { (tx, id) throws(BillingError) in
        guard try !tx.grants(of: id).isEmpty else {
          throw BillingError(
            .conflict, .invalidValue, "nothing is given to the account that could be ended",
            mistake: FormMistake(.nothingGranted))
        }
        return try account(tx, id)
      },
      work: { (tx, order) throws(BillingError) in
        try tx.endGrants(of: order.id, by: order.actor, reason: order.reason)
      }),
  ]
}
