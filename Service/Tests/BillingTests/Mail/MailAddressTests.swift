import Testing

@testable import Billing

@Suite("Addresses of mail")
struct MailAddressTests {
  @Test(
    "What can be one is taken, its domain in ASCII",
    arguments: [
      ("pierre@example.com", "pierre@example.com"), ("Pierre.Dupont+bot@Example.COM", "Pierre.Dupont+bot@example.com"),
      ("a@bücher.example", "a@xn--bcher-kva.example"), ("a@日本語.jp", "a@xn--wgv71a119e.jp"),
      ("a@façade.fr", "a@xn--faade-zra.fr"), ("a@пример.рф", "a@xn--e1afmkfd.xn--p1ai"),
      ("o'neill@example.co.uk", "o'neill@example.co.uk"),
    ])
  func taken(_ text: String, _ expected: String) throws {
    #expect(try MailAddress(text).text == expected)
  }

  @Test(
    "What can't be one is refused, and not repeated",
    arguments: [
      "", "@", "pierre", "pierre@", "@example.com", "a@b@example.com", "a..b@example.com", ".a@example.com",
      "a.@example.com", "a@example", "a@-example.com", "a@example-.com", "a@exa_mple.com", "a@example..com",
      "a@example.com.", "a@1.2.3.4", "a b@example.com", "\"a b\"@example.com", "hélène@example.com", "a@[127.0.0.1]",
      "<a@example.com>", "a@example.com>\r\nDATA", String(repeating: "a", count: 65) + "@example.com",
      "a@" + String(repeating: "b", count: 64) + ".com", "a@" + String(repeating: "bcd.", count: 70) + "com",
      "a@e\u{301}xample.com",
    ])
  func refused(_ text: String) {
    #expect {
      _ = try MailAddress(text)
    } throws: { error in
      let error = error as? BillingError
      return error?.code == .invalidValue && (text.count < 4 || error?.description.contains(text) == false)
    }
  }

  @Test("It shows itself to nobody")
  func dots() throws {
    let address = try MailAddress("pierre@example.com", name: "Pierre")
    for text in ["\(address)", String(reflecting: address), String(describing: [address])] {
      #expect(!text.contains("pierre") && !text.contains("Pierre") && !text.contains("example"))
    }
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!dumped.contains("pierre"))
  }

  @Test("Users of Telegram without an address receive nothing")
  func telegram() throws {
    #expect(try !MailAddress("123456@telegram.user").canReceive)
    #expect(try !MailAddress("123456@Telegram.User").canReceive)
    #expect(try MailAddress("123456@telegram.users.example.com").canReceive)
  }
}
