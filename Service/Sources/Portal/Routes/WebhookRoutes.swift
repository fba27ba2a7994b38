internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What the payment provider tells: checked, stored, and answered before anything is done about it.
struct WebhookRoutes: Sendable {
  let billing: BillingStore
  let reader: BodyReader
  let limit: Int
  let metrics: MetricsRegistry

  private static let signature = HTTPField.Name("X-Signature")

  func add(to router: Router<PortalContext>) {
    router.post("/webhooks/lemonsqueezy") { request, _ in
      do {
        let isNew = try await store(request)
        metrics.add(to: .webhooks, [isNew ? "stored" : "repeated", ""])
        return JSONBody.response(["outcome": isNew ? "stored" : "repeated"])
      } catch let problem as HTTPProblem {
        metrics.add(to: .webhooks, ["refused", problem.code])
        throw problem
      } catch let error as BillingError {
        metrics.add(to: .webhooks, ["refused", error.code.rawValue])
        throw error
      }
    }
  }

  private func store(_ request: Request) async throws -> Bool {
    guard let signature = Self.signature.flatMap({ request.headers[$0] }) else {
      throw HTTPProblem(.unauthorized, .signatureMissing, "The webhook has no `X-Signature`.")
    }
    let bytes = [UInt8](buffer: try await reader.read(request, limit: limit))
    guard !bytes.isEmpty else { throw HTTPProblem(.badRequest, .bodyMissing, "The webhook has no body.") }
    guard billing.signatureIsValid(bytes, signature) else {
      throw HTTPProblem(
        .unauthorized, .signatureWrong, "`X-Signature` is not that of the body.",
        hint: "The webhook's signing secret has to be that of the settings.")
    }
    return try await billing.storeWebhook(bytes)
  }
}
