/// The characters of a paragraph that no font has, each once in an inline.
struct MissingGlyphs {
  struct Entry: Hashable {
    var character: Unicode.Scalar
    /// Which of the paragraph's inlines holds it.
    var inline: Int
  }

  private(set) var entries: [Entry] = []
  private var known: Set<Entry> = []

  mutating func add(_ character: Unicode.Scalar, inline: Int) {
    // No document tells more of them.
    guard entries.count < MissingCharacters.limit else { return }
    let entry = Entry(character: character, inline: inline)
    if known.insert(entry).inserted { entries.append(entry) }
  }
}
