/// Accepts exactly the numbers that a pattern can give, of whatever day and place.
struct NumberAutomaton {
  /// A step from a state on one of some characters.
  private struct Edge {
    /// A bit for each character of ASCII.
    var characters: UInt128
    var target: Int
  }

  private static let digits = range("0", "9")
  private static let nonzero = range("1", "9")
  private static let letters = range("A", "Z")

  /// By state; the first state is the start.
  private var edges: [[Edge]] = [[]]
  /// Where a number may end.
  private var ends: Set<Int> = [0]

  init(_ pattern: NumberPattern) {
    for part in pattern.parts {
      switch part {
      case .literal(let characters): for character in characters { step(Self.only(character)) }
      case .year(let digits):
        if digits == 4 { for digit in "20".utf8 { step(Self.only(digit)) } }
        for _ in 0..<2 { step(Self.digits) }
      case .month:
        let starts = ends
        step(Self.only(UInt8(ascii: "0")), Self.nonzero)
        let first = ends
        ends = starts
        step(Self.only(UInt8(ascii: "1")), Self.range("0", "2"))
        ends.formUnion(first)
      case .decimal(let digits):
        let starts = ends
        stepPositive(digits)
        let least = ends
        // Further digits come only behind one that is no zero.
        ends = starts
        var longer: Set<Int> = []
        step(Self.nonzero)
        for length in 2..<max(2, pattern.maximumCounterWidth + 1) {
          step(Self.digits)
          if length > digits { longer.formUnion(ends) }
        }
        ends = least.union(longer)
      case .base36(let width):
        let starts = ends
        stepPositive(width)
        let counted = ends
        ends = starts
        step(Self.letters)
        for _ in 1..<max(1, width) { step(Self.digits | Self.letters) }
        ends.formUnion(counted)
      }
    }
  }

  /// A shortest text that both accept, the first of them in the order of their characters; nil when there is none.
  func commonText(with other: NumberAutomaton) -> String? {
    struct Pair: Hashable {
      var first: Int
      var second: Int
    }
    var texts: [(pair: Pair, text: [UInt8])] = [(Pair(first: 0, second: 0), [])]
    var seen: Set<Pair> = [texts[0].pair]
    var next = 0
    while next < texts.count {
      let (pair, text) = texts[next]
      next += 1
      if ends.contains(pair.first), other.ends.contains(pair.second) { return String(decoding: text, as: UTF8.self) }
      var found: [(character: Int, pair: Pair)] = []
      for edge in edges[pair.first] {
        for match in other.edges[pair.second] where edge.characters & match.characters != 0 {
          let pair = Pair(first: edge.target, second: match.target)
          if seen.insert(pair).inserted {
            found.append(((edge.characters & match.characters).trailingZeroBitCount, pair))
          }
        }
      }
      for (character, pair) in found.sorted(by: { $0.character < $1.character }) {
        texts.append((pair, text + [UInt8(truncatingIfNeeded: character)]))
      }
    }
    return nil
  }

  /// Digits of which not all are zero.
  private mutating func stepPositive(_ count: Int) {
    var zeros = ends
    var positive: Set<Int> = []
    for _ in 0..<count {
      let target = addState()
      join(positive, target, Self.digits)
      join(zeros, target, Self.nonzero)
      ends = zeros
      step(Self.only(UInt8(ascii: "0")))
      zeros = ends
      positive = [target]
    }
    ends = positive
  }

  /// Goes on, from wherever a number may end so far, with one character for each of the sets.
  private mutating func step(_ characters: UInt128...) {
    for set in characters {
      let target = addState()
      join(ends, target, set)
      ends = [target]
    }
  }

  private mutating func addState() -> Int {
    edges.append([])
    return edges.count - 1
  }

  private mutating func join(_ states: Set<Int>, _ target: Int, _ characters: UInt128) {
    for state in states { edges[state].append(Edge(characters: characters, target: target)) }
  }

  private static func only(_ character: UInt8) -> UInt128 { 1 << UInt128(character) }

  private static func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> UInt128 {
    (first.value...last.value).reduce(0) { $0 | 1 << UInt128($1) }
  }
}
