internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/tickets`: questions to the business.
enum TicketResource {
  private struct Body: Encodable {
    struct Ticket: Encodable {
      let id: Int64
      let subject: String
      let body: String
      let state: String
      let openedAt: Int64
      let closedAt: Int64?

      init(_ ticket: StoredTicket) {
        (id, subject, body, state) = (ticket.id, ticket.subject, ticket.body, ticket.state.rawValue)
        (openedAt, closedAt) = (ticket.openedAt, ticket.closedAt)
      }
    }

    let tickets: [Ticket]
    let next: Int64?
  }

  static func list(_ call: PortalCall) async throws -> Response {
    let (user, last, limit) = (call.user.id, try call.last(), try call.limit())
    let tickets = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.tickets(of: user, after: last, limit: limit)
    }
    return call.answer(
      Body(tickets: tickets.map { Body.Ticket($0) }, next: tickets.count < limit ? nil : tickets.last?.id))
  }

  static func open(_ call: PortalCall) async throws -> Response {
    let (form, user) = (try call.read(QuestionForm.self), call.user.id)
    let ticket = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.openTicket(of: user, subject: form.subject, body: form.body)
    }
    return JSONBody.response(Body.Ticket(ticket), status: .created)
  }
}
