package import InvoiceKit

/// What a source of invoices is told of the batch that they are for.
package struct BatchSetting: Sendable {
  /// What it is to do.
  package var plan: BatchPlan
  /// What invoices are to be checked for.
  package var purpose: Purpose
  /// How many threads work.
  package var jobs: Int
  /// So many more files may be open at a time than threads work.
  package var openFiles: Int
  /// Whose batch it is.
  package var command: CommandName
}
