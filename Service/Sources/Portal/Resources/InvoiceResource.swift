internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// `/portal/invoices`: invoices, credit notes and statements, and their PDFs.
enum InvoiceResource {
  private struct Body: Encodable {
    struct Invoice: Encodable {
      let number: String
      let kind: String
      let state: String
      let corrects: String?
      let day: String
      let currency: String
      let net: Int64?
      let tax: Int64?
      let total: Int64
      let refunded: Int64
      let plan: String?
      let pdf: String
    }

    let invoices: [Invoice]
    let next: String?
  }

  private static let maximumLine = 100

  static func list(_ call: PortalCall) async throws -> Response {
    let queries = call.queries
    let query = DocumentQuery(
      text: try queries.line("q", maximum: maximumLine),
      state: try queries.word("state", of: BillingDocument.State.self),
      after: try queries.line("after", maximum: maximumLine), limit: try call.limit())
    let user = call.user.id
    let documents = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.documents(of: user, matching: query)
    }
    return call.answer(
      Body(
        invoices: documents.map {
          Body.Invoice(
            number: $0.number, kind: $0.kind.rawValue, state: $0.state.rawValue, corrects: $0.corrects, day: $0.day,
            currency: $0.currency, net: $0.net, tax: $0.tax, total: $0.total, refunded: $0.refunded, plan: $0.plan,
            pdf: "/portal/invoices/\($0.number).pdf")
        }, next: documents.count < query.limit ? nil : documents.last?.number))
  }

  /// The PDF of a document of the viewer: the same bytes each time.
  static func file(_ call: PortalCall) async throws -> Response {
    let (number, user) = (try call.parameter("number"), call.user.id)
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.document(number, of: user)
    }
    guard found != nil else {
      throw BillingError(.missing, .unknownDocument, "there is no such document")
    }
    let file: MailAttachment
    do throws(JobFailure) { file = try await call.desk.services.documents.document(number) } catch {
      var problem = HTTPProblem(
        .serviceUnavailable, .documentUnavailable, "The document can't be made now.", retryAfter: 60)
      problem.reason = error.reason
      throw problem
    }
    let response = Response(
      status: .ok,
      headers: [
        .contentType: file.type, .contentDisposition: "attachment; filename=\"\(number).pdf\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    return EntityTag.answer(response, file.bytes, to: call.request)
  }
}
