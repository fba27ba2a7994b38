/// What a command is called wherever it says its name: in messages, on its temporary files, in its manual and in what
/// completes it.
public struct CommandName: Hashable, Sendable {
  /// As it is typed: `render-invoice`.
  public let text: String
  /// The call that takes many invoices: `render-invoice batch`; nil where none does.
  public let batch: String?
  /// What that call does with them: `renders`.
  public let verb: String?

  /// A name with the call that takes many invoices.
  public init(_ text: String, batch: String, verb: String) {
    self.text = text
    self.batch = batch
    self.verb = verb
  }

  /// The name of a command that is given no invoices.
  public init(_ text: String) {
    self.text = text
    batch = nil
    verb = nil
  }
}
