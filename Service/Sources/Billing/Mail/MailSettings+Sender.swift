extension MailSettings {
  /// What hands on mails as these settings say.
  ///
  /// - Throws: ``BillingCode/invalidValue`` when the settings can't be those of a server.
  public func sender() throws(BillingError) -> any MailSender {
    switch transport {
    case .folder(let path): FolderSender(folder: path)
    case .smtp(let settings): try SMTPSender(settings)
    }
  }
}
