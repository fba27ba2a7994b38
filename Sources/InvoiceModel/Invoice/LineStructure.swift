/// What stands between an invoice's lines on the page and is none of them: a heading, a comment or a subtotal. An
/// e-invoice has no place for it.
public struct LineStructure: Hashable, Sendable {
  /// What is printed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The title of the lines that follow.
    case heading
    /// A text across the table.
    case comment
    /// The sum of the nets since the last heading, with its label.
    case subtotal
  }

  /// What is printed.
  public var kind: Kind
  /// The heading, the comment, or the subtotal's label.
  public var text: String
  /// The place of the line that it stands before, from 0; the number of lines when it stands after the last one.
  public var place: Int

  /// An entry between lines.
  public init(_ kind: Kind, _ text: String, before place: Int) {
    self.kind = kind
    self.text = text
    self.place = place
  }
}
