internal import Billing
internal import HTTPTypes

/// `/portal/tickets`: questions to the business, those of the bot too.
enum TicketsPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer { .page(try await page(call, problem: nil)) }

  static func open(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let subject = call.form["subject"] ?? ""
    // Forms end lines with CR LF.
    let body = (call.form["body"] ?? "").replacing("\r\n", with: "\n")
    do throws(BillingError) {
      _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.openTicket(of: user, subject: subject, body: body)
      }
    } catch {
      switch error.code {
      case .invalidValue: return .page(try await page(call, problem: "wrong", subject: subject, body: body))
      case .tooManyTickets: return .page(try await page(call, problem: "many", subject: subject, body: body))
      default: throw error
      }
    }
    return .redirect("/portal/tickets?done=ticket")
  }

  private static func page(
    _ call: PortalCall, problem: String?, subject: String = "", body: String = ""
  ) async throws -> Page {
    let user = call.user.id
    let (standing, tickets) = try await call.read { (transaction) throws(BillingError) in
      try transaction.tickets(of: user)
    }
    let words = call.words
    var values: Page.Values = [
      "subject": subject, "body": body, "hasTickets": !tickets.isEmpty,
      "tickets": tickets.map {
        [
          "subject": $0.subject, "body": $0.body, "opened": call.formats.time($0.openedAt) ?? "",
          "state": words("tickets", $0.state.rawValue), "tone": $0.state == .open ? "warn" : "good",
        ] as Page.Values
      },
    ]
    values["problem"] = problem.map { words("tickets", $0) }
    var page = call.page("tickets", in: .support, standing, values)
    if problem != nil { page.status = .unprocessableContent }
    return page
  }
}
