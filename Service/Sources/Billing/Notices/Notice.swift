/// Something that a user, or the business, is told, by mail, in the portal and in the bot's queue.
public struct Notice: Hashable, Sendable {
  /// What it is about: its texts stand in the templates of that name.
  public var kind: NoticeKind
  /// What its templates are filled with, by the names of ``NoticeValue``; ``NoticeKind/values`` says what each kind needs.
  public var values: [String: String]
  /// Numbers of the ledger's documents that are attached as PDF.
  public var attachments: [String]
  /// Where it leads to, below the public URL: `/portal/invoices`; nil: where its kind does (``NoticeKind/path``).
  public var path: String?
  /// What was bought that it is about; nil: it is about the account.
  public var purchase: Purchase?

  /// A notice.
  public init(
    _ kind: NoticeKind, _ values: [String: String] = [:], attachments: [String] = [], path: String? = nil,
    purchase: Purchase? = nil
  ) {
    (self.kind, self.values, self.attachments, self.path) = (kind, values, attachments, path)
    self.purchase = purchase
  }
}
