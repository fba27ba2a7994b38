/// What a PDF says of itself: the entries of its document information dictionary (ISO 32000-1, 14.3.3), and its language.
package struct PDFInformation: Hashable, Sendable {
  package var title: String
  package var author: String?
  package var subject: String?
  package var keywords: String?
  package var creator: String?
  /// BCP 47.
  package var language: String
  /// ISO 8601 with a time and an offset, `2026-02-11T00:00:00Z`; the same input must give the same bytes.
  package var creationDate: String

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
