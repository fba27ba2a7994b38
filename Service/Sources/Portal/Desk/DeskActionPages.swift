internal import Billing
internal import HTTPTypes

/// The pages of the actions: GET shows, POST does. The form has a token of its own, which is taken in the transaction that
/// does it: a second click, or the same form from another tab, does nothing.
enum DeskActionPages {
  static let routes =
    DeskAction.all.flatMap { action in
      [
        DeskRoute(.get, "/actions/\(action.name)/{id}", action.roles) { call in try await ask(action, call) },
        DeskRoute(.post, "/actions/\(action.name)/{id}", action.roles) { call in try await act(action, call) },
      ]
    } + [
      DeskRoute(.get, "/done") { call in call.page("desk-done", title: call.words("desk", "done-before")) }
    ]

  private static func ask(_ action: DeskAction, _ call: DeskCall) async throws -> PageAnswer {
    let id = try call.number("id")
    let preview = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try action.preview(transaction, id)
    }
    return page(
      action, id, call, preview, values: preview.values, once: HexDigits.of(call.billing.surroundings.random(32)))
  }

  private static func act(_ action: DeskAction, _ call: DeskCall) async throws -> PageAnswer {
    let id = try call.number("id")
    let once = call.form["once"] ?? ""
    guard once.utf8.count == 64 else {
      throw HTTPProblem(.badRequest, .invalidFields, "The form has no token.", hint: "Load the page again.")
    }
    var values: [String: String] = [:]
    for field in action.fields { values[field.name] = call.form[field.name] ?? "" }
    let order = DeskOrder(id: id, actor: call.actor, reason: call.form["reason"] ?? "", values: values)
    let admin = call.admin.id
    do throws(BillingError) {
      let back = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        // What it is about may be gone when it is done: where to go is asked for before.
        guard try transaction.takeForm(once, of: admin) else { return String?.none }
        let back = try action.preview(transaction, id).back
        try transaction.check(reason: order.reason)
        try action.work(transaction, order)
        return back
      }
      return .redirect(back ?? "/admin/done")
    } catch {
      guard error.cause == .request else { throw error }
      // What was typed stays, with what is wrong about it.
      let preview = try await call.billing.readOnThread { (transaction) throws(BillingError) in
        try action.preview(transaction, id)
      }
      values["reason"] = order.reason
      return page(action, id, call, preview, values: values, once: once, mistake: error)
    }
  }

  private static func page(
    _ action: DeskAction, _ id: Int64, _ call: DeskCall, _ preview: DeskPreview, values: [String: String], once: String,
    mistake: BillingError? = nil
  ) -> PageAnswer {
    let fields: [[String: any Sendable]] = action.fields.map { field in
      var row: [String: any Sendable] = [
        "name": field.name, "label": call.words("desk", "field-\(field.name)"), "value": values[field.name] ?? "",
        "required": field.isRequired,
      ]
      switch field.kind {
      case .text: row["text"] = true
      case .lines: row["lines"] = true
      case .date: row["date"] = true
      case .choice(let words):
        row["isChoice"] = true
        row["choices"] = choices(words, values[field.name], call)
      case .plan:
        row["isChoice"] = true
        row["choices"] = choices(call.desk.settings.plans.map(\.key), values[field.name], call)
      }
      return row
    }
    let amount = preview.amount.flatMap { call.formats.amount($0.minor, $0.currency) }
    let subject = preview.subject + (amount.map { " (\($0))" } ?? "")
    var page: Page.Values = [
      "path": action.path(id), "once": once, "fields": fields, "reason": values["reason"] ?? "",
      "subject": subject, "back": preview.back, "effect": call.words("desk", "effect-\(action.name)"),
      "warnings": preview.warnings.map { ["text": call.words("desk", $0)] as [String: any Sendable] },
    ]
    if let user = preview.user { page["user"] = "\(user)" }
    if let mistake { page["mistake"] = call.words.mistake(mistake, call.formats) }
    let answer = call.page("desk-action", title: call.words("desk", "action-\(action.name)"), page)
    guard mistake != nil, case .page(var shown) = answer else { return answer }
    shown.status = .unprocessableContent
    return .page(shown)
  }

  private static func choices(
    _ words: [String], _ chosen: String?, _ call: DeskCall
  ) -> [[String: any Sendable]] {
    words.map { word in
      let plan = call.desk.settings.plan(word)?.name(in: call.words.language)
      return ["value": word, "label": plan ?? DeskCells.word(word, call), "chosen": word == chosen]
    }
  }
}
