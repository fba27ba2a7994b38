/// What is supplied (a mention of the 2026 reform; first letter of BT-23).
public enum OperationNature: String, Hashable, Sendable, CaseIterable {
  case goods, services, mixed
}
