public import InvoiceModel

extension Seller {
  /// Whether something is wrong with what tells a company from others, which cannot be mended later. That there is no
  /// such thing is no more than a warning, as of invoices.
  private static func isAboutIdentity(_ problem: Problem) -> Bool {
    problem.code != .missingSIREN && ["/company/siren", "/company/siret", "/company/vat_number"].contains(problem.path)
  }

  /// Reads and checks a seller outside of an invoice: the company, or an object that has one as its member `company`, as
  /// CSV files have theirs.
  ///
  /// - Throws: all that is wrong with it, with places in the text.
  public init(json: [UInt8]) throws(InvoiceProblems) {
    let file = try CSVDefaults(json: json, name: nil)
    let key = InvoiceKeys.Document.company.rawValue
    guard let company = file.members.last(where: { $0.key == key })?.value else {
      throw InvoiceProblems([
        Problem(code: .missingKey, path: "/\(key)", message: "There is no company.", hint: "Give it as `\(key)`.")
      ])
    }
    // An invoice that is as short as can be: the seller is read and checked as that of all others.
    let text =
      Array(#"{"invoice_number":"A-1","company":"#.utf8) + company
      + Array(#","date":"2026-01-01","customer":{"name":"a"},"items":[{"description":"a","unit_price":1}]}"#.utf8)
    do throws(InvoiceProblems) {
      let invoice = try ComputedInvoice(json: text)
      guard !invoice.warnings.contains(where: Self.isAboutIdentity) else {
        throw InvoiceProblems(invoice.warnings)
      }
      self = invoice.invoice.seller
    } catch {
      var problems = error.problems.filter { $0.path == "/\(key)" || $0.path.hasPrefix("/\(key)/") }
      for index in problems.indices where Self.isAboutIdentity(problems[index]) {
        problems[index].severity = .error
      }
      guard !problems.contains(where: { $0.severity == .error }) else {
        for index in problems.indices { problems[index].location = file.location(of: problems[index].path) }
        throw InvoiceProblems(problems)
      }
      // What does not fit the rest is of no matter here.
      guard let decoded = try? DecodedInvoice.decode(text) else { throw error }
      self = decoded.invoice.invoice.normalized().seller
    }
  }
}
