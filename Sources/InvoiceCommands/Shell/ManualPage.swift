import ArgumentParser
import InvoiceKit

/// A page for man(1), made of what `--help` says.
enum ManualPage {
  /// The page of the command, or of one of its subcommands; nil when there is none of that name.
  static func text(for subcommand: String?, of root: any RootCommand.Type) -> String? {
    let command = root.name.text
    // So wide that each option's text is one line.
    let columns = 10_000
    let help: String
    let name: String
    var nested: [any ParsableCommand.Type] = []
    if let subcommand {
      guard
        let type = root.configuration.subcommands.first(where: {
          $0.configuration.commandName == subcommand && $0 != root.configuration.defaultSubcommand
        })
      else { return nil }
      help = root.helpMessage(for: type, columns: columns)
      name = "\(command)-\(subcommand)"
      nested = type.configuration.subcommands
    } else {
      help = root.helpMessage(for: root.configuration.defaultSubcommand ?? root, columns: columns)
      name = command
    }
    var page = ".TH \(name.uppercased()) 1 \"\" \"InvoiceKit \(Release.version)\" \"InvoiceKit\"\n"
    page += body(of: help) { ".SH NAME\n\(name) \\- \(escaped($0))\n.SH DESCRIPTION\n" }
    // What a command of commands can do stands on its page, too.
    for type in nested {
      let title = [subcommand, type.configuration.commandName].compactMap(\.self).joined(separator: " ")
      page += body(of: root.helpMessage(for: type, columns: columns), section: ".SS") {
        ".SH \(escaped(title.uppercased()[...]))\n\(escaped($0))\n.PP\n"
      }
    }
    page += ".SH SEE ALSO\n"
    let others =
      [name == command ? nil : command]
      + root.subcommandNames.filter { $0 != root.defaultName && $0 != subcommand }.map { "\(command)-\($0)" }
    return page + others.compactMap(\.self).map { "\($0.replacing("-", with: "\\-"))(1)" }.joined(separator: ", ")
      + "\n"
  }

  /// What help says, as a part of a page.
  ///
  /// - Parameters:
  ///   - help: of one command.
  ///   - section: the request that begins a section.
  ///   - opening: what stands before it, with what the command does in a line.
  private static func body(
    of help: String, section: String = ".SH", opening: (Substring) -> String
  ) -> String {
    var page = ""
    var isOverview = true
    var isUsage = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if isOverview, line.hasPrefix("OVERVIEW: ") {
        page += opening(line.dropFirst(10))
        isOverview = false
      } else if let (title, rest) = heading(line) {
        isUsage = title == "USAGE"
        page += "\(section) \(escaped(title))\n"
        if !rest.isEmpty { page += ".nf\n\(escaped(rest))\n.fi\n" }
      } else if isUsage, line.hasPrefix("   ") {
        page += ".nf\n\(escaped(line.drop { $0 == " " }))\n.fi\n"
      } else if line.hasPrefix("   ") {
        page += escaped(line.drop { $0 == " " }) + "\n"
      } else if line.hasPrefix("  ") {
        page += item(line.dropFirst(2))
      } else {
        page += line.isEmpty ? ".PP\n" : escaped(line) + "\n"
      }
    }
    return page
  }

  /// `EXAMPLES:` or `USAGE: …` at the beginning of a line.
  private static func heading(_ line: Substring) -> (title: Substring, rest: Substring)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let title = line[..<colon]
    guard title.count > 2, title.first != " ",
      title.prefix(while: { $0 != "(" }).allSatisfy({ $0.isUppercase || " -,".contains($0) })
    else { return nil }
    return (title, line[line.index(after: colon)...].drop { $0 == " " })
  }

  /// An option and what it does, or an example's line.
  private static func item(_ line: Substring) -> String {
    guard let gap = line.firstRange(of: "  ") else {
      return line.hasPrefix("-") || line.hasPrefix("<")
        ? ".TP\n.B \(escaped(line))\n" : ".nf\n\\&  \(escaped(line))\n.fi\n"
    }
    return ".TP\n.B \(escaped(line[..<gap.lowerBound]))\n\(escaped(line[gap.upperBound...].drop { $0 == " " }))\n"
  }

  /// Nothing in it is a request or an escape of troff.
  private static func escaped(_ text: Substring) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : String(plain)
  }
}
