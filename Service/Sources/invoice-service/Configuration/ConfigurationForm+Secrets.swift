internal import Billing
internal import InvoiceKit
internal import YAMLReading

/// Where a secret is.
private enum SecretKey: String, ConfigurationKey {
  case file, env

  struct Draft {
    var file: String?
    var variable: String?
  }
}

extension ConfigurationForm where Value == Secret {
  /// A secret: the file or the variable of the environment that it stands in.
  static var secret: Self {
    let form = ConfigurationForm<Secret>.mapping(SecretKey.self, from: SecretKey.Draft()) { key in
      switch key {
      case .file: .optional(.path, "The file that holds it.") { $0.file = $1 }
      case .env: .optional(.text, "The variable of the environment that holds it.") { $0.variable = $1 }
      }
    } make: { draft, value in
      guard (draft.file == nil) != (draft.variable == nil) else {
        value.report(.contradiction, "a secret stands either in a file or in a variable", hint: "{ file: path }")
        return nil
      }
      if let file = draft.file { return read(file, at: value.place("file")) }
      return read(variable: draft.variable ?? "", at: value.place("env"))
    }
    return Self("secret: { file: path } or { env: NAME }") { value in
      if case .scalar = value.node.content {
        value.report(
          .inlineSecret, "a secret does not stand in the configuration itself",
          hint: "write it into a file that only the service can read: { file: path }, or { env: NAME }")
        return nil
      }
      return form.read(value)
    }
  }

  /// A secret that is long enough for nobody to guess.
  static var token: Self {
    secret.then { token, value in
      guard token.value.utf8.count >= ServerSettings.minimumTokenLength else {
        value.report(
          .outOfRange, "the token has less than \(ServerSettings.minimumTokenLength) characters",
          hint: "openssl rand -hex 32")
        return nil
      }
      return token
    }
  }

  private static func read(variable: String, at value: ConfigurationValue) -> Secret? {
    guard let text = value.reader.world.variable(variable) else {
      value.report(.unreadableSecret, "the variable `\(variable)` of the environment is not set")
      return nil
    }
    return secret(text, at: value)
  }

  private static func read(_ path: String, at value: ConfigurationValue) -> Secret? {
    do throws(ConfiguredFile.Unreadable) {
      let file = try ConfiguredFile(path)
      if file.isOpen {
        value.report(
          .openSecret, as: .warning, "others may read or write the secret's file",
          hint: "chmod 600, or 640 with its group")
      }
      return secret(String(decoding: file.bytes, as: UTF8.self), at: value)
    } catch {
      value.report(.unreadableSecret, "the secret's file \(error.text)")
      return nil
    }
  }

  /// A line's end after it is no part of it.
  private static func secret(_ text: String, at value: ConfigurationValue) -> Secret? {
    var text = text[...]
    while let last = text.last, last.isNewline { text.removeLast() }
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      value.report(.unreadableSecret, "the secret is empty, or more than one line")
      return nil
    }
    return Secret(String(text))
  }
}
