import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger gaps`: which numbers were given, and that none is missing.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Show which numbers each series has given; the status is 65 when one is missing.",
    discussion: """
      EXAMPLES:
        invoice-ledger gaps
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuer: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try LedgerCall.run(ledger, reports) { ledger, reporter throws(LedgerError) in
      var table = RowTable([
        .init(name: "pattern"), .init(name: "period"), .init(name: "first"), .init(name: "last"),
        .init(name: "count", isNumber: true), .init(name: "missing"),
      ])
      var missing = 0
      let named = try issuer.named(in: ledger)
      for issuer in try ledger.issuers() where named == nil || named == issuer {
        for extent in try ledger.extents(of: issuer) {
          let ranges = extent.missing.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
          }
          missing += extent.missing.reduce(0) { $0 + $1.count }
          table.add([
            extent.pattern.text, extent.period.description, extent.first ?? "", extent.last ?? "", "\(extent.count)",
            ranges.prefix(5).joined(separator: ", ") + (ranges.count > 5 ? ", …" : ""),
          ])
        }
      }
      if missing > 0 {
        reporter.fail([
          Diagnostic(
            Problem(
              code: .numberGap, path: "", message: "\(Counted.text(missing, "number")) that were given are not there.",
              hint: "`invoice-ledger verify` tells more; restore a backup."), file: "ledger")
        ])
      }
      return table.bytes(as: .table)
    }
  }
}
