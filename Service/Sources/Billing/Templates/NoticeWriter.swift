/// Writes notices. What comes out depends on nothing but what goes in.
struct NoticeWriter {
  /// As long as lines of text are.
  private static let lineWidth = 72

  let settings: BillingSettings

  /// - Parameters:
  ///   - notice: with all values of its kind.
  ///   - language: of the reader.
  ///   - name: of the reader; nil: unknown.
  ///   - unsubscribeURL: where such mails are turned off, for kinds where they can be.
  /// - Throws: ``BillingCode/noticeIncomplete``.
  func written(
    _ notice: Notice, language: NoticeLanguage, name: String?, unsubscribeURL: String? = nil
  ) throws(BillingError) -> WrittenNotice {
    let shown = try NoticeValues(language: language, settings: settings).shown(notice)
    let catalog = try NoticeCatalog.shared.get()
    let url = try url(of: notice)
    let footer = NoticeFooter(notice.kind, language, settings)
    let accent = Accent(notice.values[NoticeValue.plan.rawValue].flatMap { settings.plan($0) }?.accent)
    var values: [String: Any] = shown
    values["language"] = language.rawValue
    values["product"] = settings.productName
    values["accent"] = accent.text
    values["on_accent"] = accent.textOnIt
    values["colon"] = language.colon
    values["cause"] = footer.cause
    values["identity"] = footer.identity
    values["unsubscribe"] = footer.unsubscribe
    values["unsubscribe_url"] = unsubscribeURL
    values["url"] = url
    if !notice.kind.isForBusiness {
      values["greeting"] = language.greeting + (MailText.presentable(name).map { " \($0)" } ?? "") + ","
    }
    let subject = try catalog.rendered(notice.kind, language, .subject, values)
    values["mail_subject"] = subject
    let brief = try catalog.rendered(notice.kind, language, .brief, values)
    // Portal and bot show no attachments.
    values[NoticeText.inMail] = true
    let text = try catalog.rendered(notice.kind, language, .text, values)
    return WrittenNotice(
      subject: subject, brief: brief,
      text: TextLines.wrapped(text, width: Self.lineWidth),
      html: try catalog.rendered(notice.kind, language, .html, values), url: url)
  }

  private func url(of notice: Notice) throws(BillingError) -> String? {
    guard let path = notice.path ?? notice.kind.path else { return nil }
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw BillingError(
        .defect, .noticeIncomplete, "the path of the notice `\(notice.kind.rawValue)` is none below the public URL")
    }
    return settings.publicURL + path
  }
}
