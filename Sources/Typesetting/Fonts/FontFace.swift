/// A face that documents may use, as people want to know it.
package struct FontFace: Hashable, Sendable {
  /// The name that templates give.
  package var family: String
  /// What the font calls it: `Bold Italic`.
  package var style: String
  /// 400 is regular, 700 is bold.
  package var weight: Int
  /// Whether letters are slanted.
  package var isItalic: Bool
  /// Where it is; nil: in the collection, whose faces are counted by `index`.
  package var file: String?
  /// Which of the file's faces it is, from 0.
  package var index: Int
  /// How many characters it has.
  package var characterCount: Int
  /// The scripts that it has the everyday letters of.
  package var scripts: [String]
  /// The font's own word on what may be done with it (OpenType, OS/2.fsType); nil where it says none.
  package var embedding: Int?

  /// Letters of scripts, all of which a font has that is made for one.
  static let scripts: [(name: String, letters: String)] = [
    ("Latin", "AZazéœß"), ("Greek", "ΑΩαω"), ("Cyrillic", "АЯаяіё"), ("Armenian", "Աա"), ("Georgian", "აჰ"),
    ("Hebrew", "את"), ("Arabic", "ابي"), ("Devanagari", "अह"), ("Bengali", "অহ"), ("Tamil", "அஹ"), ("Thai", "กฮ"),
    ("Hiragana", "あん"), ("Katakana", "アン"), ("Han", "一人中国"), ("Hangul", "가힣"), ("Emoji", "😀🎉"),
  ]
}
