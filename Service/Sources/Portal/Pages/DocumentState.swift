/// How a document of a customer stands.
enum DocumentState: String, CaseIterable {
  /// It was paid.
  case paid
  /// A part of it was paid back.
  case partly
  /// All of it was paid back.
  case refunded
  /// It pays back a part of another one, or all of it.
  case credit

  /// How it is coloured.
  var tone: String {
    switch self {
    case .paid: "good"
    case .partly: "warn"
    case .refunded, .credit: ""
    }
  }
}
