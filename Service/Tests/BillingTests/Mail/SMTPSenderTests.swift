import Testing

@testable import Billing

@Suite("Mails over SMTP")
struct SMTPSenderTests {
  static func sender(
    _ server: MailServer, _ security: SMTPSettings.Security = .none, host: String = "127.0.0.1", user: String? = nil,
    password: String? = nil, authorities: String? = nil, timeout: Int = 10
  ) throws -> SMTPSender {
    try SMTPSender(
      SMTPSettings(
        host: host, port: server.port, security: security, user: user, password: password.map(Secret.init),
        timeout: timeout, authorities: authorities))
  }

  @Test("A mail arrives whole: envelope, bytes, dots at the beginning of lines")
  func arrives() async throws {
    let server = try MailServer("takes")
    let message = try TestMail.message(
      text: "first\n.\n..two\nFrom here\n",
      attachments: [
        MailAttachment(
          name: "facture février.pdf", type: "application/pdf", bytes: .init(repeating: 46, count: 300_000))
      ])
    let reply = try await Self.sender(server).send(message)
    #expect(reply == "250 2.0.0 queued as 4F2A")
    #expect(server.envelopes == ["facturation@bot.example.com pierre@example.com - clear bot.example.com"])
    #expect(try server.mail(1) == message.encoded())
  }

  @Test(
    "What the server says decides whether there is another try, and shows no address",
    arguments: [
      ("rcpt-450", MailFailure(.deferred, "450 4.2.1 <…> is greylisted, come back later")),
      ("rcpt-550", MailFailure(.refused, "550 5.1.1 <…>: no such mailbox here")),
      ("data-554", MailFailure(.refused, "554 5.7.1 rejected by policy")),
      ("data-451", MailFailure(.deferred, "451 4.3.0 disk full")),
    ])
  func replies(_ mode: String, _ expected: MailFailure) async throws {
    let server = try MailServer(mode)
    await #expect(throws: expected) { try await Self.sender(server).send(TestMail.message()) }
  }

  @Test(
    "A server that hangs, talks without end, does not want us, drops the connection or is away is tried again",
    arguments: ["hangs", "talks", "greets-554", "drop-after-data", "away"])
  func trouble(_ mode: String) throws {
    let server = try MailServer(mode)
    if mode == "away" { server.stop() }
    // On the test's own thread: how long others keep the pool from going on is not measured.
    let settings = SMTPSettings(host: "127.0.0.1", port: server.port, security: .none, timeout: 1)
    let message = try TestMail.message()
    _ = try SMTPSender(settings)
    let start = ContinuousClock.now
    #expect {
      try SMTPTransfer(settings).send(message)
    } throws: {
      ($0 as? MailFailure)?.kind == .deferred
    }
    // A whole mail may take four times as long as a connection.
    #expect(ContinuousClock.now - start < .seconds(8))
  }

  @Test("STARTTLS is required, and the certificate is checked")
  func startTLS() async throws {
    let server = try MailServer("starttls", certificates: true)
    let message = try TestMail.message()
    _ = try await Self.sender(server, .startTLS, host: "localhost", authorities: server.authorities).send(message)
    #expect(server.envelopes == ["facturation@bot.example.com pierre@example.com - tls bot.example.com"])
    // Nobody vouches for it; it is another's; it does not offer it.
    let plain = try MailServer("takes")
    for sender in try [
      Self.sender(server, .startTLS, host: "localhost"),
      Self.sender(server, .startTLS, host: "127.0.0.1", authorities: server.authorities),
      Self.sender(plain, .startTLS, host: "localhost", authorities: server.authorities),
      Self.sender(server, .none),
    ] {
      await #expect {
        try await sender.send(message)
      } throws: {
        ($0 as? MailFailure)?.kind == .deferred
      }
    }
    #expect(server.envelopes.count == 1)
    #expect(plain.envelopes == [])
  }

  @Test("A server that speaks TLS from the first byte is spoken to so")
  func tls() async throws {
    let server = try MailServer("tls", certificates: true)
    let message = try TestMail.message()
    _ = try await Self.sender(server, .tls, host: "localhost", authorities: server.authorities).send(message)
    #expect(server.envelopes == ["facturation@bot.example.com pierre@example.com - tls bot.example.com"])
    await #expect(throws: MailFailure.self) { try await Self.sender(server, .tls, host: "localhost").send(message) }
    await #expect(throws: MailFailure.self) {
      try await Self.sender(server, .startTLS, host: "localhost", timeout: 1).send(message)
    }
  }

  @Test("A login is made where it is asked for; a wrong password is no fault of the mail, and is not shown")
  func login() async throws {
    let server = try MailServer("auth", certificates: true)
    func sender(_ user: String?, _ password: String?) throws -> SMTPSender {
      try Self.sender(
        server, .startTLS, host: "localhost", user: user, password: password, authorities: server.authorities)
    }
    _ = try await sender("anna", "secret").send(TestMail.message())
    #expect(server.envelopes == ["facturation@bot.example.com pierre@example.com anna tls bot.example.com"])
    for sender in try [sender("anna", "wrong-word"), sender(nil, nil)] {
      await #expect {
        try await sender.send(TestMail.message())
      } throws: {
        guard let failure = $0 as? MailFailure else { return false }
        return failure.kind == .deferred && !failure.reply.contains("wrong-word") && !failure.reply.contains("anna")
      }
    }
  }

  @Test("A server that goes away and comes back gets the same mail then")
  func comesBack() async throws {
    let server = try MailServer("takes")
    let sender = try Self.sender(server)
    server.stop()
    await #expect(throws: MailFailure.self) { try await sender.send(TestMail.message()) }
    try server.start()
    _ = try await sender.send(TestMail.message())
    #expect(server.envelopes.count == 1)
  }

  @Test("Many at once arrive")
  func many() async throws {
    let server = try MailServer("takes")
    let sender = try Self.sender(server)
    try await withThrowingTaskGroup { group in
      for number in 0..<40 {
        group.addTask { _ = try await sender.send(TestMail.message(subject: "\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(server.envelopes.count == 40)
  }

  @Test("Settings that can't be right are refused")
  func settings() {
    for settings in [
      SMTPSettings(host: "", port: 25, security: .none), SMTPSettings(host: "a b", port: 25, security: .none),
      SMTPSettings(host: "example.com/x", port: 25, security: .none),
      SMTPSettings(host: "a@example.com", port: 25, security: .none),
      SMTPSettings(host: "example.com", port: 0, security: .tls),
      SMTPSettings(host: "example.com", port: 70_000, security: .tls),
      SMTPSettings(host: "example.com", port: 465, security: .tls, timeout: 0),
      SMTPSettings(host: "mail.example.com", port: 25, security: .none, user: "a", password: Secret("b")),
      SMTPSettings(host: "127.evil.example.com", port: 25, security: .none, user: "a", password: Secret("b")),
    ] {
      #expect(throws: BillingError.self) { try SMTPSender(settings) }
    }
  }
}
