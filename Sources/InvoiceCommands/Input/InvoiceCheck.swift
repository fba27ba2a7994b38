internal import ByteCoding
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
    if case .checked(let checked) = source.content { return checked }
    if case .received(let bytes) = source.content { return try received(bytes, from: source.origin) }
    let (invoice, text, row) = try read(source) { (json) throws(InvoiceProblems) in
      try ComputedInvoice(json: json, purpose: purpose)
    }
    return CheckedInvoice(invoice, text: text, row: row)
  }

  /// An invoice that somebody else has issued.
  private func received(_ bytes: [UInt8], from origin: Origin) throws(RefusedInvoice) -> CheckedInvoice {
    let file = origin.file == InputFile.displayName("-") ? nil : FilePath.name(of: origin.file)
    do throws(InvoiceProblems) {
      let xml = try ReceivedXML(opening: bytes)
      return CheckedInvoice(try InvoiceInput(xml, file: file), xml: xml, file: file)
    } catch {
      throw RefusedInvoice(error.problems)
    }
  }

  /// What was found, read as something.
  ///
  /// - Parameter read: takes the text.
  /// - Returns: what it was read as, its text, and the rows that this was made of.
  /// - Throws: all that is wrong with it.
  package func read<Value>(
    _ source: SourceInvoice, _ read: ([UInt8]) throws(InvoiceProblems) -> Value
  ) throws(RefusedInvoice) -> (value: Value, text: [UInt8], row: CSVInvoice?) {
    let (json, row): ([UInt8], CSVInvoice?)
    switch source.content {
    case .json(let text): (json, row) = (text, nil)
    case .csv(let found):
      switch found.json {
      case .failure(let error): throw RefusedInvoice(error.problems + found.warnings, number: found.number)
      case .success(let text): (json, row) = (text, found)
      }
    case .received(let bytes):
      let kind: ForeignContent = ReceivedFile.kind(of: bytes) == .pdf ? .pdf : .xml
      throw RefusedInvoice([kind.problem(of: command)])
    case .refused(let refused): throw refused
    case .unreadable(let problem): throw RefusedInvoice([problem])
    case .broken(let problems): throw RefusedInvoice(problems)
    case .checked(let checked): (json, row) = (checked.text, checked.row)
    case .stopped(let failure):
      throw RefusedInvoice([Problem(code: ProblemCode(rawValue: failure.code), path: "", message: failure.message)])
    }
    do throws(InvoiceProblems) { return (try read(json), json, row) } catch {
      // Only a whole file can be something else.
      let isWhole = source.origin.index == nil && row == nil
      let explained = isWhole ? error.explained(by: json, to: command, isBatch: true) : error
      throw RefusedInvoice(explained.problems, number: nil, text: json, row: row)
    }
  }
}
