/// What a customer's story is made of.
public enum StoryKind: String, Hashable, Sendable, CaseIterable {
  /// What the payment provider has told.
  case event
  /// What has become of a subscription.
  case change
  /// What was paid, or not.
  case payment
  /// An invoice or a credit note.
  case document
  /// A mail.
  case mail
  /// A notice in the portal and of the bot.
  case notice
  /// A failed payment, and what the person was told of it.
  case dunning
  /// What somebody has written about a case.
  case note
  /// What a person had to decide.
  case review
  /// A request for support.
  case ticket
  /// A login of the portal.
  case session
  /// A plan that was given, and a credit note that was ordered.
  case order
  /// Who has changed what.
  case audit
}
