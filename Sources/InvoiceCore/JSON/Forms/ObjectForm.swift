internal import InvoiceModel

/// A kind of object: its members, which the decoder reads and the schema describes.
///
/// A key and all that is known of it stand in one place, an enumeration of keys with one line for each:
///
/// ```swift
/// enum Contact: String, JSONKey {
///   case name, email
///
///   static let form = ObjectForm("A person to turn to.", Self.self, from: InvoiceModel.Contact()) { key in
///     switch key {
///     case .name: .optional(.text, "Name.") { $0.name = $1 }
///     case .email: .optional(.text, "E-mail address.") { $0.email = $1 }
///     }
///   }
/// }
/// ```
package struct ObjectForm<Object: Sendable>: Sendable {
  /// How many members an object may have, as the decoder remembers those that it has seen in one word.
  static var maximumMembers: Int { 64 }

  let members: [ObjectMember<Object>]
  /// Of these keys exactly one must be there.
  let choice: [String]
  /// Whether all of them may be there, as those beside the first are checked.
  private(set) var takesWholeChoice = false
  /// The problem when that is not so.
  private(set) var choiceCode = ProblemCode.percentOrAmount
  /// An object with one of these keys has no other, whatever must be there else.
  let alone: [String]
  /// A bit for each member that stands alone.
  let aloneMask: UInt64
  /// An object without any member.
  let empty: Object
  /// A bit for each member that must be there.
  let required: UInt64
  private let description: String?
  /// The members' keys as they usually stand in a text.
  private let keys: [[UInt8]]

  /// A kind of object with members of several kinds of keys.
  init(
    _ description: String?, members: [ObjectMember<Object>], choice: [String] = [], alone: [String] = [],
    from empty: Object
  ) {
    self.description = description
    self.members = members
    self.choice = choice
    self.alone = alone
    aloneMask = members.indices.reduce(0) { $0 | (alone.contains(members[$1].key) ? 1 << UInt64($1) : 0) }
    self.empty = empty
    keys = members.map { Array($0.key.utf8) }
    required = members.indices.reduce(0) { $0 | (members[$1].isRequired ? 1 << UInt64($1) : 0) }
  }

  /// A kind of object.
  ///
  /// - Parameters:
  ///   - description: what it is.
  ///   - keys: all keys, in the order in which they are described.
  ///   - choice: keys of which exactly one must be there.
  ///   - alone: keys without which the object is what the others say, and with one of which it has no other.
  ///   - empty: an object without any member.
  ///   - member: what a key means.
  package init<Key: JSONKey>(
    _ description: String? = nil, _ keys: Key.Type, choice: [Key] = [], alone: [Key] = [], from empty: Object,
    _ member: (Key) -> ObjectMember<Object>
  ) {
    self.init(
      description, members: Key.members(member), choice: choice.map(\.rawValue), alone: alone.map(\.rawValue),
      from: empty)
  }

  /// The same with another problem when not exactly one of the choice is there.
  func choosing(orElse code: ProblemCode) -> ObjectForm {
    var form = self
    form.choiceCode = code
    return form
  }

  /// The same with at least one of the choice, not only one.
  func choosingAtLeastOne() -> ObjectForm {
    var form = self
    form.takesWholeChoice = true
    return form
  }

  /// The same with a member that may be absent.
  func leavingOptional(_ key: some JSONKey) -> ObjectForm {
    var members = members
    for index in members.indices where members[index].key == key.rawValue { members[index].isRequired = false }
    return ObjectForm(description, members: members, choice: choice, alone: alone, from: empty)
  }

  /// What the schema says of it.
  var schema: JSONSchema {
    JSONSchema(
      .object(members.map(\.schema), choice: choice, takesAll: takesWholeChoice, alone: alone),
      description: description)
  }

  /// The place of the member whose key's opening quote is at an offset; nil for an unknown key.
  ///
  /// - Parameter start: the place at which it is most likely, as keys mostly come in the order of the form.
  func index(ofKeyAt offset: Int, in reader: JSONReader, from start: Int) -> Int? {
    var index = start
    for _ in 0..<keys.count {
      if index >= keys.count { index = 0 }
      if reader.hasKey(keys[index], at: offset) { return index }
      index += 1
    }
    guard reader.hasEscapes(at: offset) else { return nil }
    let name = Array(reader.key(at: offset).utf8)
    return keys.firstIndex(of: name)
  }
}

extension JSONKey {
  /// The members with these keys.
  static func members<Object>(_ member: (Self) -> ObjectMember<Object>) -> [ObjectMember<Object>] {
    allCases.map { key in
      var member = member(key)
      member.key = key.rawValue
      return member
    }
  }
}
