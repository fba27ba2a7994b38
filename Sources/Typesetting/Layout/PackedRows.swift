/// Rows of a table as their texts, and as the few shapes that these stand in.
struct PackedRows: Equatable, Sendable {
  private struct Place: Equatable {
    var chunk: UInt32
    var offset: UInt32
  }

  /// In bytes: what grows is not copied as a whole.
  private static let chunkSize = 64 << 10
  /// Among so many of the shapes that were used last that of a row is looked for.
  private static let recentLimit = 16

  /// Rows without their texts.
  var shapes: [Table.Row] = []
  /// Indices of shapes, the one that was used last first.
  private var recent: [Int] = []
  private var places: [Place] = []
  private var chunks: [[UInt8]] = []

  var count: Int { places.count }

  subscript(index: Int) -> Table.Row {
    get {
      let place = places[index]
      var values = ValueUnpacker(chunks[Int(place.chunk)], from: Int(place.offset))
      var row = shapes[values.number()]
      row.exchange(&values)
      return row
    }
    set { places[index] = pack(newValue) }
  }

  mutating func append(_ row: Table.Row) {
    places.append(pack(row))
  }

  private mutating func pack(_ row: Table.Row) -> Place {
    var shape = row
    var texts = ValuePacker()
    shape.exchange(&texts)
    var packed = ValuePacker()
    packed.append(index(of: shape))
    if chunks.last.map({ $0.count + texts.bytes.count > Self.chunkSize }) ?? true {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
    }
    let chunk = chunks.count - 1
    let place = Place(chunk: UInt32(chunk), offset: UInt32(chunks[chunk].count))
    chunks[chunk] += packed.bytes
    chunks[chunk] += texts.bytes
    return place
  }

  private mutating func index(of shape: Table.Row) -> Int {
    if let found = recent.firstIndex(where: { shapes[$0] == shape }) {
      let index = recent[found]
      if found > 0 {
        recent.remove(at: found)
        recent.insert(index, at: 0)
      }
      return index
    }
    shapes.append(shape)
    if recent.count >= Self.recentLimit { recent.removeLast() }
    recent.insert(shapes.count - 1, at: 0)
    return shapes.count - 1
  }
}
