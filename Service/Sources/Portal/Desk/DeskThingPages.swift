internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The pages of single things: what the list says of it, and what can be done about it.
enum DeskThingPages {
  static let routes = [
    thing(.reviews) { row in row.has("tax") ? ["decide-tax"] : ["resolve"] },
    thing(.events) { _ in ["replay-event"] },
    thing(.outbox) { row in row.has("parked") ? ["resend-mail", "drop-mail"] : ["resend-mail"] },
    thing(.jobs) { row in row.has("dead") ? ["retry-job"] : [] },
    thing(.invoices, file: "/pdf") { row in row.has("invoice") ? ["credit"] : [] },
    DeskRoute(.get, "/invoices/{id}/pdf") { call in
      let id = try call.number("id")
      let number = try await call.billing.readOnThread { (transaction) throws(BillingError) in
        try transaction.documentNumber(id)
      }
      guard let number else { throw missing }
      return try await pdf(number, call)
    },
    DeskRoute(.get, "/archive/{id}", .finance) { call in
      try await show(.archive, call, template: "desk-archived", actions: [])
    },
    // It opens by a form, as it is written down who has looked, and why.
    DeskRoute(.post, "/archive/{id}", .finance) { call in
      let (id, actor, reason) = (try call.number("id"), call.actor, call.form["reason"] ?? "")
      let number = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.openArchived(id, by: actor, reason: reason)
      }
      return try await pdf(number, call)
    },
    DeskRoute(.get, "/dunning/{id}", .all, DeskCasePage.show),
  ]

  private static let missing = HTTPProblem(.notFound, .notFound, "There is no such thing.")

  private static func thing(
    _ list: DeskList, file: String? = nil, _ actions: @escaping @Sendable (DeskRows.Row) -> [String]
  ) -> DeskRoute {
    DeskRoute(.get, "/\(list.name)/{id}") { call in
      let id = try call.number("id")
      let row = try await call.billing.readOnThread { (transaction) throws(BillingError) in
        try transaction.deskRow(list, id)
      }
      guard let row else { throw missing }
      return page(
        list, row, call, template: "desk-thing", actions: row.isClosed(list) ? [] : actions(row), file: file)
    }
  }

  private static func show(
    _ list: DeskList, _ call: DeskCall, template: String, actions: [String]
  ) async throws -> PageAnswer {
    let id = try call.number("id")
    let row = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.deskRow(list, id)
    }
    guard let row else { throw missing }
    return page(list, row, call, template: template, actions: actions, file: nil)
  }

  private static func page(
    _ list: DeskList, _ row: DeskRows.Row, _ call: DeskCall, template: String, actions: [String], file: String?
  ) -> PageAnswer {
    let shown = list.columns.filter { $0.kind != .currency }
    let facts: [[String: any Sendable]] = zip(shown, DeskCells(call, list).row(row)).compactMap { column, cell in
      guard let text = cell["text"] as? String, !text.isEmpty else { return nil }
      var fact: [String: any Sendable] = ["label": call.words("desk", "column-\(column.key)"), "value": text]
      if column.kind == .user { fact["link"] = cell["link"] as? String }
      return fact
    }
    var values: Page.Values = [
      "facts": facts, "actions": DeskAction.links(actions, row.id, call), "path": "/admin/\(list.name)/\(row.id)",
      "list": "/admin/\(list.name)", "list-name": call.words("desk", "list-\(list.name)"),
    ]
    if let file { values["file"] = "/admin/\(list.name)/\(row.id)\(file)" }
    return call.page(
      template, title: "\(call.words("desk", "one-\(list.name)")) \(row.id)", values)
  }

  private static func pdf(_ number: String, _ call: DeskCall) async throws -> PageAnswer {
    let file: MailAttachment
    do throws(JobFailure) { file = try await call.desk.services.documents.document(number) } catch {
      throw HTTPProblem(.serviceUnavailable, .notReady, "The document can't be made now.", retryAfter: 60)
    }
    var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    response.headers[.contentType] = file.type
    response.headers[.contentDisposition] = "attachment; filename=\"\(number).pdf\""
    return .response(response)
  }
}

extension DeskRows.Row {
  /// Whether a cell has a word.
  func has(_ word: String) -> Bool { cells.contains(.text(word)) }

  /// Whether a review was decided.
  func isClosed(_ list: DeskList) -> Bool {
    guard list.name == "reviews", let index = list.columns.firstIndex(where: { $0.key == "closed_at" }) else {
      return false
    }
    return cells.indices.contains(index) && cells[index] != .empty
  }
}
