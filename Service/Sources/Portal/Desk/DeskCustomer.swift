internal import Billing

/// What the desk shows of a customer.
struct DeskCustomer: Sendable {
  let user: User
  /// The key of the plan that holds.
  let plan: String
  /// Messages of the month that runs.
  let used: Int64
  let details: BillingDetails?
  let subscriptions: [Subscription]
  let grants: [Grant]
  let cases: [DunningCase]
  let deletionDue: Int64?
  let story: [StoryEntry]

  /// Names and values of what is known.
  func facts(_ call: DeskCall) -> [[String: any Sendable]] {
    func day(_ time: Int64?) -> String? { time.flatMap { call.formats.time($0) } }
    var facts: [(String, String?)] = [
      ("id", "\(user.id)"), ("telegram_id", user.telegramID.map { "\($0)" }), ("email", user.email),
      ("language", DeskCells.word(user.language, call)), ("access", DeskCells.word(user.access.rawValue, call)),
      ("plan", planName(plan, call)), ("used", call.formats.count(used)), ("created_at", day(user.createdAt)),
      ("legal_hold", user.legalHold), ("deletion_asked_at", day(user.deletionAskedAt)),
      ("deletion_due", day(deletionDue)), ("pseudonymised_at", day(user.pseudonymisedAt)),
    ]
    facts += grants.map {
      (
        "grant",
        call.words(
          "desk", "grant-line", ["plan": planName($0.plan, call), "day": day($0.endsAt) ?? "", "by": $0.grantedBy])
      )
    }
    if let details {
      let address: [String?] = [
        details.street, [details.postcode, details.city].compactMap { $0 }.joined(separator: " "), details.country,
      ]
      facts += [
        ("billed_as", details.name), ("kind", DeskCells.word(details.kind.rawValue, call)),
        ("address", address.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")),
        ("vat_number", details.vatNumber),
      ]
    }
    return facts.compactMap { key, value in
      value.flatMap { $0.isEmpty ? nil : ["label": call.words("desk", "column-\(key)"), "value": $0] }
    }
  }

  func subscriptionRows(_ call: DeskCall) -> [[String: any Sendable]] {
    subscriptions.map { subscription in
      [
        "plan": planName(subscription.plan, call), "status": DeskCells.word(subscription.status.rawValue, call),
        "provider": subscription.providerID,
        "renews": subscription.renewsAt.flatMap { call.formats.day(at: $0) } ?? "",
        "ends": subscription.endsAt.flatMap { call.formats.day(at: $0) } ?? "",
      ]
    }
  }

  func caseRows(_ call: DeskCall) -> [[String: any Sendable]] {
    cases.map { item in
      [
        "id": "\(item.id)",
        "text": call.words(
          "desk", "case-line",
          [
            "id": "\(item.id)", "stage": DeskCells.word(item.stage.rawValue, call),
            "since": call.formats.day(at: item.firstFailureAt) ?? "",
          ]),
      ]
    }
  }

  /// Links to what can be done, for who may do it.
  func actions(_ call: DeskCall) -> [[String: any Sendable]] {
    guard user.pseudonymisedAt == nil else { return [] }
    var names = ["contact", "details", "extend", "export", user.legalHold == nil ? "hold" : "release", "erase"]
    if !grants.isEmpty { names.insert("end-extension", at: 3) }
    if details?.vatNumber != nil { names.insert("confirm-vat", at: 2) }
    return DeskAction.links(names, user.id, call)
  }

  private func planName(_ key: String, _ call: DeskCall) -> String {
    call.desk.settings.plan(key)?.name(in: call.words.language) ?? key
  }
}

extension DeskAction {
  /// Links to actions, for who may do them.
  static func links(_ names: [String], _ id: Int64, _ call: DeskCall) -> [[String: any Sendable]] {
    names.compactMap { named($0) }.filter { $0.roles.contains(call.admin.role) }.map { action in
      ["path": action.path(id), "label": call.words("desk", "action-\(action.name)")]
    }
  }
}
