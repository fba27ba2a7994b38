internal import InvoiceKit

/// The invoices of the inputs that a call names.
package final class InputSource: BatchSource {
  /// What is read, in its order.
  package let names: [String]
  private let inputs: InvoiceInputs
  private let count: InvoiceCount

  /// Opens what a plan names.
  ///
  /// - Parameter areDrafts: whether they are to be issued: rows of CSV files may do without a date, and what others have
  ///   issued is refused.
  /// - Throws: a failure with status 64 or 66 when an input, the columns or the company of CSV files do not do, 65 when
  ///   they are wrong.
  package init(_ plan: BatchPlan, command: CommandName, areDrafts: Bool = false) throws(CommandFailure) {
    names = try InputList.inputs(from: plan.inputs)
    let csv = try Self.csv(plan, areDrafts: areDrafts)
    inputs = try InvoiceInputs(
      names, format: plan.inputFormat, csv: csv, command: command, takesReceived: !areDrafts, results: plan.folder)
    count = InvoiceCount(names, format: plan.inputFormat, csv: csv, command: command, takesReceived: !areDrafts)
  }

  /// Folders that were read and have no invoices.
  package var emptyFolders: [String] { inputs.emptyFolders }

  /// How many invoices there are; nil as long as that is not known, and for what can be read only once.
  package var total: Int? { count.total }

  /// The next invoice, not looked into yet.
  package func next() -> SourceInvoice? { inputs.next() }

  /// Begins to count them in a thread of its own.
  package func startCounting() { count.start() }

  /// Gives that up.
  package func stopCounting() { count.stop() }

  private static func csv(_ plan: BatchPlan, areDrafts: Bool) throws(CommandFailure) -> CSVInvoiceReader {
    let columns = try columns(plan)
    let defaults = try plan.company.map { (file) throws(CommandFailure) in try InputFile.read(file) }
    do throws(InvoiceProblems) {
      return try CSVInvoiceReader(
        defaults: defaults, defaultsName: plan.company, columns: columns, areDrafts: areDrafts)
    } catch {
      throw CommandFailure(.badData, error, file: plan.company)
    }
  }

  private static func columns(_ plan: BatchPlan) throws(CommandFailure) -> CSVColumnMapping {
    guard let columns = plan.columns else { return CSVColumnMapping() }
    let file = columns.contains("=") ? nil : columns
    let bytes = try file.map { (file) throws(CommandFailure) in try InputFile.read(file) } ?? Array(columns.utf8)
    do throws(InvoiceProblems) {
      return try CSVColumnMapping(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      throw CommandFailure(file == nil ? .usage : .badData, error, file: file)
    }
  }
}
