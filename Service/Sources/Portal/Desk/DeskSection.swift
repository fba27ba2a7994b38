internal import Billing

/// A link of the desk's navigation.
struct DeskSection: Sendable {
  let path: String
  /// Of its words in the room `desk`.
  let key: String

  /// All of them, in the order in which they stand.
  static let all =
    [DeskSection(path: "/admin", key: "overview"), DeskSection(path: "/admin/figures", key: "figures")]
    + DeskList.all.map { DeskSection(path: "/admin/\($0.name)", key: "list-\($0.name)") }
}
