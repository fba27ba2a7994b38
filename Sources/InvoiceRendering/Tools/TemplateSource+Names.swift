internal import InvoiceModel
internal import YAMLReading

extension TemplateSource {
  /// What the blocks are called, by where they stand: `table` of one without a name, `lines: table` of one that `blocks`
  /// names.
  var blockNames: [Problem.Location: String] {
    var names: [Problem.Location: String] = [:]
    if let root { Self.collect(root, nil, &names) }
    return names
  }

  private static func collect(_ node: YAMLNode, _ name: String?, _ names: inout [Problem.Location: String]) {
    switch node.content {
    case .scalar: break
    case .sequence(let elements): for element in elements { collect(element, nil, &names) }
    case .mapping(let members):
      let kinds = members.map(\.key).filter { key in key == "use" || TemplateCompiler.blocks.contains { $0.key == key }
      }
      if let kind = kinds.first(where: { $0 == "table" }) ?? kinds.first {
        names[node.location] = name.map { "\($0): \(kind)" } ?? kind
      }
      for member in members {
        if member.key == "blocks", case .mapping(let blocks) = member.value.content {
          for block in blocks { collect(block.value, block.key, &names) }
        } else {
          collect(member.value, nil, &names)
        }
      }
    }
  }
}
