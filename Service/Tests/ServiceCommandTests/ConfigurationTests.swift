import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@testable import invoice_service

@Suite("invoice-service config")
struct ConfigurationTests {
  @Test("The example is sound as it is, and says something of each key", arguments: TestDatabase.Kind.allCases)
  func example(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind)
    let result = try service.run("config", "check")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("issuer      own\nplans       free, pro, business\nzone        Europe/Paris\n"))
    let words = Set(ConfigurationExample.text.matches(of: /[a-z_]+(?=:)/).map { String($0.0) })
    for row in ConfigurationKeys.Root.form.rows("") {
      let key = row.key.split(separator: ".").last.map(String.init) ?? row.key
      #expect(words.contains(key.replacing("[]", with: "")), "\(row.key)")
    }
  }

  @Test("What French law asks of a legal notice is asked for, and the law of elsewhere is left alone")
  func legal() throws {
    let service = try ServiceFixture(.sqlite)
    func check(_ change: (inout String) -> Void) throws -> [String] {
      var text = try String(contentsOfFile: service.folder.path("invoice-service.yaml"), encoding: .utf8)
      change(&text)
      _ = try service.folder.file("legal.yaml", text)
      let result = try service.run("config", "check", "legal.yaml")
      #expect(result.status == 0, "\(result.errors)")
      return result.errorLines.filter { $0.contains("legal notice") }
    }
    func without(_ key: String) throws -> [String] {
      try check { text in
        text = text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("  \(key):") || $0.contains("mail") }.joined(separator: "\n")
      }
    }
    #expect(try check { _ in } == [])
    #expect(try without("director").map { $0.contains("answers for") } == [true])
    let mediator = try without("mediator")
    #expect(mediator.map { $0.contains("L616-1") && $0.contains(": warning: ") } == [true])
    let host = try check { $0 = $0.replacing(", phone: +33 1 23 45 67 89", with: "") }
    #expect(host.count == 1 && host.first?.contains("LCEN") == true)
    let elsewhere = try check { text in
      text = text.replacing("city: Paris, country: FR", with: "city: Wien, country: AT")
        .replacing("rates: { FR: 20 }", with: "rates: { AT: 20 }").replacing("  director: Marie Curie\n", with: "")
    }
    #expect(elsewhere == [])
  }

  @Test("All that is wrong is said at once, each with its place and what was meant")
  func golden() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("bad.yaml", Self.bad)
    _ = try folder.file("open", "0123456789abcdef0123456789abcdef")
    chmod(folder.path("open"), 0o644)
    var command = Command(program: Command.service, ["config", "check", "--config", "bad.yaml"])
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 65 && result.text.isEmpty)
    let expected = Self.problems.split(separator: "\n").map(String.init)
    for (line, wanted) in zip(result.errorLines, expected) { #expect(line == wanted) }
    #expect(result.errorLines.count == expected.count, "\(result.errors)")
  }

  private static let bad = """
    product: ""
    publik_url: https://bot.example.com
    public_url: http://bot.example.com
    zone: Europe/Pariss
    database: postgresql://billing:hunter2@db/billing
    server: { listen: nowhere, idle_timeout: 0, bot_tokens: [{ file: open }, { file: open }] }
    log: chatty
    plans:
      - { key: free, names: { fr: Gratuit, en: Free }, price: 1 }
      - { key: pro, names: { fr: Pro }, price: 9.999, soft_limit: 10, hard_limit: 5 }
    seller: { name: A, siret: "73282932000075", vat_numbr: FR44732829320, address: { city: Paris, contry: FR } }
    tax: { rates: { FR: 20, XX: 1, DE: 190 } }
    provider: { api_key: sk_live_123, webhook_secret: { env: NOT_SET }, store: 1, store: 2 }
    mail:
      smtp: { host: smtp.example.com, security: none, port: smtp }
      from: nobody
      from_name: [A]
    files: 12
    """

  private static let problems = #"""
    bad.yaml:1:1: error: /issuer: The key `issuer` is missing. [missing-key] (own: we sell, and payments become invoices of our ledger; provider: the payment provider sells (merchant of record) and invoices the customer itself. There is no default: a second invoice for one sale makes its VAT due twice (CGI art. 283-3).)
    bad.yaml:1:10: error: /product: The text is empty. [invalid-value]
    bad.yaml:2:1: error: /publik_url: There is no key `publik_url` here. [unknown-key] (Did you mean `public_url`?)
    bad.yaml:3:13: error: /public_url: An address that is not of this machine begins with https://. [not-protected] (http:// is for 127.0.0.1 and localhost.)
    bad.yaml:4:7: error: /zone: The time zone `Europe/Pariss` is not known. [invalid-value] (A name like Europe/Paris.)
    bad.yaml:5:11: error: /database: The address holds a password. [inline-secret] (Leave it to ~/.pgpass or $PGPASSFILE, or keep the whole address in a secret: { file: path }.)
    bad.yaml:6:19: error: /server/listen: This is no host with a port. [invalid-value] (127.0.0.1:3000, [::1]:3000.)
    bad.yaml:6:42: error: /server/idle_timeout: The number is out of its range. [out-of-range] (Whole number from 1 to 3600.)
    bad.yaml:6:57: error: /server/bot_tokens: A token stands twice. [not-unique]
    bad.yaml:6:66: warning: /server/bot_tokens/0/file: Others may read or write the secret's file. [open-secret] (Chmod 600, or 640 with its group.)
    bad.yaml:6:82: warning: /server/bot_tokens/1/file: Others may read or write the secret's file. [open-secret] (Chmod 600, or 640 with its group.)
    bad.yaml:7:6: error: /log: `chatty` is none of the words. [invalid-value] (There is trace, debug, info, notice, warning, error, critical.)
    bad.yaml:9:5: error: /plans/0: The first plan is what users have without a subscription: free, and without variants. [contradiction]
    bad.yaml:10:5: warning: /plans/1: No variant of the provider stands for this plan: nobody can subscribe to it. [doubtful]
    bad.yaml:10:24: error: /plans/1/names/en: The key `en` is missing. [missing-key] (text: In English.)
    bad.yaml:10:44: error: /plans/1/price: The number has more than 2 decimals, or is too large. [out-of-range]
    bad.yaml:10:63: error: /plans/1/soft_limit: The soft limit is above the hard one. [contradiction]
    bad.yaml:11:9: warning: /seller/legal_form: A company states its legal form, and a sole trader that it is one. [missing-legal-form] (Give `legal_form`, or `sole_trader: true`.)
    bad.yaml:11:9: warning: /seller/electronic_address: There is no address to send an e-invoice to. [missing-electronic-address] (Give an `email`, the `siren` of a French business, or an `electronic_address`.)
    bad.yaml:11:27: error: /seller/siret: This is no SIRET: fourteen digits, the last of them a check digit. [invalid-siret]
    bad.yaml:11:56: error: /seller/vat_numbr: Unknown key `vat_numbr`. [unknown-key] (Did you mean `vat_number`?)
    bad.yaml:11:80: warning: /seller/address: The country of the address is not known. [missing-country] (Give `country`, a code of ISO 3166-1: `FR`.)
    bad.yaml:11:103: error: /seller/address/contry: Unknown key `contry`. [unknown-key] (Did you mean `country`?)
    bad.yaml:12:25: error: /tax/rates/XX: `XX` is no country. [invalid-value] (A code of ISO 3166-1, in quotes where YAML might take it for a word: FR, "NO".)
    bad.yaml:12:36: error: /tax/rates/DE: The rate is above 50 %. [out-of-range] (percents: 20, 5.5.)
    bad.yaml:13:22: error: /provider/api_key: A secret does not stand in the configuration itself. [inline-secret] (Write it into a file that only the service can read: { file: path }, or { env: NAME }.)
    bad.yaml:13:58: error: /provider/webhook_secret/env: The variable `NOT_SET` of the environment is not set. [unreadable-secret]
    bad.yaml:13:79: error: /: The key `store` is already there. [duplicate-key]
    bad.yaml:15:45: error: /mail/smtp/security: Mails to another machine are protected. [not-protected] (security: starttls, or tls.)
    bad.yaml:15:57: error: /mail/smtp/port: This is no whole number. [wrong-type] (Whole number from 1 to 65535.)
    bad.yaml:16:9: error: /mail/from: This is no e-mail address. [invalid-value] (billing@example.com.)
    bad.yaml:17:14: error: /mail/from_name: Here stands a list where a text belongs. [wrong-type]
    bad.yaml:18:8: error: /files: Here stands a text where a mapping of keys belongs. [wrong-type]
    """#

  @Test(
    "Values that contradict each other are told",
    arguments: [
      ("ledger: ledger", "ledger: service.db\ndatabase: service.db\n#", "/ledger: Ledger and database are two."),
      ("rates: { FR: 20 }", "rates: { DE: 19 }", "/tax: The rate of the seller's own country is missing."),
      ("variants: [\"102\"]", "variants: [\"101\"]", "/plans/2: The variant `101` stands for two plans"),
      ("key: business", "key: pro", "/plans/2: Two plans have the key `pro`."),
      ("price: 0\n", "price: 1\n", "/plans/0: The first plan is what users have without a subscription"),
      ("soft_limit: 2000", "soft_limit: 2501", "/plans/1/soft_limit: The soft limit is above the hard one."),
      ("currency: EUR", "currency: EURO", "/plans/0/currency: The currency `EURO` is not known."),
      ("currency: EUR", "currency: USD", "/plans/1: All plans have one currency: USD."),
      ("issuer: own", "", "/issuer: The key `issuer` is missing. [missing-key] (own: we sell"),
      (
        "issuer: own", "issuer: mine", "/issuer: `mine` is none of the words. [invalid-value] (There is own, provider.)"
      ),
      ("  folder: mail", "  smtp: { host: mail.example.com, security: none }", "[not-protected]"),
      ("  folder: mail", "  smtp: { host: 127.0.0.1, user: a }", "/mail/smtp: Who logs in has a user and a password."),
      ("  folder: mail\n", "", "/mail: Mails go either into a folder or to a server."),
      ("siret: \"73282932000074\"", "siret: \"73282932000075\"", "/seller/siret"),
      ("name: AI Bot Services", "nam: AI Bot Services", "[unknown-key] (Did you mean `name`?)"),
      ("url: https://api.lemonsqueezy.com", "url: http://api.lemonsqueezy.com", "[not-protected]"),
      ("[127.0.0.1, \"::1\"]", "[10.0.0.1/8]", "/server/trusted_proxies/0: This is neither an address nor a range"),
      ("{ file: secrets/bot-token }", "secrets/bot-token", "[inline-secret]"),
      ("{ file: secrets/bot-token }", "{ file: none, env: NONE }", "[contradiction]"),
      (
        "  mail: true", "  telegram: { bot_token: { file: secrets/api-key }, bot_username: my_ai_bot }",
        "/login/telegram/bot_token: This is no token of a bot."
      ),
      (
        "  mail: true", "  telegram: { bot_token: { file: secrets/api-key }, bot_username: \"@bot\" }",
        "/login/telegram/bot_username: This is no name of a bot."
      ),
      ("  mail: true", "  telegram: { bot_token: 123456:AA, bot_username: my_ai_bot }", "[inline-secret]"),
      (
        "  mail: true", "  oidc: { client_id: \"7\" }", "/login/oidc/client_secret: The key `client_secret` is missing."
      ),
      (
        "  mail: true",
        "  oidc: { issuer: \"http://x.example\", client_id: a, client_secret: { file: secrets/api-key } }",
        "[not-protected]"
      ),
      (
        "  listen: 127", "  rate_limits: { login: -1 }\n  listen: 127",
        "/server/rate_limits/login: The number is out of"
      ),
      (
        "  listen: 127", "  tls: { certificate: a.pem, key: b.pem }\n  listen: 127",
        "/server/tls: With `tls` users reach the service by https."
      ),
      ("  listen: 127", "  tls: { certificate: a.pem }\n  listen: 127", "/server/tls/key: The key `key` is missing."),
      ("exports: exports", "exports: none/exports", "/files/exports: `none` is no folder that may be written to."),
      ("zone: Europe/Paris", "zone: [Europe/Paris]", "/zone: Here stands a list where a text belongs."),
      ("product: AI Bot", "product: AI: Bot", "[not-yaml]"),
      ("product: AI Bot", "product: &a AI Bot", "[not-yaml]"),
      ("product: AI Bot", "product:", "/product: The key `product` is missing."),
    ])
  func contradiction(from: String, to: String, words: String) throws {
    let service = try ServiceFixture { text in
      #expect(text.contains(from) || from.hasPrefix("ledger"), "the example has no \(from)")
      return from.hasPrefix("ledger")
        ? "ledger: same.db\ndatabase: same.db\n" + text.replacing(/(?m)^(ledger|database):.*$/, with: "")
        : text.replacing(from, with: to, maxReplacements: 1)
    }
    let result = try service.run("config", "check")
    #expect(result.status == 65, "\(result.text)")
    #expect(result.errors.contains(words), "\(result.errors)")
    // Every other command says the same, and does nothing.
    if !words.contains("may be written to") {
      let other = try service.run("init")
      #expect(other.status == 65 && other.errors.contains(words), "\(other.errors)")
    }
  }

  @Test("In the mode `provider` neither seller nor tax is needed, and there is no ledger")
  func providerMode() throws {
    let service = try ServiceFixture { text in
      text.replacing("issuer: own", with: "issuer: provider")
        .replacing(/(?m)^(seller|tax):\n(?:  .*\n)+/, with: "")
    }
    #expect(try service.run("config", "check").status == 0)
    let made = try service.run("init")
    #expect(made.status == 0 && !made.text.contains("ledger"), "\(made.errors)")
  }

  @Test("What is doubtful is told, and does no harm")
  func warnings() throws {
    let service = try ServiceFixture {
      $0.replacing("variants: [\"102\"]", with: "").replacing("  mail: true", with: "  mail: false")
    }
    chmod(service.folder.path("secrets/api-key"), 0o644)
    _ = try service.folder.file("secrets/webhook-secret", "short")
    chmod(service.folder.path("secrets/webhook-secret"), 0o600)
    let result = try service.run("config", "check")
    #expect(result.status == 0)
    for code in ["[open-secret]", "[doubtful]", "nobody can subscribe", "can be guessed", "no way to log in"] {
      #expect(result.errors.contains(code), "\(result.errors)")
    }
    let quiet = try service.run("config", "check", "--quiet")
    #expect(quiet.status == 0 && quiet.errors.isEmpty)
  }

  @Test("Where a proxy does TLS and is not trusted, it is told, when the service starts as well")
  func untrustedProxy() throws {
    let (words, here) = ("/server/trusted_proxies: The proxy that does TLS is not trusted", "http://127.0.0.1:3000")
    let service = try ServiceFixture(isMade: true) {
      $0.replacing("public_url: \(here)", with: "public_url: HTTPS://Bot.example.com/")
        .replacing("[127.0.0.1, \"::1\"]", with: "[]").replacing("listen: 127.0.0.1:3000", with: "listen: 127.0.0.1:0")
    }
    let checked = try service.run("config", "check")
    #expect(checked.status == 0 && checked.errors.contains(words), "\(checked.errors)")
    #expect(checked.text.contains("public URL  https://bot.example.com\n"), "\(checked.text)")
    let running = try RunningService(["serve"], in: service.folder.path)
    #expect(running.log.contains(words), "\(running.log)")
    #expect(try running.stop() == 0)
  }

  @Test("A secret is printed nowhere, whatever is wrong")
  func secrets() throws {
    for kind in TestDatabase.Kind.allCases {
      let service = try ServiceFixture(kind) { $0.replacing("zone: Europe/Paris", with: "zone: Mars") }
      for arguments in [["config", "check"], ["config", "check", "--errors", "json"], ["init"]] {
        let result = try service.command(arguments).run()
        #expect(result.status == 65)
        for secret in ["test-key", "test-webhook-secret", "test-token-of"] {
          #expect(!result.errors.contains(secret) && !result.text.contains(secret))
        }
      }
    }
    let inline = try ServiceFixture { $0.replacing("{ file: secrets/api-key }", with: "sk_live_4711") }
    #expect(try !inline.run("config", "check").errors.contains("4711"))
  }

  @Test("The file is the one that the option names, else the environment, else the working folder's")
  func places() throws {
    let service = try ServiceFixture()
    try FileManager.default.moveItem(
      atPath: service.folder.path(ServiceFixture.configuration), toPath: service.folder.path("other.yaml"))
    let missing = try service.run("config", "check")
    #expect(missing.status == 66 && missing.errors.contains("[no-input]"))
    #expect(missing.errors.contains("config example > invoice-service.yaml"))
    var command = service.command(["config", "check"])
    command.environment["INVOICE_SERVICE_CONFIG"] = "other.yaml"
    #expect(try command.run().status == 0)
    #expect(try service.run("config", "check", "--config", "other.yaml").status == 0)
    // Its paths are its folder's, not the caller's.
    var elsewhere = Command(
      program: Command.service, ["config", "check", "--config", service.folder.path("other.yaml")])
    elsewhere.folder = "/"
    #expect(try elsewhere.run().status == 0)
    #expect(try service.run("config", "check", "--config", "").status == 64)
  }
}
