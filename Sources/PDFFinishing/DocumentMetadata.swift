/// What a PDF says about itself, once in its information dictionary and once in XMP, always the same.
package struct DocumentMetadata: Hashable, Sendable {
  /// Shown in the window's title bar and read aloud first; must not be empty for PDF/UA (ISO 14289-1, 7.1).
  package var title: String
  /// Who the document is of.
  package var author: String?
  /// What it is about.
  package var subject: String?
  /// Separated by commas; written as one string, as PDF knows no list here.
  package var keywords: String?
  /// The program that made the original document.
  package var creator: String?
  /// The program that made the PDF.
  package var producer: String
  /// The document's natural language, BCP 47: `fr-FR`.
  package var language: String
  /// ISO 8601, `2026-03-12T10:00:00Z`; the offset may be given as `+01:00`, the time may be absent.
  package var creationDate: String
  /// ISO 8601, like ``creationDate``.
  package var modificationDate: String

  /// - Parameter modificationDate: the creation date when nil.
  package init(
    title: String, author: String? = nil, subject: String? = nil, keywords: String? = nil, creator: String? = nil,
    producer: String, language: String, creationDate: String, modificationDate: String? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.producer = producer
    self.language = language
    self.creationDate = creationDate
    self.modificationDate = modificationDate ?? creationDate
  }

  /// The same with texts that a PDF's strings can hold, so that both places still say the same.
  var shortened: DocumentMetadata {
    var short = self
    short.title = TextLimit.shortened(title)
    short.author = author.map(TextLimit.shortened)
    short.subject = subject.map(TextLimit.shortened)
    short.keywords = keywords.map(TextLimit.shortened)
    short.creator = creator.map(TextLimit.shortened)
    short.producer = TextLimit.shortened(producer)
    return short
  }
}
