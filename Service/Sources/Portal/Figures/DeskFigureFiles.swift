internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// `GET /admin/figures/…`: figures and books of a period as files. Those that name customers are for finance alone.
enum DeskFigureFiles {
  /// A file, and its words.
  private enum File: String, CaseIterable {
    case figures = "figures.csv"
    case vat = "vat.csv"
    case payments = "payments.csv"
    case journal = "journal.csv"
    case fec = "fec.txt"
    case books = "books.zip"

    var roles: Set<AdminRole> { self == .figures || self == .vat ? .all : .finance }

    var key: String { "export-" + rawValue.prefix { $0 != "." } }

    /// Of the ledger; nil: it needs none.
    var book: BookKind? {
      switch self {
      case .figures, .vat, .payments: nil
      case .journal: .journal
      case .fec: .fec
      case .books: .books
      }
    }
  }

  static let routes = File.allCases.map { file in
    DeskRoute(.get, "/figures/\(file.rawValue)", file.roles) { call in try await answer(file, call) }
  }

  /// The links of a page, as far as they lead somewhere.
  static func links(
    for role: AdminRole, hasLedger: Bool, _ period: FigurePeriod, _ words: Words
  ) -> [[String: any Sendable]] {
    File.allCases.filter { $0.roles.contains(role) && (hasLedger || $0.book == nil) }.map { file in
      ["link": "/admin/figures/\(file.rawValue)\(period.query)", "linkName": words("figures", file.key)]
    }
  }

  private static func answer(_ file: File, _ call: DeskCall) async throws -> PageAnswer {
    guard let period = FigurePeriod(from: call.query("from"), to: call.query("to")) else {
      throw HTTPProblem(
        .badRequest, .outOfRange, "The period is not one.", hint: "?from=2026-01-01&to=2026-03-31, ten years at most.")
    }
    let (first, last) = (period.first, period.last)
    let billing = call.billing
    if let book = file.book {
      guard let ledger = call.desk.services.documents as? BillingLedger else {
        throw HTTPProblem(.notFound, .notFound, "There are no books here: the provider sells.")
      }
      let made = try await ledger.books(
        book, from: first, to: last, in: billing.settings.files.exports,
        language: call.words.language)
      return .response(response(made, billing))
    }
    switch file {
    case .payments: return .response(response(try await billing.paymentsFile(from: first, to: last), billing))
    case .vat:
      let csv = try await billing.readOnThread { (tx) throws(BillingError) in
        try tx.vatReport(from: first, to: last).csv
      }
      return .response(response(csv, "vat-\(first)-\(last).csv"))
    default:
      let csv = try await billing.readOnThread { (tx) throws(BillingError) in try tx.figures(from: first, to: last).csv
      }
      return .response(response(csv, "figures-\(first)-\(last).csv"))
    }
  }

  private static func response(_ bytes: [UInt8], _ name: String) -> Response {
    Response(
      status: .ok, headers: headers(name, "text/csv", bytes.count),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A piece after the other, as the reader takes them.
  private static func response(_ file: BusinessFile, _ billing: BillingStore) -> Response {
    let body = ResponseBody(contentLength: file.size) { writer in
      var offset = 0
      while offset < file.size {
        let place = offset
        let piece = try await billing.doOnThread { () throws(BillingError) in try file.piece(at: place) }
        guard !piece.isEmpty else { break }
        offset += piece.count
        try await writer.write(ByteBuffer(bytes: piece))
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers(file.name, file.mediaType, file.size), body: body)
  }

  private static func headers(_ name: String, _ type: String, _ size: Int) -> HTTPFields {
    [
      .contentType: type.hasPrefix("text/") && !type.contains("charset=") ? type + "; charset=utf-8" : type,
      .contentDisposition: "attachment; filename=\"\(name)\"", .contentLength: "\(size)",
    ]
  }
}
