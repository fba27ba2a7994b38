internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Where a link of a mail turns off mails of its sort: by one click of a mail program (RFC 8058), or by a person's on the
/// page that the link shows. Only the POST changes anything: programs that look at links turn nothing off.
struct UnsubscribeRoutes: Sendable {
  let billing: BillingStore
  let reader: BodyReader

  private static let path: RouterPath = "/mail/unsubscribe/{token}"
  private static let bodyLimit = 4096

  func add(to router: Router<PortalContext>) {
    router.get(Self.path) { _, _ in Self.page(Self.question) }
    router.post(Self.path) { request, context in
      let token = try context.parameters.require("token")
      _ = try await reader.read(request, limit: Self.bodyLimit)
      let isKnown = try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.unsubscribe(token)
      }
      return Self.page(isKnown ? Self.done : Self.unknown, isKnown ? .ok : .notFound)
    }
  }

  /// The link says nothing of the reader's language: both are there.
  private static let question = """
    <h1>E-mails sur votre usage</h1>
    <p>Souhaitez-vous ne plus les recevoir ? Les factures et les messages sur votre compte continuent.</p>
    <form method="post"><button>Ne plus recevoir ces e-mails</button></form>
    <hr>
    <div lang="en"><h2>E-mails about your usage</h2>
    <p>Would you like to get them no more? Invoices and messages about your account go on.</p>
    <form method="post"><button>Stop these e-mails</button></form></div>
    """
  private static let done = """
    <h1>C’est fait</h1>
    <p>Vous ne recevrez plus d’e-mails sur votre usage. Vous pouvez fermer cette page.</p>
    <hr>
    <div lang="en"><h2>Done</h2><p>You will get no more e-mails about your usage. You can close this page.</p></div>
    """
  private static let unknown = """
    <h1>Ce lien ne fonctionne plus</h1>
    <p>Le message d’où il vient n’existe plus. Utilisez le lien d’un message plus récent.</p>
    <hr>
    <div lang="en"><h2>This link works no more</h2>
    <p>The message that it comes from is gone. Use the link of a later one.</p></div>
    """

  private static func page(_ content: String, _ status: HTTPResponse.Status = .ok) -> Response {
    LinkPage.response(title: "E-mails", content, status)
  }
}
