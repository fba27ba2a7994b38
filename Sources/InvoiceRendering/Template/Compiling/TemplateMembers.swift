internal import YAMLReading

/// The members of a mapping that have values, by their keys.
///
/// No dictionary: a mapping has few members, and most of the properties that are asked for are not among them. Hashing
/// their names took an eighth of the instructions that compiling a template takes.
struct TemplateMembers {
  private var members: [YAMLMember] = []

  /// None.
  init() {}

  /// Those of a mapping, of which those without a value are as good as absent.
  init(_ all: [YAMLMember]) {
    members = all
    // Hardly any is, and the members need not be copied.
    if all.contains(where: \.value.isNull) { members.removeAll { $0.value.isNull } }
  }

  /// The value of a key; the last one that was set.
  subscript(key: String) -> YAMLNode? {
    get {
      // By index, as an element that is bound to a name is copied.
      for index in members.indices where members[index].key == key { return members[index].value }
      return nil
    }
    set {
      members.removeAll { $0.key == key }
      if let newValue { members.append(YAMLMember(key: key, keyLocation: newValue.location, value: newValue)) }
    }
  }

  /// Those whose keys are among some.
  func only(_ keys: [String]) -> TemplateMembers {
    var result = TemplateMembers()
    result.members = members.filter { keys.contains($0.key) }
    return result
  }

  /// Whether one of the keys is among some.
  func hasAny(of keys: [String]) -> Bool {
    members.indices.contains { keys.contains(members[$0].key) }
  }
}
