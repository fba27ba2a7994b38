internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  private static let roles: KeyValuePairs<String, Role> = [
    "h1": .heading(level: 1), "h2": .heading(level: 2), "h3": .heading(level: 3), "p": .paragraph,
    "section": .section, "address": .address, "artifact": .artifact,
  ]

  /// What a block is in the document's structure, where it is not what it is by itself.
  func role(_ node: YAMLNode?, of block: String) -> Role? {
    guard let node, let role = choice(node, "a role", among: Self.roles) else { return nil }
    if let hint = Self.objection(to: role, of: block) {
      report(.templateRole, "`\(block)` cannot have that role", hint: hint, at: node.location)
      return nil
    }
    return role
  }

  /// Why a block cannot have a role: elements must nest as the standard says (ISO 14289-1, 7.2; ISO 32000-1, 14.8.4).
  private static func objection(to role: Role, of block: String) -> String? {
    switch (block, role) {
    case ("image", _): "it follows from `alternative`; `alternative: false` is decoration"
    case ("mentions", .paragraph), ("text", .heading), ("text", .paragraph), ("party", .heading), ("party", .paragraph):
      nil
    case ("mentions", _): "the legal mentions are a paragraph, which every reader finds"
    case (_, .artifact): nil
    case ("rows", .section), ("columns", .section), ("rows", .address), ("columns", .address): nil
    case ("rows", _), ("columns", _):
      "it groups blocks: `section`, `address` or `artifact`; a `text` in it has the other roles"
    case ("table", _), ("fields", _), ("totals", _):
      "it is a table to those who do not see it; put a `text` with the role before it"
    case (_, .section), (_, .address): "`section` and `address` are for `rows` and `columns`"
    default: "it has no text: `artifact`"
    }
  }
}
