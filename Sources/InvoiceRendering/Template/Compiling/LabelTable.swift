internal import InvoiceModel
internal import YAMLReading

/// Labels by their keys.
enum LabelTable: Sendable {
  /// Those of a file that is known to be sound, as it stands. A page asks for a third of them: to put all of them into a dictionary
  /// took 400,000 instructions, and to look for these takes 200,000.
  case tree(YAMLNode, file: String)
  case table([String: TemplateStrings.Label])

  /// The label of a key; nil when there is none.
  subscript(key: String) -> TemplateStrings.Label? {
    switch self {
    case .table(let labels): return labels[key]
    case .tree(let root, let file):
      var node = root
      var rest = key[...]
      while let point = rest.utf8.firstIndex(of: UInt8(ascii: ".")) {
        guard let next = node.member(String(rest[..<point])) else { return nil }
        node = next
        rest = rest[rest.utf8.index(after: point)...]
      }
      guard let node = node.member(String(rest)), case .scalar(let scalar) = node.content else { return nil }
      return TemplateStrings.Label(scalar: scalar, file: file, location: node.location)
    }
  }

  /// All of them.
  var all: [String: TemplateStrings.Label] {
    switch self {
    case .table(let labels): return labels
    case .tree(let root, let file):
      var labels: [String: TemplateStrings.Label] = [:]
      Self.collect(root, "", file, &labels) { _, _ in }
      return labels
    }
  }

  /// Their keys, in no order.
  var keys: [String] { Array(all.keys) }

  /// Puts the labels of a tree into a dictionary, their nested keys joined with points.
  ///
  /// - Parameter report: is told what is no label, and where.
  static func collect(
    _ node: YAMLNode, _ prefix: String, _ file: String, _ labels: inout [String: TemplateStrings.Label],
    report: (String, Problem.Location) -> Void
  ) {
    switch node.content {
    case .mapping(let members):
      for member in members {
        let key = prefix.isEmpty ? member.key : prefix + "." + member.key
        guard key.utf8.count <= YAMLDocument.maximumKeyLength * 4 else {
          report("a label's name is too long", member.keyLocation)
          continue
        }
        collect(member.value, key, file, &labels, report: report)
      }
    case .scalar(let scalar) where !prefix.isEmpty:
      labels[prefix] = TemplateStrings.Label(scalar: scalar, file: file, location: node.location)
    default: report("labels are texts, in mappings as deep as you like", node.location)
    }
  }
}
