import Foundation

/// A package as its Package.swift, the imports and a picture in Docs/Architecture.md describe it.
public struct House: Sendable {
  /// A target of Package.swift and what it depends on.
  public struct Target: Sendable {
    /// Its name.
    public var name: String
    /// How it is declared: `target`, `executableTarget`, `systemLibrary`; `testTarget` also for what only tests need.
    public var kind: String
    /// Targets of the same package.
    public var dependencies: [String]
    /// Products of other packages.
    public var products: [String]
  }

  /// Why a house is not one.
  public struct Failure: Error, CustomStringConvertible {
    /// Why it is not.
    public var description: String
  }

  /// The package's folder below the checkout: empty for the root.
  public let folder: String
  /// How its picture is marked in Docs/Architecture.md.
  public let picture: String
  /// In the order of Package.swift.
  public let targets: [Target]

  /// Reads Package.swift.
  public init(_ folder: String = "", picture: String) throws {
    (self.folder, self.picture) = (folder, picture)
    let declaration = /\.(systemLibrary|target|executableTarget|testTarget)\(\s*name: "([^"]+)"/
    let package = try Checkout.text(Self.path(folder, "Package.swift"))
    let starts = package.matches(of: declaration)
    targets = starts.enumerated().map { index, match in
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
      let whole = String(package[match.range.upperBound..<end])
      let products = whole.matches(of: /\.product\(name: "([^"]+)"/).map { String($0.1) }
      // Products of other packages are no rooms.
      let body = whole.replacing(/\.product\([^)]*\)/, with: "")
      // What only tests and benchmarks need stands among them.
      let isOfTests =
        match.1 == "testTarget" || body.contains("path: \"Tests/") || body.contains("path: \"Benchmarks")
      var dependencies: [String] = []
      if let list = body.firstMatch(of: /dependencies: \[((?:[^\[\]]|\n)*)\]/) {
        dependencies = list.1.matches(of: /(?:^|[\[,\s])"([^"]+)"/).map { String($0.1) }
      }
      return Target(
        name: String(match.2), kind: isOfTests ? "testTarget" : String(match.1), dependencies: dependencies,
        products: products)
    }
  }

  private static func path(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  /// The targets that are no tests.
  public var rooms: [Target] { targets.filter { $0.kind != "testTarget" } }

  /// The Swift files of a target.
  private func sources(of target: Target) -> [URL] {
    let name = "\(target.kind == "testTarget" ? "Tests" : "Sources")/\(target.name)"
    let files = FileManager.default.enumerator(
      at: URL(filePath: Checkout.path(Self.path(folder, name))), includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// What a file imports. Imports come first: reading ends at the first line that is something else.
  private static func imports(of file: URL) throws -> [String] {
    var names: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      if let index = words.firstIndex(of: "import"), index + 1 < words.count, !line.hasPrefix("//") {
        names.append(String(words[index + 1]))
      } else if !line.hasPrefix("//") {
        break
      }
    }
    return names
  }

  /// Floors of the picture, the highest first; each line names the targets of one floor.
  private func floors() throws -> [[String]] {
    let page = try Checkout.text("Docs/Architecture.md")
    guard let start = page.firstRange(of: "```\(picture)\n"),
      let end = page[start.upperBound...].firstRange(of: "```")
    else { throw Failure(description: "Docs/Architecture.md has no picture of \(picture)") }
    return page[start.upperBound..<end.lowerBound].split(separator: "\n").map { line in
      line.prefix { $0 != ":" }.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Arrows of Package.swift that don't point to a lower floor, and targets that the picture lacks or has too many.
  public func wrongArrows() throws -> [String] {
    let floor = try Dictionary(
      floors().enumerated().flatMap { index, names in names.map { ($0, index) } }, uniquingKeysWith: min)
    var wrong: [String] = []
    for target in rooms {
      guard let own = floor[target.name] else {
        wrong.append("\(target.name) is not in the picture")
        continue
      }
      for name in target.dependencies where floor[name].map({ $0 <= own }) ?? true {
        wrong.append("\(target.name) -> \(name) does not point down")
      }
    }
    return wrong + Set(floor.keys).subtracting(rooms.map(\.name)).map { "\($0) of the picture is no target" }
  }

  /// Imports of what a target does not depend on.
  public func undeclaredImports() throws -> [String] {
    let known = Set(targets.map(\.name)).union(targets.flatMap(\.products))
    return try targets.flatMap { target in
      let allowed = Set(target.dependencies + target.products)
      return try sources(of: target).flatMap { file in
        try Self.imports(of: file).filter { known.contains($0) && !allowed.contains($0) }.map {
          "\(target.name)/\(file.lastPathComponent) imports \($0)"
        }
      }
    }
  }

  /// System libraries that are not imported by one target, which wraps them.
  public func looseLibraries() throws -> [String] {
    try targets.filter { $0.kind == "systemLibrary" }.compactMap { library in
      let users = try targets.filter { target in
        try sources(of: target).contains { try Self.imports(of: $0).contains(library.name) }
      }
      // A test may hold what the wrapper declares against the library.
      let wrappers = users.filter { $0.kind != "testTarget" }
      guard (wrappers.isEmpty ? users : wrappers).count != 1 else { return nil }
      return "\(library.name) is imported by \(users.map(\.name))"
    }
  }

  /// Public and package declarations that don't say what they are.
  public func undocumented() throws -> [String] {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))? )*(?:public|package)(?:\(set\))? (?!import|extension)(?:[\w()]+ )*(?:struct|enum|class|protocol|actor|typealias|func|var|let|init|subscript)\b/
    var found: [String] = []
    for target in rooms {
      for file in sources(of: target) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where Self.isShared(line) && line.firstMatch(of: declaration) != nil {
          var above = index - 1
          while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
          let isDocumented =
            above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///") || Self.hasHelp(lines[..<index])
          if !isDocumented { found.append("\(target.name)/\(file.lastPathComponent):\(index + 1): \(line)") }
        }
      }
    }
    return found
  }

  /// Whether a line may be such a declaration: regular expressions are slow.
  private static func isShared(_ line: Substring) -> Bool {
    let line = line.drop { $0 == " " }
    return line.hasPrefix("package") || line.hasPrefix("public") || line.hasPrefix("@")
  }

  /// Whether what comes after some lines is an option of a command, which its help documents.
  private static func hasHelp(_ lines: ArraySlice<Substring>) -> Bool {
    guard let start = lines.lastIndex(where: { $0.drop { $0 == " " }.hasPrefix("@") }) else { return false }
    let attribute = lines[start...].joined()
    // One attribute, to whose end there is no other declaration.
    return attribute.contains("help:") && attribute.hasSuffix(")") && !lines[start...].contains("")
  }
}
