package import InvoiceKit

/// Reads, checks and computes what was found: the half of the work that asks nothing of the output. Many threads use
/// the same one.
package struct InvoiceCheck: Sendable {
  /// What invoices are checked for.
  package var purpose: Purpose
  /// Who asks.
  package var command: CommandName

  /// A check for a purpose.
  package init(purpose: Purpose, command: CommandName) {
    self.purpose = purpose
    self.command = command
  }

  /// The invoice.
  ///
  /// - Throws: all that is wrong with it.
  package func result(of source: SourceInvoice) throws(RefusedInvoice) -> CheckedInvoice {
    switch source.content {
    case .checked(let checked): return checked
    case .refused(let refused): throw refused
    case .unreadable(let problem): throw RefusedInvoice([problem])
    case .broken(let problems): throw RefusedInvoice(problems)
    case .stopped(let failure):
      throw RefusedInvoice([Problem(code: ProblemCode(rawValue: failure.code), path: "", message: failure.message)])
    // Only a whole file can be something else.
    case .json(let json): return try read(json, row: nil, isWhole: source.origin.index == nil)
    case .csv(let row):
      switch row.json {
      case .failure(let error): throw RefusedInvoice(error.problems + row.warnings, number: row.number)
      case .success(let json): return try read(json, row: row, isWhole: false)
      }
    }
  }

  private func read(_ json: [UInt8], row: CSVInvoice?, isWhole: Bool) throws(RefusedInvoice) -> CheckedInvoice {
    do throws(InvoiceProblems) {
      return CheckedInvoice(try ComputedInvoice(json: json, purpose: purpose), text: json, row: row)
    } catch {
      let explained = isWhole ? error.explained(by: json, to: command, isBatch: true) : error
      throw RefusedInvoice(explained.problems, number: nil, text: json, row: row)
    }
  }
}
