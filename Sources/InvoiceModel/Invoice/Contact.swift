/// A person or department to turn to (BG-6, BG-9).
public struct Contact: Hashable, Sendable {
  /// BT-41, BT-56.
  public var name: String?
  /// BT-43, BT-58.
  public var email: String?
  /// BT-42, BT-57.
  public var phone: String?

  /// A contact.
  public init(name: String? = nil, email: String? = nil, phone: String? = nil) {
    self.name = name
    self.email = email
    self.phone = phone
  }
}
