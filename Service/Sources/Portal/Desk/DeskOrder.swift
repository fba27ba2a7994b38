internal import Billing

/// What was filled in.
struct DeskOrder: Sendable {
  /// What it is about.
  let id: Int64
  let actor: Actor
  let reason: String
  let values: [String: String]

  /// What a field says; nil: nothing.
  subscript(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
}
