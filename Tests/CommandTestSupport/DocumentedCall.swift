import Foundation

/// A call of one of our commands as a page of the documentation shows it.
public struct DocumentedCall: Sendable {
  /// `Docs/Service.md:258`.
  public let place: String
  /// What stands after the command's name, as the shell takes it apart.
  public let arguments: [String]

  /// All calls of a command: what is to be typed in blocks of code, and what text says between backquotes with at least
  /// a word after the name.
  ///
  /// - Parameter program: `invoice-ledger`.
  public static func all(of program: String) throws -> [DocumentedCall] {
    try pages().flatMap { page in try calls(of: program, in: Checkout.text(page), page) }
  }

  static func calls(of program: String, in text: String, _ page: String) -> [DocumentedCall] {
    var calls: [DocumentedCall] = []
    var isCode = false
    var begun = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      func add(_ source: String) {
        for words in commands(in: source) where words.first == program {
          calls.append(DocumentedCall(place: "\(page):\(index + 1)", arguments: Array(words.dropFirst())))
        }
      }
      if line.hasPrefix("```") {
        (isCode, begun) = (!isCode, "")
      } else if isCode, line.hasSuffix("\\") {
        begun += line.dropLast() + " "
      } else if isCode {
        add(begun + line)
        begun = ""
      } else {
        for span in line.matches(of: /`([^`]+)`/) where span.1.hasPrefix(program + " ") { add(String(span.1)) }
      }
    }
    return calls
  }

  private static func pages() throws -> [String] {
    let folders = ["", "Docs/", "Samples/", "Samples/bank/", "Samples/ledger/", "Samples/statement/"]
    return try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: Checkout.path(folder))
        .filter { $0.hasSuffix(".md") && $0 != "CHANGELOG.md" }.sorted().map { folder + $0 }
    }
  }

  /// The simple commands of a line, each as its words: without comments, redirections and what assigns variables.
  private static func commands(in line: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var word: String?
    var isRedirection = false
    func end() {
      if let word, !isRedirection { commands[commands.count - 1].append(word) }
      if word != nil { isRedirection = false }
      word = nil
    }
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch character {
      case "'", "\"":
        let quoted = rest.prefix { $0 != character }
        rest = rest.dropFirst(quoted.count + 1)
        word = (word ?? "") + quoted
      case " ", "\t": end()
      case "#" where word == nil: rest = ""
      case "|", ";", "&", "(", ")":
        end()
        isRedirection = false
        commands.append([])
      case "<", ">":
        end()
        isRedirection = true
      default: word = (word ?? "") + String(character)
      }
    }
    end()
    return commands.map { Array($0.drop { $0 == "sudo" || $0.wholeMatch(of: /[A-Z_]+=.*/) != nil }) }
  }
}
