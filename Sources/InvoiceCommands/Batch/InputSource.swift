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
  package convenience init(_ plan: BatchPlan, command: CommandName, areDrafts: Bool = false) throws(CommandFailure) {
    try self.init(
      plan.inputs, format: plan.inputFormat, company: plan.company, columns: plan.columns, results: plan.folder,
      command: command, areDrafts: areDrafts)
  }

  /// Opens what a call names.
  ///
  /// - Parameters:
  ///   - files: files and folders; none or `-`: standard input.
  ///   - format: how they hold their invoices.
  ///   - company: what all invoices of CSV files have in common: a JSON file.
  ///   - columns: what columns of CSV files mean: `name=key,…`, or a file with such lines.
  ///   - results: the folder of the results, which may be one of the inputs.
  ///   - command: who reads them.
  ///   - areDrafts: as of ``init(_:command:areDrafts:)``.
  /// - Throws: as ``init(_:command:areDrafts:)``.
  package init(
    _ files: [String], format: InputFormat, company: String?, columns: String?, results: String?,
    command: CommandName, areDrafts: Bool = false
  ) throws(CommandFailure) {
    names = try InputList.inputs(from: files)
    let csv = try Self.csv(company: company, columns: columns, areDrafts: areDrafts)
    inputs = try InvoiceInputs(
      names, format: format, csv: csv, command: command, takesReceived: !areDrafts, results: results)
    count = InvoiceCount(names, format: format, csv: csv, command: command, takesReceived: !areDrafts)
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

  private static func csv(
    company: String?, columns: String?, areDrafts: Bool
  ) throws(CommandFailure) -> CSVInvoiceReader {
    let columns = try mapping(columns)
    let defaults = try company.map { (file) throws(CommandFailure) in try InputFile.read(file) }
    do throws(InvoiceProblems) {
      return try CSVInvoiceReader(
        defaults: defaults, defaultsName: company, columns: columns, areDrafts: areDrafts)
    } catch {
      throw CommandFailure(.badData, error, file: company)
    }
  }

  private static func mapping(_ columns: String?) throws(CommandFailure) -> CSVColumnMapping {
    guard let columns else { return CSVColumnMapping() }
    let file = columns.contains("=") ? nil : columns
    let bytes = try file.map { (file) throws(CommandFailure) in try InputFile.read(file) } ?? Array(columns.utf8)
    do throws(InvoiceProblems) {
      return try CSVColumnMapping(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      throw CommandFailure(file == nil ? .usage : .badData, error, file: file)
    }
  }
}
