internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// `/portal/invoices`: invoices, credit notes and statements, their PDFs and pictures.
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
      let providerInvoice: String?
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
            pdf: "/portal/invoices/\($0.number).pdf", providerInvoice: Self.providerInvoicePath($0))
        }, next: documents.count < query.limit ? nil : documents.last?.number))
  }

  /// The PDF of a document of the viewer: the same bytes each time.
  static func file(_ call: PortalCall) async throws -> Response {
    let number = try await number(call)
    let file: MailAttachment
    do throws(JobFailure) { file = try await call.desk.services.documents.document(number) } catch {
      throw unavailable(error)
    }
    return answer(file.bytes, file.type, "attachment; filename=\"\(number).pdf\"", to: call)
  }

  /// The first page of a document of the viewer as a picture.
  static func picture(_ call: PortalCall) async throws -> Response {
    let number = try await number(call)
    let picture: DocumentPicture?
    do throws(JobFailure) { picture = try await call.desk.services.documents.picture(number) } catch {
      throw unavailable(error)
    }
    guard let picture else { throw unknown }
    return answer(picture.bytes, "image/png", "inline; filename=\"\(number).png\"", to: call)
  }

  /// Where the invoice is that the provider has made.
  static func providerInvoice(_ call: PortalCall) async throws -> Response {
    JSONBody.response(["url": try await providerInvoiceURL(call)])
  }

  static func providerInvoiceURL(_ call: PortalCall) async throws -> String {
    try await call.desk.subscriptions.providerInvoiceURL(call.parameter("number"), user: call.user.id)
  }

  /// Where a document leads to what the provider has invoiced; nil: it is itself what counts.
  static func providerInvoicePath(_ document: BillingDocument) -> String? {
    document.kind == .statement ? "/portal/invoices/\(document.number)/provider-invoice" : nil
  }

  private static let unknown = BillingError(.missing, .unknownDocument, "there is no such document")

  /// The number in the path.
  ///
  /// - Throws: ``unknown`` when it is of no document of the viewer.
  private static func number(_ call: PortalCall) async throws -> String {
    let (number, user) = (try call.parameter("number"), call.user.id)
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.document(number, of: user)
    }
    guard found != nil else { throw unknown }
    return number
  }

  private static func unavailable(_ failure: JobFailure) -> HTTPProblem {
    var problem = HTTPProblem(
      .serviceUnavailable, .documentUnavailable, "The document can't be made now.", retryAfter: 60)
    problem.reason = failure.reason
    return problem
  }

  private static func answer(
    _ bytes: [UInt8], _ type: String, _ disposition: String, to call: PortalCall
  ) -> Response {
    let response = Response(
      status: .ok, headers: [.contentType: type, .contentDisposition: disposition],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    return EntityTag.answer(response, bytes, to: call.request)
  }
}
