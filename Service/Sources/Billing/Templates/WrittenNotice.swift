/// A notice in a language: what its mail says, and what the portal and the bot show.
struct WrittenNotice: Hashable, Sendable {
  var subject: String
  /// Paragraphs, for the portal and the bot.
  var brief: String
  /// For mail readers without HTML.
  var text: String
  var html: String
  /// Where it leads to; nil: nowhere.
  var url: String?
}
