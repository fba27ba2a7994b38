/// Numbers of things in messages, which are English.
public enum Counted {
  /// `1 invoice`, `2 invoices`.
  ///
  /// - Parameter plural: of a noun that does not only take an s.
  public static func text(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
