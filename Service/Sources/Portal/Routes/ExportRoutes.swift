internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Where the link of an export leads. It is good once, so only the POST uses it: programs that look at links don't.
struct ExportRoutes: Sendable {
  let billing: BillingStore
  let reader: BodyReader

  private static let path: RouterPath = "/portal/export/{token}"
  private static let bodyLimit = 4096
  private let files = FileIO()

  init(billing: BillingStore, reader: BodyReader) { (self.billing, self.reader) = (billing, reader) }

  func add(to router: Router<PortalContext>) {
    router.get(Self.path) { _, _ in LinkPage.response(title: "Export", Self.question) }
    router.post(Self.path) { request, context in
      let token = try context.parameters.require("token")
      _ = try await reader.read(request, limit: Self.bodyLimit)
      let path: String
      do throws(BillingError) {
        path = try await billing.writeOnThread { (transaction) throws(BillingError) in
          try transaction.redeemExport(token)
        }
      } catch {
        guard error.code == .unknownExport else { throw error }
        return LinkPage.response(title: "Export", Self.unknown, .notFound)
      }
      var response = Response(status: .ok, body: try await files.loadFile(path: path, context: context))
      response.headers[.contentType] = "application/zip"
      response.headers[.contentDisposition] = #"attachment; filename="export.zip""#
      return response
    }
  }

  private static let question = """
    <h1>Vos données</h1>
    <p>Le lien ne sert qu’une fois : enregistrez le fichier.</p>
    <form method="post"><button>Télécharger</button></form>
    <hr>
    <div lang="en"><h2>Your data</h2>
    <p>The link works once: save the file.</p>
    <form method="post"><button>Download</button></form></div>
    """
  private static let unknown = """
    <h1>Ce lien ne fonctionne plus</h1>
    <p>Il a été utilisé, ou a plus de 24 heures. Demandez un nouvel export.</p>
    <hr>
    <div lang="en"><h2>This link works no more</h2>
    <p>It was used, or is older than 24 hours. Ask for another export.</p></div>
    """
}
