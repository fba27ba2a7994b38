internal import EInvoiceReading
internal import InvoiceCore
public import InvoiceModel

/// What a file of camt.053 holds (ISO 20022, versions 001.02 to 001.10): booked movements of one or more accounts.
///
/// ```swift
/// let statement = try BankStatement(camt: bytes)
/// for transaction in statement.transactions { … }
/// ```
public struct BankStatement: Hashable, Sendable {
  /// In the order of the file.
  public let transactions: [BankTransaction]
  /// How many entries are not booked yet, and are left out.
  public let pendingCount: Int
  /// What is odd: `statement-sum`.
  public let warnings: [Problem]

  /// Reads a file.
  ///
  /// - Parameter bytes: the document in UTF-8, at most 64 MiB.
  /// - Throws: `xml-syntax`, `not-a-statement`, `statement-value`, with line and column.
  public init(camt bytes: [UInt8]) throws(InvoiceProblems) {
    let document: XMLDocument
    do throws(XMLSyntaxError) {
      document = try XMLDocument(bytes)
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .xmlSyntax, path: "", message: error.message, hint: error.hint,
          location: TextLocations.locations(of: [error.offset], in: bytes).first)
      ])
    }
    let root = document.root
    guard root.name.local == "Document", let version = Self.version(root.name.namespace), (2...10).contains(version),
      let message = root.child("BkToCstmrStmt")
    else { throw InvoiceProblems([Self.notAStatement(root, in: bytes)]) }
    var reader = CAMTReader(bytes)
    reader.read(message)
    let (transactions, problems) = reader.finished()
    guard !problems.contains(where: { $0.severity == .error }) else { throw InvoiceProblems(problems) }
    self.transactions = transactions
    pendingCount = reader.pendingCount
    warnings = problems
  }

  private static let namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."

  private static func version(_ namespace: String) -> Int? {
    guard namespace.hasPrefix(Self.namespace) else { return nil }
    let digits = namespace.dropFirst(Self.namespace.count)
    return digits.utf8.count == 2 ? Int(digits) : nil
  }

  private static func notAStatement(_ root: XMLElement, in bytes: [UInt8]) -> Problem {
    let namespace = root.name.namespace
    let kind = namespace.split(separator: ":").last.map(String.init) ?? ""
    let message =
      kind.hasPrefix("camt.052")
      ? "This is an intraday report (camt.052), whose entries may not be final."
      : kind.hasPrefix("camt.054")
        ? "This is a notification (camt.054), whose entries stand in the statement again."
        : namespace.hasPrefix(Self.namespace)
          ? "This version of camt.053 is not read: \(kind.prefix(40))."
          : "The root element \(root.name.local.prefix(60)) is not that of a bank statement."
    return Problem(
      code: .notAStatement, path: "/\(root.name.local.prefix(60))", message: message,
      hint: "Ask the bank for statements in camt.053.001.02 or camt.053.001.08.",
      location: TextLocations.locations(of: [root.offset], in: bytes).first)
  }
}
