extension FinishingRun {
  /// Writes the elements and the tree of them; answers the number of its root.
  mutating func writeStructure() throws(FinishingError) -> Int {
    let root = writer.newNumber()
    let kids = try StructureKids(draft)
    let figures = FigureBounds(draft)
    for index in elements.indices {
      let parent = Int(draft.structure.parents[index])
      let value = element(
        index, parent: parent < 0 ? root : elements[parent], kids: kids.kids(of: index), bounds: figures[index])
      try writer.write(object: elements[index], value: value)
    }
    let parents = try writeParents()
    var value: [UInt8] = Array("<< /Type /StructTreeRoot /ParentTree ".utf8)
    value.append(reference: parents)
    let top = elements.indices.filter { draft.structure.parents[$0] < 0 }
    value.append(top.count == 1 ? "/K " : "/K [ ")
    for index in top { value.append(reference: elements[index]) }
    value.append(top.count == 1 ? ">>" : "] >>")
    try writer.write(object: root, value: value)
    return root
  }

  private func element(_ index: Int, parent: Int, kids: [StructureKids.Kid], bounds: Rectangle?) -> [UInt8] {
    let element = draft.structure.elements[index]
    var value: [UInt8] = []
    value.reserveCapacity(96)
    value.append("<< /Type /StructElem /S /")
    value.append(contentsOf: element.type.utf8)
    value.append("\n/P ")
    value.append(reference: parent)
    var page: Int?
    for kid in kids {
      if case .content(let own, _) = kid {
        page = own
        break
      }
    }
    if let page {
      value.append("\n/Pg ")
      value.append(reference: pages[page])
    }
    if !kids.isEmpty {
      value.append("\n/K ")
      if kids.count > 1 { value.append("[ ") }
      for kid in kids { append(kid, page: page, to: &value) }
      if kids.count > 1 { value.append("]") }
    }
    value.append(0x0a)
    append(element, bounds: bounds, to: &value)
    value.append(">>")
    return value
  }

  /// - Parameter page: what a number alone stands for content of.
  private func append(_ kid: StructureKids.Kid, page: Int?, to value: inout [UInt8]) {
    switch kid {
    case .element(let index): value.append(reference: elements[index])
    case .content(let own, let identifier) where own == page:
      value.append(integer: identifier)
      value.append(0x20)
    case .content(let own, let identifier):
      value.append("<< /Type /MCR /Pg ")
      value.append(reference: pages[own])
      value.append("/MCID ")
      value.append(integer: identifier)
      value.append(" >> ")
    case .annotation(let own, let index):
      value.append("<< /Type /OBJR /Pg ")
      value.append(reference: pages[own])
      value.append("/Obj ")
      value.append(reference: annotations[own][index])
      value.append(">> ")
    }
  }

  private func append(_ element: StructureElement, bounds: Rectangle?, to value: inout [UInt8]) {
    if element.type == "TH" || element.type == "TD", element.scope != nil || element.columnSpan > 1 {
      value.append("/A << /O /Table ")
      if let scope = element.scope { value.append("/Scope /\(scope.rawValue) ") }
      if element.columnSpan > 1 { value.append("/ColSpan \(element.columnSpan) ") }
      value.append(">>\n")
    }
    if element.type == "Table", let summary = element.summary, !summary.isEmpty {
      value.append("/A << /O /Table /Summary ")
      value.append(textString: summary)
      value.append(">>\n")
    }
    if let bounds {
      value.append("/A << /O /Layout /BBox [ ")
      for side in [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY] {
        value.append(number: side)
        value.append(0x20)
      }
      value.append("] >>\n")
    }
    if let text = element.alternativeText, element.type != "Link" {
      value.append("/Alt ")
      value.append(textString: text)
      value.append(0x0a)
    }
    if let text = element.actualText {
      value.append("/ActualText ")
      value.append(textString: text)
      value.append(0x0a)
    }
    if let language = element.language {
      value.append("/Lang ")
      value.append(textString: language)
      value.append(0x0a)
    }
  }

  /// Writes which elements the pages' contents and the annotations belong to (ISO 32000-1, 14.7.4.4).
  private mutating func writeParents() throws(FinishingError) -> Int {
    var value: [UInt8] = Array("<< /Nums [\n".utf8)
    for (index, page) in draft.pages.enumerated() {
      value.append(integer: index)
      value.append(" [ ")
      for mark in page.marks { value.append(reference: elements[Int(mark.element)]) }
      value.append("]\n")
    }
    var next = pages.count
    for page in draft.pages {
      for link in page.links {
        value.append(integer: next)
        value.append(0x20)
        value.append(reference: elements[Int(link.element)])
        value.append(0x0a)
        next += 1
      }
    }
    value.append("] >>")
    let number = writer.newNumber()
    try writer.write(object: number, value: value)
    return number
  }
}
