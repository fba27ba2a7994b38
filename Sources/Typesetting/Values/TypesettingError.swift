/// Why a document could not be set.
package enum TypesettingError: Error, Hashable, Sendable {
  /// A folder of fonts, or a file of them, cannot be used.
  case fonts(folder: String, reason: String)
  /// The fonts in memory cannot be opened as a file.
  case collection(reason: String)
  /// No font of the library has this family.
  case unknownFamily(String)
  /// No font has these characters, and as many others at least as `further` says.
  case missingCharacters([MissingCharacter], further: Int = 0)
  /// A node cannot be placed even on an empty page.
  case doesNotFit(origin: Origin, reason: String)
  /// A page is to be painted that the document, which has so many, does not have.
  case noSuchPage(Int, count: Int)
  /// A page would have more pixels than are painted.
  case pictureTooLarge(width: Int, height: Int)
  /// A font is used whose maker does not allow that files of the kind hold it.
  case embedding(family: String, file: String, reason: String)
  /// The library that makes small fonts of large ones cannot be used.
  case noSubsetting(reason: String)
  /// Pango, which sets text that is more than plain, cannot be used.
  case noPango(reason: String)
  /// The system has no room for more memory or open files: no document is at fault.
  case noRoom(operation: String, reason: String)
  /// Cairo or Pango reported a failure.
  case backend(operation: String, reason: String)
}

/// A character that no font of the library has.
package struct MissingCharacter: Hashable, Sendable {
  /// The character that no font has.
  package var character: Unicode.Scalar
  /// The field it came from, as `Inline.source` says; nil when the document's own words hold it.
  package var source: String?

  /// A character and what it came from.
  package init(character: Unicode.Scalar, source: String?) {
    self.character = character
    self.source = source
  }
}
