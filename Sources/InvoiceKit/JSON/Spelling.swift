/// Finds what somebody may have meant.
enum Spelling {
  /// The known word nearest to what was written, by the number of letters to insert, delete, change or swap.
  ///
  /// - Returns: the word, and whether it is so near that it was probably meant.
  static func nearest(to written: String, among known: [String]) -> (word: String, isLikely: Bool) {
    let letters = Array(written.lowercased().unicodeScalars.prefix(60))
    var best = (word: known.first ?? "", distance: Int.max)
    for word in known {
      let target = Array(word.lowercased().unicodeScalars)
      var distance = self.distance(letters, target)
      // `price` is nearer to `unit_price` than to `piece`: a whole part of a key was written.
      if letters.count > 2, word.split(separator: "_").contains(where: { Array($0.unicodeScalars) == letters }) {
        distance = min(distance, 2)
      }
      if distance < best.distance { best = (word, distance) }
    }
    return (best.word, best.distance <= max(2, letters.count / 3) && best.distance < letters.count)
  }

  /// The optimal string alignment distance.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
