internal import Billing

/// Invoices, credit notes and statements: the list with its search, each of them, its PDF and its picture.
enum InvoicePages {
  private static let pageSize = 24
  private static let maximumLine = 100

  /// `GET /portal/invoices?q=&state=&page=`
  static func list(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let (standing, all) = try await call.read { (transaction) throws(BillingError) in
      try transaction.documents(of: user)
    }
    let words = call.words
    let text = String((call.query("q") ?? "").prefix(maximumLine))
    let state = call.query("state").flatMap(BillingDocument.State.init(rawValue:))
    let search = DocumentSearch(text, state: state, formats: call.formats)
    let found = search.isEmpty ? all : all.filter(search.matches)
    let count = max(1, (found.count + pageSize - 1) / pageSize)
    let page = min(max(call.query("page").flatMap { Int($0) } ?? 1, 1), count)
    let shown = Array(found.dropFirst((page - 1) * pageSize).prefix(pageSize))
    func path(_ page: Int) -> String? {
      guard (1...count).contains(page) else { return nil }
      return "/portal/invoices?q=\(PortalRoutes.encoded(text))&state=\(state?.rawValue ?? "")&page=\(page)"
    }
    var values: Page.Values = [
      "q": text, "isSearch": !search.isEmpty, "documents": DocumentRows(call).values(shown),
      "hasDocuments": !shown.isEmpty, "isMore": count > 1,
      "found": words.count("invoices", "found", Int64(found.count), call.formats),
      "lead": words("invoices", call.desk.settings.issuerMode == .own ? "lead" : "lead-statements"),
      "states": BillingDocument.State.allCases.map {
        ["key": $0.rawValue, "name": words("document", $0.rawValue), "isChosen": $0 == state] as Page.Values
      },
    ]
    values["previous"] = path(page - 1)
    values["next"] = path(page + 1)
    return .page(call.page("invoices", in: .invoices, standing, values))
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
    values["isStatement"] = found.kind == .statement
    values["picture"] = pictureValues(found, call.words)
    return .page(call.page("invoice", in: .invoices, standing, title: "\(found.number)", values))
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
