/// What a notice says, as templates (Mustache): `{{amount}}` is a value, `**…**` is said with weight.
///
/// Mail, portal and bot show the same words, so there is one text for all of them.
struct NoticeText: Sendable {
  /// A line of the small table that sums up what matters.
  struct Fact: Sendable {
    var label: String
    var value: String

    init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
  }

  /// The section of what is said in mails alone; what the portal and the bot say instead stands in the inverted one.
  static let inMail = "in_mail"

  /// Of the mail; a heading in the bot.
  var subject: String
  /// What the list of mails shows after the subject.
  var preheader: String
  /// Above the text.
  var heading: String
  /// What happened, what happens next and when.
  var paragraphs: [String]
  /// What sums it up.
  var facts: [Fact] = []
  /// On the one button; nil: there is none.
  var button: String?
  /// Below the button, smaller.
  var notes: [String] = []

  /// All that is filled with values.
  var sources: [String] {
    [subject, preheader, heading] + paragraphs + facts.flatMap { [$0.label, $0.value] } + (button.map { [$0] } ?? [])
      + notes
  }
}
