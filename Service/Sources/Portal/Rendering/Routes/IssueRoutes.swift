internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import InvoiceKit
internal import NIOCore

/// Invoices that programs of the owner have issued by the ledger.
struct IssueRoutes: Sendable {
  /// Nil: it is off.
  let api: RenderingAPI?
  let door: RenderingDoor
  let reader: BodyReader
  let metrics: MetricsRegistry

  private static let key = HTTPField.Name("Idempotency-Key")
  private static let number = HTTPField.Name("X-Invoice-Number")
  /// The longest key in bytes.
  private static let longestKey = 128

  /// What was issued.
  private struct Body: Encodable {
    var number: String
    var date: String
    var pdf: String
    var repeated: Bool
    var warnings: [DocumentProblem]
  }

  func add(to router: Router<PortalContext>) {
    let group = router.group("/v1")
    group.post("/issue") { request, _ in try await issue(request) }
    group.get("/issued/{number}.pdf") { request, context in try await fetch(request, context) }
  }

  private func enter(_ request: Request) throws(HTTPProblem) -> (RenderingAPI, BillingLedger, RenderingToken) {
    let token = try door.enter(request, .issue)
    guard let api, let ledger = api.ledger else {
      throw HTTPProblem(
        .notFound, .issuingOff, "There is no ledger here.", hint: "Invoices are issued in the mode `issuer: own`.")
    }
    return (api, ledger, token)
  }

  private func issue(_ request: Request) async throws -> Response {
    let (api, ledger, token) = try enter(request)
    guard let key = Self.key.flatMap({ request.headers[$0] }), (1...Self.longestKey).contains(key.utf8.count),
      key.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else {
      throw HTTPProblem(
        .badRequest, .keyMissing,
        "An invoice is issued with an `Idempotency-Key` of 1 to \(Self.longestKey) characters.",
        hint: "Give each invoice a key of its own, of plain ASCII, and send it again with the same one.")
    }
    let types = AcceptedTypes(request.headers[.accept] ?? "")
    let isPDF = types.first(among: ["application/pdf", "application/json", "*/*"]) == "application/pdf"
    try door.count(token)
    let count = DocumentCount(metrics: metrics, client: token.name, operation: "issue")
    do {
      let issued = try await api.pool.admitted {
        let bytes = [UInt8](buffer: try await reader.read(request, limit: api.settings.maximumSize))
        guard !bytes.isEmpty else {
          throw HTTPProblem(.badRequest, .bodyMissing, "The request has no body.", hint: "Send invoice JSON.")
        }
        return try await ledger.issue(json: bytes, client: token.name, key: key)
      }
      let place = "/v1/issued/\(DocumentBodies.encoded(issued.number)).pdf"
      var response: Response
      if isPDF {
        response = try await Self.pdf(issued.number, of: ledger)
      } else {
        response = JSONBody.response(
          Body(
            number: issued.number, date: issued.date, pdf: place, repeated: issued.isRepeated,
            warnings: issued.warnings.map(DocumentProblem.init)))
      }
      response.status = issued.isRepeated ? .ok : .created
      response.headers[.location] = place
      if let number = Self.number { response.headers[number] = DocumentBodies.encoded(issued.number) }
      count.end(.done)
      return response
    } catch {
      throw count.problem(of: error)
    }
  }

  private func fetch(_ request: Request, _ context: PortalContext) async throws -> Response {
    let (_, ledger, token) = try enter(request)
    let number = context.parameters.get("number").flatMap { Form.decode($0.utf8, readsPlus: false) } ?? ""
    guard !number.isEmpty, number.utf8.count <= 200, try await ledger.hasIssued(number, client: token.name) else {
      throw HTTPProblem(.notFound, .notFound, "The token has not had an invoice of this number issued.")
    }
    return try await Self.pdf(number, of: ledger)
  }

  private static func pdf(_ number: String, of ledger: BillingLedger) async throws -> Response {
    do throws(JobFailure) {
      let document = try await ledger.document(number)
      var response = DocumentBodies.bytes(document.bytes, document.type, warnings: 0)
      response.headers[.contentDisposition] = DocumentBodies.disposition(document.name)
      return response
    } catch {
      var problem = HTTPProblem(
        .serviceUnavailable, .notReady, "The invoice is issued; its PDF can't be made now.",
        hint: "Fetch it later: it will be the same bytes.", retryAfter: 5)
      problem.reason = error.reason
      throw problem
    }
  }
}
