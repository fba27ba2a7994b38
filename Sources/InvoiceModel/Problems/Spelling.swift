/// Finds what somebody may have meant.
package enum Spelling {
  /// The known word nearest to what was written, by the number of letters to insert, delete, change or swap; of equals
  /// the first.
  ///
  /// - Returns: the word, how far away it is, and whether it is so near that it was probably meant.
  package static func nearest(
    to written: String, among known: [String]
  ) -> (word: String, distance: Int, isLikely: Bool) {
    let letters = Array(written.lowercased().unicodeScalars.prefix(60))
    var best = (word: known.first ?? "", distance: Int.max, isPart: false)
    for word in known {
      // `price` is nearer to `unit_price` than to `piece`: a whole part of a key was written.
      let isPart =
        letters.count > 2 && word.utf8.contains(UInt8(ascii: "_"))
        && word.split(separator: "_").contains { $0.unicodeScalars.elementsEqual(letters) }
      // Letters that one has more than the other have to be inserted: most words need not be compared.
      guard isPart || abs(word.unicodeScalars.count - letters.count) < best.distance else { continue }
      var distance = self.distance(letters, Array(word.lowercased().unicodeScalars))
      if isPart { distance = min(distance, 2) }
      if distance < best.distance { best = (word, distance, isPart) }
    }
    // Two letters of four make another word: `name` is no misspelt `note`.
    let limit = best.isPart || letters.count > 4 ? max(2, letters.count / 3) : 1
    return (best.word, best.distance, best.distance <= limit && best.distance < letters.count)
  }

  /// The optimal string alignment distance.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
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
