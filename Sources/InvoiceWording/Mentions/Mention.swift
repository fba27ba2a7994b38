/// A legal text that an invoice must carry.
public struct Mention: Hashable, Sendable {
  /// A stable name: `late-penalty`, `recovery-indemnity`, `franchise`.
  public var id: String
  /// The subject code of UNTDID 4451 under which an e-invoice carries it (BT-21), if it does so as a note.
  public var subjectCode: String?
  /// In the language asked for.
  public var text: String

  /// A mention.
  public init(id: String, subjectCode: String? = nil, text: String) {
    self.id = id
    self.subjectCode = subjectCode
    self.text = text
  }
}
