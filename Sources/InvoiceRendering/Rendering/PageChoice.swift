/// Which pages of an invoice are wanted.
public struct PageChoice: Hashable, Sendable {
  /// Ranges of numbers from 1; nil: all pages.
  let ranges: [ClosedRange<Int>]?

  /// All pages.
  public static let all = PageChoice(ranges: nil)

  private init(ranges: [ClosedRange<Int>]?) { self.ranges = ranges }

  /// One page.
  ///
  /// - Parameter page: from 1.
  public init(page: Int) { ranges = [page...page] }

  /// Reads `all`, or numbers and ranges with commas between them: `1-3,5`.
  ///
  /// - Returns: nil for anything else, and for ranges that run backwards.
  public init?(_ text: String) {
    guard text != "all" else {
      self = .all
      return
    }
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      let numbers = ends.compactMap(Self.number)
      guard numbers.count == ends.count, numbers.count <= 2, let first = numbers.first, let last = numbers.last,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  /// The numbers of the pages, in their order.
  ///
  /// - Parameter pageCount: how many pages there are.
  public func numbers(of pageCount: Int) -> [Int] {
    guard pageCount > 0 else { return [] }
    guard let ranges else { return Array(1...pageCount) }
    return (1...pageCount).filter { page in ranges.contains { $0.contains(page) } }
  }

  /// The first page that is wanted, whether there is one or not.
  package var first: Int { ranges?.map(\.lowerBound).min() ?? 1 }

  /// A number from 1 in digits.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number >= 1
    else { return nil }
    return number
  }
}
