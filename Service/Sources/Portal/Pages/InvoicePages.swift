internal import Billing

/// Invoices, credit notes and statements: the list with its search, each of them, its PDF and its picture.
enum InvoicePages {
  private static let pageSize = 24
  private static let maximumLine = 100

  /// `GET /portal/invoices?q=&state=&after=`
  static func list(_ call: PortalCall) async throws -> PageAnswer {
    let words = call.words
    let text = String((call.query("q") ?? "").prefix(maximumLine))
    let state = call.query("state").flatMap(BillingDocument.State.init(rawValue:))
    let after = call.query("after").flatMap { $0.isEmpty ? nil : String($0.prefix(maximumLine)) }
    let (standing, found) = try await documents(text, state, after: after, call)
    // The document after which it goes on is not there: of an old link, or somebody else's.
    if after != nil, found.documents.isEmpty { return .redirect(PortalRoom.invoices.path) }
    let shown = Array(found.documents.prefix(pageSize))
    func path(after number: String?) -> String {
      "/portal/invoices?q=\(PortalRoutes.encoded(text))&state=\(state?.rawValue ?? "")"
        + (number.map { "&after=\(PortalRoutes.encoded($0))" } ?? "")
    }
    let isMore = found.documents.count > pageSize
    var values: Page.Values = [
      "q": text, "isSearch": !text.isEmpty || state != nil, "documents": DocumentRows(call).values(shown),
      "hasDocuments": !shown.isEmpty, "isMore": isMore || after != nil,
      "lead": words("invoices", call.desk.settings.issuerMode == .own ? "lead" : "lead-statements"),
      "states": BillingDocument.State.allCases.map {
        ["key": $0.rawValue, "name": words("document", $0.rawValue), "isChosen": $0 == state] as Page.Values
      },
    ]
    values["found"] = found.count.map { words.count("invoices", "found", Int64($0), call.formats) }
    if after != nil { values["previous"] = path(after: nil) }
    if isMore { values["next"] = path(after: shown.last?.number) }
    return .page(call.page("invoices", in: .invoices, standing, values))
  }

  /// A page and one more. Without a text the database finds it; what people remember of a month or an amount is looked
  /// for in all documents, as they are written in the viewer's language.
  private static func documents(
    _ text: String, _ state: BillingDocument.State?, after: String?, _ call: PortalCall
  ) async throws -> (standing: AccountStanding, value: (documents: [BillingDocument], count: Int?)) {
    let user = call.user.id
    let search = DocumentSearch(text, state: state, formats: call.formats)
    return try await call.read { (transaction) throws(BillingError) in
      guard search.hasWords else {
        let query = DocumentQuery(state: state, after: after, limit: pageSize + 1)
        return (try transaction.documents(of: user, matching: query), nil)
      }
      let all = try transaction.documents(of: user).filter(search.matches)
      guard let after else { return (all, all.count) }
      let rest = all.drop { $0.number != after }.dropFirst()
      return (Array(rest), all.count)
    }
  }

  /// `GET /portal/invoices/{number}`
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let (number, user) = (try call.parameter("number"), call.user.id)
    let (standing, found) = try await call.read { (transaction) throws(BillingError) in
      try transaction.document(number, of: user)
    }
    guard let found else { throw BillingError(.missing, .unknownDocument, "there is no such document") }
    var values = DocumentRows(call).values(found)
    values["isElectronic"] = found.kind != .statement
    if found.kind == .statement {
      let merchant = ["merchant": call.desk.settings.provider.merchant]
      values["noInvoice"] = call.words("document", "no-invoice", merchant)
      values["providerInvoiceLabel"] = call.words("document", "provider-invoice", merchant)
    }
    values["picture"] = pictureValues(found, call.words)
    return .page(call.page("invoice", in: .invoices, standing, title: "\(found.number)", values))
  }

  /// `GET /portal/invoices/{number}/provider-invoice`: to the provider's page, whose address is fetched anew each time.
  static func providerInvoice(_ call: PortalCall) async throws -> PageAnswer {
    do { return .redirect(try await InvoiceResource.providerInvoiceURL(call)) } catch let error as BillingError {
      guard error.code == .providerUnavailable || error.code == .providerRefused else { throw error }
      return .redirect("/portal/invoices/\(try call.parameter("number"))?trouble=provider")
    }
  }

  /// `GET /portal/invoices/{number}.pdf`
  static func file(_ call: PortalCall) async throws -> PageAnswer { .response(try await InvoiceResource.file(call)) }

  /// `GET /portal/invoices/{number}.png`
  static func picture(_ call: PortalCall) async throws -> PageAnswer {
    .response(try await InvoiceResource.picture(call))
  }

  /// What the page says of the picture of a document; nil for what has none.
  private static func pictureValues(_ document: BillingDocument, _ words: Words) -> Page.Values? {
    guard document.kind != .statement else { return nil }
    return [
      "alt": words("document", "picture-\(document.kind.rawValue)", ["number": document.number]),
      "width": "\(DocumentPicture.size.width)", "height": "\(DocumentPicture.size.height)",
    ]
  }
}
