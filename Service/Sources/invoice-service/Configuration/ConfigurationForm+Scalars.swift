internal import Billing
internal import InvoiceKit

extension ConfigurationForm where Value == String {
  /// A text on one line that says something.
  static var text: Self { text(atMost: 200) }

  /// A text on one line of limited length, in characters.
  static func text(atMost limit: Int) -> Self {
    Self("text") { value in
      guard let text = value.scalar else { return nil }
      guard !text.isEmpty else {
        value.report(.invalidValue, "the text is empty")
        return nil
      }
      guard text.count <= limit else {
        value.report(.outOfRange, "the text has more than \(limit) characters")
        return nil
      }
      guard !text.unicodeScalars.contains(where: PrintableText.isControl) else {
        value.report(.invalidValue, "the text has control characters or line breaks in it")
        return nil
      }
      return text
    }
  }

  /// What something is called where names have to be plain.
  static var name: Self {
    text(atMost: 40).then("small letters, digits, hyphens") { text, value in
      guard text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
        value.report(.invalidValue, "a name is of small letters, digits and hyphens", hint: "pro")
        return nil
      }
      return text
    }
  }

  /// An address that mail can be sent to.
  static var emailAddress: Self {
    text.then("e-mail address") { text, value in
      guard NetAddress.isEmail(text), text.utf8.allSatisfy({ $0 < 0x80 }) else {
        value.report(.invalidValue, "this is no e-mail address", hint: "billing@example.com")
        return nil
      }
      return text
    }
  }

  /// A path, relative to the folder of the configuration.
  static var path: Self {
    text(atMost: 1_000).then("path") { text, value in value.reader.path(text) }
  }

  /// A web address without a slash at its end, its scheme and host in small letters as browsers write them; not protected
  /// only on this machine.
  static var webAddress: Self {
    text.then("https address") { text, value in
      guard NetAddress.isWeb(text), !text.contains("?"), !text.contains("#") else {
        value.report(.invalidValue, "this is no web address", hint: "https://bot.example.com")
        return nil
      }
      guard text.lowercased().hasPrefix("https://") || ServerAddress(ofWeb: text)?.isLoopback == true else {
        value.report(
          .notProtected, "an address that is not of this machine begins with https://",
          hint: "http:// is for 127.0.0.1 and localhost")
        return nil
      }
      let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
      let path = text[start...].firstIndex(of: "/") ?? text.endIndex
      let address = text[..<path].lowercased() + text[path...]
      return address.last == "/" ? String(address.dropLast()) : address
    }
  }

  /// The code of a currency that there is.
  static var currency: Self {
    text.then("ISO 4217 code") { text, value in
      guard let currency = Currency(code: text) else {
        value.report(.invalidValue, "the currency `\(text)` is not known", hint: "a code of ISO 4217: EUR")
        return nil
      }
      return currency.code
    }
  }
}

extension ConfigurationForm where Value == Bool {
  /// Yes or no.
  static var flag: Self {
    Self("true or false") { value in
      switch value.scalar {
      case "true": return true
      case "false": return false
      case nil: return nil
      default:
        value.report(.invalidValue, "this is neither true nor false")
        return nil
      }
    }
  }
}

extension ConfigurationForm where Value == CivilZone {
  /// A time zone.
  static var zone: Self {
    ConfigurationForm<String>.text.then("time zone") { name, value in
      do throws(BillingError) { return try CivilZone(name) } catch {
        value.report(.invalidValue, error.message, hint: error.hint)
        return nil
      }
    }
  }
}

extension ConfigurationForm where Value: RawRepresentable<String> & CaseIterable {
  /// One of some words.
  static var word: Self {
    let words = Value.allCases.map(\.rawValue)
    return Self(words.joined(separator: ", ")) { value in
      guard let text = value.scalar else { return nil }
      guard let word = Value(rawValue: text) else {
        value.report(.invalidValue, "`\(text)` is none of the words", hint: NearestName.choice(text, among: words))
        return nil
      }
      return word
    }
  }
}
