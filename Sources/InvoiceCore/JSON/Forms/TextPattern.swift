/// What ``TextRules`` and the form of numbers say, as regular expressions of ECMA 262 for the schema.
enum TextPattern {
  /// Not blank, without control characters but tabs.
  static let line = pattern(controls: #"\u0000-\u0008\u000A-\u001F\u007F-\u009F"#)
  /// The same with line breaks.
  static let lines = pattern(controls: #"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F"#)
  /// A number, which begins and ends in a character that can be seen.
  static let number =
    #"^[^\s\u0000-\u001F\u007F-\u009F]([^\u0000-\u001F\u007F-\u009F]*[^\s\u0000-\u001F\u007F-\u009F])?$"#

  private static func pattern(controls: String) -> String {
    #"^[^\#(controls)]*[^\s\u0000-\u0008\u000A-\u001F\u007F-\u009F][^\#(controls)]*$"#
  }
}
