internal import ByteCoding

/// What a painter leaves in the place of a picture that was packed before: two pixels, the first of which has the
/// colour `I`, `K` (in ASCII) and the place of the picture among those of the options. It has a mask where the picture has
/// one, so that no other object of the file has another number than with the picture itself.
enum StandIn {
  /// What is written in the places of stand-ins and of their masks, by object number.
  static func streams(
    of pictures: [[UInt8]], in document: CairoDocument, _ inflater: Inflater
  ) throws(FinishingError) -> [Int: PackedStream] {
    guard !pictures.isEmpty else { return [:] }
    var streams: [Int: PackedStream] = [:]
    for (number, object) in document.objects.enumerated() {
      guard let object, let index = index(of: object, in: document, inflater), pictures.indices.contains(index),
        let dictionary = object.dictionary
      else { continue }
      let picture = try Picture(pictures[index])
      let mask = dictionary.reference("/SMask")
      guard (mask == nil) == (picture.mask == nil) else {
        throw .malformed(reason: "a stand-in with another mask than its picture", offset: object.value.lowerBound)
      }
      streams[number] = PackedStream(picture.image.dictionary, data: picture.image.data, mask: mask)
      if let mask, let stream = picture.mask {
        streams[mask] = PackedStream(stream.dictionary, data: stream.data, mask: nil)
      }
    }
    return streams
  }

  /// Which picture an object stands for; nil when it is no stand-in.
  private static func index(of object: PDFObject, in document: CairoDocument, _ inflater: Inflater) -> Int? {
    guard object.kind == .image, let dictionary = object.dictionary, let stream = object.stream,
      dictionary.unsigned("/Width") == 2, dictionary.unsigned("/Height") == 1,
      dictionary.has("/ColorSpace", "/DeviceRGB"), dictionary.has("/Filter", "/FlateDecode"),
      let pixels = try? inflater.inflate(document.bytes, in: stream, limit: 6),
      pixels.starts(with: "IK".utf8), pixels.count == 6
    else { return nil }
    return Int(pixels[2])
  }

  /// A picture and its mask in a file that shows nothing else.
  private struct Picture {
    typealias Stream = (dictionary: PDFDictionary, data: Range<Int>)

    let image: Stream
    let mask: Stream?

    init(_ bytes: [UInt8]) throws(FinishingError) {
      let document = try CairoDocument(bytes)
      let images = document.objects.compactMap { $0?.kind == .image ? $0 : nil }
      let masks = images.compactMap { $0.dictionary?.reference("/SMask") }
      mask = masks.first.flatMap { document[$0] }.flatMap(Self.stream)
      let others = document.objects.enumerated().filter { $0.element?.kind == .image && !masks.contains($0.offset) }
      guard others.count == 1, let image = others[0].element.flatMap(Self.stream) else {
        throw .malformed(reason: "a file of one picture that has none, or several", offset: 0)
      }
      self.image = image
    }

    private static func stream(_ object: PDFObject) -> Stream? {
      guard let dictionary = object.dictionary, let stream = object.stream else { return nil }
      return (dictionary, stream)
    }
  }
}
