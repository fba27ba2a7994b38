internal import ByteCoding
import InvoiceKit
import SystemIO

/// Finds words of a call that were probably meant to be others: those that nothing else would name as what they are.
enum CallCheck {
  /// A misspelt or invented subcommand, which would be taken for a file, or a misspelt profile after `--facturx`.
  ///
  /// - Parameters:
  ///   - arguments: those of the call.
  ///   - root: the command that is called.
  static func misspelling(in arguments: [String], of root: any RootCommand.Type) -> CommandFailure? {
    let commands = root.subcommandNames + ["help"]
    // Without a subcommand the first word may be a file.
    guard root.defaultName != nil else {
      guard let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word) else {
        return misspeltProfile(in: arguments)
      }
      let nearest = NearestName.of(word, among: commands).map { "did you mean `\($0)`? The" } ?? "the"
      return failure(
        "there is no command \"\(word)\"", hint: "\(nearest) commands are \(commands.joined(separator: ", "))")
    }
    if let word = arguments.first, isWord(word), !commands.contains(word),
      let command = NearestName.of(word, among: commands)
    {
      return failure(
        "there is no command \"\(word)\", and no file of that name",
        hint: "did you mean `\(command)`? The commands are \(commands.joined(separator: ", "))")
    }
    // Other programs have other commands: `validate invoice.json`.
    if let word = arguments.first, isWord(word), !commands.contains(word), arguments.count > 1,
      FilePath.kind(of: arguments[1]) != nil
    {
      return failure(
        "there is no command \"\(word)\", and no file of that name",
        hint: "the commands are \(commands.joined(separator: ", "))")
    }
    return misspeltProfile(in: arguments)
  }

  private static func misspeltProfile(in arguments: [String]) -> CommandFailure? {
    let profiles = FacturXProfile.allCases.map(\.rawValue)
    for (option, word) in zip(arguments, arguments.dropFirst()) {
      if option == "--" { break }
      guard option == "--facturx", isWord(word), FacturXProfile(argument: word) == nil,
        let profile = NearestName.of(word, among: profiles)
      else { continue }
      return failure(
        "there is no profile \"\(word)\", and no file of that name",
        hint: "did you mean `\(profile)`? The profiles are \(profiles.joined(separator: ", "))")
    }
    return nil
  }

  /// A value that its option does not know, with what the option knows.
  ///
  /// - Parameters:
  ///   - arguments: those of a call that could not be read.
  ///   - root: the command that is called.
  static func wrongValue(in arguments: [String], of root: any RootCommand.Type) -> CommandFailure? {
    let command = arguments.first ?? ""
    for index in arguments.indices {
      if arguments[index] == "--" { break }
      let parts = arguments[index].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard let option = parts.first, let words = root.words(of: option, in: command) ?? words(of: option) else {
        continue
      }
      let value = parts.count > 1 ? parts[1] : index + 1 < arguments.count ? arguments[index + 1] : nil
      guard let value, !value.hasPrefix("-"), !words.contains(value) else { continue }
      if option == "--rules", RuleChoice(rawValue: value) != nil { continue }
      if option == "--facturx", parts.count == 1 || FacturXProfile(argument: value) != nil { continue }
      return failure(
        "\(option) has no value \"\(value)\"",
        hint: NearestName.choice(value, among: words))
    }
    return nil
  }

  /// Those of options that are the same wherever they are.
  private static func words(of option: String) -> [String]? {
    switch option {
    case "--facturx": FacturXProfile.allCases.map(\.rawValue)
    case "--rules": RuleChoice.allCases.map(\.rawValue)
    case "--errors": ReportFormat.allCases.map(\.rawValue)
    case "--input": InputFormat.allCases.map(\.rawValue)
    case "--csv": BookOptions.CSV.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// Whether an argument is neither an option nor anything that looks or is like a file.
  private static func isWord(_ argument: String) -> Bool {
    !argument.isEmpty
      && argument.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
      } && !argument.hasPrefix("-") && FilePath.kind(of: argument) == nil
  }

  private static func failure(_ message: String, hint: String) -> CommandFailure {
    CommandFailure(.usage, "usage", message, hint: hint)
  }
}
