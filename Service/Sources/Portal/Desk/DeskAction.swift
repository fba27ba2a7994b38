internal import Billing

/// Something that is done at the desk: a page shows what will happen, and its form does it, once, with a reason.
struct DeskAction: Sendable {
  typealias Preview = @Sendable (BillingTransaction, Int64) throws(BillingError) -> DeskPreview
  typealias Work = @Sendable (BillingTransaction, DeskOrder) throws(BillingError) -> Void

  /// In the URL and of its words: `pause-dunning`.
  let name: String
  let roles: Set<AdminRole>
  /// What is asked for besides the reason.
  var fields: [DeskField] = []
  /// What it is about, and what stands in the fields; it fails where the action can't be done.
  let preview: Preview
  let work: Work

  init(
    _ name: String, _ roles: Set<AdminRole>, fields: [DeskField] = [], preview: @escaping Preview,
    work: @escaping Work
  ) {
    (self.name, self.roles, self.fields, self.preview, self.work) = (name, roles, fields, preview, work)
  }

  /// Where its page is.
  ///
  /// - Parameter id: of what it is about.
  func path(_ id: Int64) -> String { "/admin/actions/\(name)/\(id)" }
}
