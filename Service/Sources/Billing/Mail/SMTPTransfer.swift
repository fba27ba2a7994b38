internal import CCurl

/// One mail on its way to a server, on the caller's thread, which waits for it.
struct SMTPTransfer {
  private let settings: SMTPSettings

  init(_ settings: SMTPSettings) { self.settings = settings }

  /// - Returns: what the server has said of the whole mail.
  func send(_ message: MailMessage) throws(MailFailure) -> String {
    guard let handle = curl_easy_init() else { throw MailFailure(.deferred, "there is no memory for a connection") }
    defer { curl_easy_cleanup(handle) }
    guard let recipients = curl_slist_append(nil, "<\(message.to.text)>") else {
      throw MailFailure(.deferred, "there is no memory for a connection")
    }
    defer { curl_slist_free_all(recipients) }
    let bytes = message.encoded()
    let dialogue = SMTPDialogue(bytes)
    let context = Unmanaged.passUnretained(dialogue).toOpaque()
    let code = withExtendedLifetime(dialogue) { () -> CURLcode in
      for step in [
        server(handle), security(handle), login(handle),
        first(
          invoicekit_curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.text)>"),
          invoicekit_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients),
          invoicekit_curl_set_number(handle, CURLOPT_UPLOAD, 1),
          invoicekit_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count)),
          invoicekit_curl_set_reader(handle, Self.reader, context),
          invoicekit_curl_set_listener(handle, Self.listener, context)),
        invoicekit_curl_set_text(handle, CURLOPT_URL, url(of: message.from.domain)),
      ] where step != CURLE_OK { return step }
      return curl_easy_perform(handle)
    }
    let reply = SMTPReply(lines: dialogue.heard, recipient: message.to)
    guard code != CURLE_OK else { return reply.text }
    throw Self.failure(code, reply, isBegun: dialogue.isBegun)
  }

  /// The path is how we greet the server: by the sender's domain, as the name of a container says nothing.
  private func url(of domain: String) -> String {
    let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    return "\(settings.security == .tls ? "smtps" : "smtp")://\(host):\(settings.port)/\(domain)"
  }

  private func server(_ handle: UnsafeMutableRawPointer) -> CURLcode {
    first(
      invoicekit_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      // No proxy, whatever the environment says.
      invoicekit_curl_set_text(handle, CURLOPT_PROXY, ""),
      // No signal ends a look-up of a name: there are other threads.
      invoicekit_curl_set_number(handle, CURLOPT_NOSIGNAL, 1),
      invoicekit_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, settings.timeout),
      invoicekit_curl_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.timeout),
      invoicekit_curl_set_number(handle, CURLOPT_TIMEOUT, settings.timeout * 4))
  }

  private func security(_ handle: UnsafeMutableRawPointer) -> CURLcode {
    first(
      invoicekit_curl_set_number(
        handle, CURLOPT_USE_SSL, Int(settings.security == .none ? CURLUSESSL_NONE.rawValue : CURLUSESSL_ALL.rawValue)),
      invoicekit_curl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      invoicekit_curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1),
      invoicekit_curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2),
      settings.authorities.map { invoicekit_curl_set_text(handle, CURLOPT_CAINFO, $0) } ?? CURLE_OK)
  }

  private func login(_ handle: UnsafeMutableRawPointer) -> CURLcode {
    guard let user = settings.user else { return CURLE_OK }
    return first(
      invoicekit_curl_set_text(handle, CURLOPT_USERNAME, user),
      invoicekit_curl_set_text(handle, CURLOPT_PASSWORD, settings.password?.value ?? ""))
  }

  /// The first that is no success.
  private func first(_ codes: CURLcode...) -> CURLcode { codes.first { $0 != CURLE_OK } ?? CURLE_OK }

  private static let reader: invoicekit_curl_transfer = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    return Unmanaged<SMTPDialogue>.fromOpaque(context).takeUnretainedValue()
      .read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private static let listener: invoicekit_curl_transfer = { line, size, count, context in
    guard let line, let context else { return 0 }
    Unmanaged<SMTPDialogue>.fromOpaque(context).takeUnretainedValue()
      .hear(UnsafeRawBufferPointer(start: line, count: size * count))
    return size * count
  }

  /// What the server said decides where it has refused the mail; everything else may pass: a password can be put right,
  /// a certificate renewed, and a connection comes back.
  private static func failure(_ code: CURLcode, _ reply: SMTPReply, isBegun: Bool) -> MailFailure {
    let isAboutMail = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY && isBegun
    // These ask for a login.
    let isAboutUs = [530, 534, 535, 538].contains(reply.code)
    let isRefused = isAboutMail && (500...599).contains(reply.code) && !isAboutUs
    if isAboutMail, reply.code >= 400 { return MailFailure(isRefused ? .refused : .deferred, reply.text) }
    let words = String(cString: curl_easy_strerror(code))
    let heard = reply.code >= 400 ? ": \(reply.text)" : ""
    return MailFailure(.deferred, "\(words) (libcurl \(code.rawValue))\(heard)")
  }
}
