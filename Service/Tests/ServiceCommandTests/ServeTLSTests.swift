import CommandTestSupport
import Foundation
import Testing

@Suite("invoice-service serve, by TLS")
struct ServeTLSTests {
  /// A service with a certificate of an authority.
  private func fixture(_ change: (String) -> String = { $0 }) throws -> (ServiceFixture, TestAuthority) {
    var authority: TestAuthority?
    let fixture = try ServiceFixture(isMade: true) { text in
      change(
        text.replacing("public_url: http://127.0.0.1:3000", with: "public_url: https://bot.example.com")
          .replacing(
            "  listen: 127.0.0.1:3000",
            with: """
                listen: 127.0.0.1:0
                tls: { certificate: secrets/certificate.pem, key: secrets/key.pem }
                idle_timeout: 1
              """))
    } prepare: { folder in
      authority = try TestAuthority("authority", in: folder)
      try authority?.certify("secrets/certificate.pem", "secrets/key.pem")
    }
    return (fixture, try #require(authority))
  }

  @Test("It speaks TLS 1.2 and 1.3 and nothing else, with cookies for it alone, and takes a new certificate at SIGHUP")
  func served() throws {
    let (fixture, authority) = try fixture()
    let service = try RunningService(["serve"], in: fixture.folder.path)
    #expect(service.address.hasPrefix("https:") && !service.log.contains("warning"), "\(service.log)")
    func ask(_ path: String, _ options: String..., by authority: TestAuthority) throws -> (status: String, text: String)
    {
      let answer = try service.ask(path, options: ["--cacert", authority.path] + options)
      return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }
    #expect(try ask("/readyz", by: authority) == ("200", "ready\n"))
    let page = try ask(
      "/portal/login", "--include", "--http2", "--tlsv1.3", "--header", "Accept: text/html", by: authority)
    #expect(page.status == "200" && page.text.hasPrefix("HTTP/1.1 200"), "\(page)")
    #expect(page.text.contains("Strict-Transport-Security: max-age=31536000"))
    #expect(page.text.contains(/Set-Cookie: __Host-login=[^\n]*; Secure/))
    #expect(try ask("/healthz", "--tls-max", "1.2", by: authority).status == "200")
    let old = try ask(
      "/healthz", "--tlsv1.0", "--tls-max", "1.1", "--ciphers", "DEFAULT@SECLEVEL=0", by: authority)
    #expect(old.status.contains("alert protocol version"), "\(old)")
    let plain = try Command(
      program: "curl", ["--silent", service.address.replacing("https:", with: "http:") + "/healthz"]
    ).run()
    #expect(plain.status != 0 && !plain.text.contains("ok"), "\(plain.text)")

    let other = try TestAuthority("other", in: fixture.folder)
    #expect(try ask("/readyz", by: other).status.hasSuffix("000"))
    try other.certify("secrets/certificate.pem", "secrets/key.pem")
    service.send(SIGHUP, until: "\"outcome\":\"renewed\"")
    #expect(try ask("/readyz", by: other).status == "200")
    #expect(try ask("/readyz", by: authority).status.hasSuffix("000"))
    // A half-written pair changes nothing.
    try authority.certify("secrets/certificate.pem", "secrets/other-key.pem")
    service.send(SIGHUP, until: "\"outcome\":\"kept\"")
    #expect(service.log.contains("\"code\":\"unusable-certificate\""), "\(service.log)")
    #expect(try ask("/readyz", by: other).status == "200")
    #expect(try service.stop() == 0)
  }

  @Test("Who says nothing, trickles a handshake or is silent after it is not waited for")
  func slow() throws {
    let (fixture, _) = try fixture()
    let service = try RunningService(["serve"], in: fixture.folder.path)
    let port = try #require(service.address.split(separator: ":").last)
    // All at once: a client ends well when the service ends the connection, and is ended else. What trickles is the
    // beginning of a ClientHello of 512 bytes.
    let script = #"""
      mute() { exec 3<>/dev/tcp/127.0.0.1/$0 && timeout 15 cat <&3; }
      trickle() {
        exec 3<>/dev/tcp/127.0.0.1/$0 && printf '\x16\x03\x01\x02\x00\x01\x00\x01\xfc' >&3
        while sleep 0.1 && printf '\x00' >&3; do :; done 2>/dev/null &
        timeout 15 cat <&3
      }
      silent() { timeout 15 openssl s_client -quiet -connect 127.0.0.1:$0 < <(exec sleep 16); }
      for kind in mute trickle silent; do $kind >/dev/null 2>&1 & clients[$!]=$kind; done
      for client in "${!clients[@]}"; do wait "$client" || echo "${clients[$client]} was waited for"; done
      """#
    let clients = try Command(program: "bash", ["-c", script, String(port)]).run()
    #expect(clients.status == 0 && clients.text.isEmpty, "\(clients.text) \(clients.errors)")
    #expect(try service.ask("/healthz", options: ["--insecure"]).status == "200")
    #expect(try service.stop() == 0)
  }

  @Test("What TLS cannot be spoken with is a mistake of the configuration, with its place")
  func mistakes() throws {
    let (fixture, authority) = try fixture()
    let (certificate, key) = (fixture.folder.path("secrets/certificate.pem"), fixture.folder.path("secrets/key.pem"))
    let sound = try (Data(contentsOf: URL(filePath: certificate)), Data(contentsOf: URL(filePath: key)))
    #expect(try fixture.run("config", "check").status == 0)
    chmod(key, 0o644)
    let open = try fixture.run("config", "check")
    #expect(open.status == 0 && open.errors.contains("/server/tls/key: Others may read"), "\(open.errors)")
    let cases: [(String, () throws -> Void)] = [
      ("/server/tls/key: The key is not that", { try authority.certify("elsewhere.pem", "secrets/key.pem") }),
      ("/server/tls/key: The file holds no private key", { try Data().write(to: URL(filePath: key)) }),
      (
        "/server/tls/key: The file holds no private key",
        { try authority.openssl("ec", "-in", "authority.key", "-aes128", "-passout", "pass:secret", "-out", key) }
      ),
      ("/server/tls/key: The file of the key cannot be read", { try FileManager.default.removeItem(atPath: key) }),
      (
        "/server/tls/certificate: The certificate has expired",
        {
          try authority.certify("secrets/certificate.pem", "secrets/key.pem", days: -1)
        }
      ),
      ("/server/tls/certificate: The file holds no cert", { try sound.1.write(to: URL(filePath: certificate)) }),
      (
        "/server/tls/certificate: The file of the certificate is no regular",
        {
          try FileManager.default.removeItem(atPath: certificate)
          try FileManager.default.createDirectory(atPath: certificate, withIntermediateDirectories: false)
        }
      ),
    ]
    for (words, spoil) in cases {
      try? FileManager.default.removeItem(atPath: certificate)
      try sound.0.write(to: URL(filePath: certificate))
      try sound.1.write(to: URL(filePath: key))
      try spoil()
      let result = try fixture.run("config", "check")
      #expect(result.status == 65 && result.errors.contains(words), "\(words): \(result.errors)")
      #expect(result.errors.contains(/yaml:\d+:\d+: error: .*\[unusable-certificate\]/), "\(result.errors)")
    }
    let started = try fixture.run("serve")
    #expect(started.status == 65 && started.errors.contains("[unusable-certificate]"), "\(started.errors)")
    // What needs no certificate does not ask for it.
    #expect(try fixture.run("user", "list").status == 0)
  }
}
