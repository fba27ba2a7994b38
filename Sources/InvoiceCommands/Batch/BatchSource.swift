/// Where the invoices of a batch come from. Another command can put a step of its own between reading and rendering.
package protocol BatchSource: AnyObject {
  /// Files and folders that are read: nothing is written over them. `-` is standard input.
  var names: [String] { get }
  /// Folders that were read and have no invoices.
  var emptyFolders: [String] { get }
  /// How many invoices there are; nil as long as that is not known.
  var total: Int? { get }

  /// The next invoice; nil when there is no more. Called by one thread at a time.
  func next() -> SourceInvoice?

  /// Begins to count them, unless it has begun before.
  func startCounting()

  /// Gives that up.
  func stopCounting()
}
