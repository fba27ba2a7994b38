internal import InvoiceModel
internal import YAMLReading

extension TemplateCompiler {
  /// The blocks that have names.
  func namedBlocks(_ node: YAMLNode?) -> [String: YAMLMember] {
    guard let node else { return [:] }
    guard case .mapping(let members) = node.content else {
      report(.templateInvalidValue, "`blocks` is a mapping of names to blocks", at: node.location)
      return [:]
    }
    return Dictionary(members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A block with the one that it uses, whose properties its own replace; the block itself when it uses none.
  ///
  /// - Returns: nil, and reported, when there is no such block.
  func resolved(_ node: YAMLNode, scope: inout TemplateScope) -> YAMLNode? {
    var node = node
    while case .mapping(let members) = node.content, let use = members.first(where: { $0.key == "use" }) {
      guard let name = word(use.value, "`use`") else { return nil }
      guard let block = namedBlocks[name] else {
        report(
          .templateUnknownBlock, "there is no block `\(name.prefix(80))` to use",
          hint: NearestName.hint(String(name.prefix(80)), among: namedBlocks.keys.sorted()), at: use.value.location)
        return nil
      }
      guard !scope.used.contains(name) else {
        report(.templateUse, "the block `\(name)` uses itself", at: use.value.location)
        return nil
      }
      guard scope.used.count < BlockUses.maximumDepth, uses.add(name) else {
        report(
          .templateUse,
          "blocks use each other more than \(BlockUses.maximumDepth) deep or more than \(BlockUses.limit) times",
          at: use.value.location)
        return nil
      }
      scope.used.append(name)
      var result: [YAMLMember]
      switch block.value.content {
      case .mapping(let own): result = own
      case .sequence, .scalar:
        let key = if case .scalar = block.value.content { "text" } else { "rows" }
        result = [YAMLMember(key: key, keyLocation: block.keyLocation, value: block.value)]
      }
      for member in members where member.key != "use" {
        if let index = result.firstIndex(where: { $0.key == member.key }) {
          result[index] = member
        } else {
          result.append(member)
        }
      }
      node = YAMLNode(content: .mapping(result), location: block.value.location)
    }
    return node
  }

  /// Says which blocks of a variant nothing uses: their names are those of no block of the template that it extends.
  func reportUnusedBlocks() {
    for (name, block) in namedBlocks where TemplateFiles.isOwn(block.keyLocation) && !uses.names.contains(name) {
      report(
        .templateUse, "nothing uses the block `\(name.prefix(80))`",
        hint: NearestName.hint(String(name.prefix(80)), among: uses.names.subtracting([name]).sorted()),
        at: block.keyLocation)
    }
  }
}
