/// A month of a user to which messages were added.
struct CountedMonth {
  var user: Int64
  var month: String
  var messages: Int64
  /// The plan whose soft limit the user was told of.
  var toldSoft: String?
  /// The plan whose hard limit the user was told of.
  var toldHard: String?
}
