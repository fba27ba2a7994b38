/// What a PDF says of itself: the entries of its document information dictionary (ISO 32000-1, 14.3.3), and its language.
package struct PDFInformation: Hashable, Sendable {
  /// What a viewer's window shows.
  package var title: String
  /// Who the document is of.
  package var author: String?
  /// What it is about.
  package var subject: String?
  /// Words to find it by.
  package var keywords: String?
  /// The program that it was made by.
  package var creator: String?
  /// BCP 47.
  package var language: String
  /// ISO 8601 with a time and an offset, `2026-02-11T00:00:00Z`; the same input must give the same bytes.
  package var creationDate: String

  /// What a file says of itself.
  package init(
    title: String, author: String? = nil, subject: String? = nil, keywords: String? = nil, creator: String? = nil,
    language: String, creationDate: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.language = language
    self.creationDate = creationDate
  }
}
