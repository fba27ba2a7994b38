internal import ByteCoding

/// Families of fonts with commas between, as `TextStyle.family` has them: a character is set in the first that has it.
package enum FamilyList {
  /// The families of a list, in their order.
  package static func names(_ list: String) -> [String] {
    CommaList.parts(list).filter { !$0.isEmpty }
  }

  /// The list of families.
  package static func text(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// The first of a list that there is not.
  ///
  /// - Parameter families: those that there are.
  /// - Returns: nil when all are there, and at least one is asked for; the list itself when it has none.
  package static func unknown(in list: String, among families: [String]) -> String? {
    let names = names(list)
    return names.isEmpty ? list : names.first { !families.contains($0) }
  }
}
