package import InvoiceKit

/// What is worth saying of how documents look, whichever they are: it is told once a call.
package struct LookWarning: Hashable, Sendable {
  /// What it is, as each document's warnings would say it.
  package var problem: Problem
  /// What says that they look so; nil: the call.
  package var source: String?

  /// What is worth saying.
  package init(_ problem: Problem, source: String? = nil) {
    self.problem = problem
    self.source = source
  }
}
