internal import InvoiceModel

/// What the properties of a template take, and what they are for. Which a block has the compiler's own tables say; a test
/// holds these to them.
enum TemplateProperties {
  /// What a property takes, and what it does.
  struct Entry: Sendable {
    var form: TemplateForm
    var summary: String

    init(_ form: TemplateForm, _ summary: String) { (self.form, self.summary) = (form, summary) }
  }

  private static let style = TemplateForm.shared("style")
  private static let color = TemplateForm.shared("color")
  private static let conditions = TemplateForm.shared("conditions")
  private static let blocks = TemplateForm.shared("blocks")
  private static let length = TemplateForm.length(0...2000)

  /// The name under which all know the property of a block, a style or a row; nil when it is in no table.
  ///
  /// - Parameters:
  ///   - name: the property.
  ///   - owner: the block, or what else has it: names stand for different things in some.
  static func key(_ name: String, of owner: String) -> String? {
    let own = "\(owner).\(name)"
    return special[own] != nil ? own : usual[name] != nil ? name : nil
  }

  /// All of them, by that name.
  static var all: [(key: String, entry: Entry)] {
    (usual.map { ($0.key, $0.value) } + special.map { ($0.key, $0.value) }).sorted { $0.0 < $1.0 }
  }

  private static let usual: [String: Entry] = [
    // How text looks.
    "style": Entry(style, "A named style."),
    "font": Entry(.families, "The family of a font, or several: a character is set in the first that has it."),
    "size": Entry(.length(4...200), "The size of letters."),
    "weight": Entry(.words(["regular", "bold"]), "How thick letters are."),
    "italic": Entry(.flag, "Whether letters are slanted."),
    "color": Entry(color, "The color of letters."),
    "align": Entry(.words(["start", "center", "end", "decimal"]), "Where lines stand."),
    "line_height": Entry(.number(0...4), "From line to line, as a multiple of the size."),
    // Of every block.
    "when": Entry(conditions, "What must hold: all of it."),
    "unless": Entry(conditions, "What must not hold: none of it."),
    "each": Entry(.shared("collection"), "The block is repeated for each element."),
    "padding": Entry(.insets, "Between the border and what is in it."),
    "background": Entry(color, "The color behind it."),
    "border": Entry(.border, "Edges, thickness and color: `top bottom 0.5 accent`."),
    "radius": Entry(.length(0...100), "The radius of the corners."),
    "keep_together": Entry(.flag, "Moved to the next page rather than split."),
    "keep_with_next": Entry(.flag, "Not left at a page’s foot without what follows."),
    "minimum_top": Entry(length, "On the first page, not higher than this below the page’s edge."),
    "minimum_height": Entry(length, "At least so high."),
    "role": Entry(
      .words(["h1", "h2", "h3", "p", "section", "address", "artifact"]), "What it is to those who do not see it."),
    "bleed": Entry(.flag, "The background reaches to the page’s edges."),
    // Of single blocks.
    "date_style": Entry(style, "The style of the day below a stamp’s words."),
    "turn": Entry(.number(-10...10), "How far a stamp is turned against the clock, in degrees."),
    "join": Entry(.word, "What stands between two texts."),
    "max_lines": Entry(.number(1...1000), "So many lines at most."),
    "link": Entry(.shared("variable"), "The variable with the address that a click opens."),
    "spacing": Entry(length, "Between two of them."),
    "max_width": Entry(.length(1...2000), "The widest that the picture may be."),
    "max_height": Entry(.length(1...2000), "The highest that the picture may be."),
    "alternative": Entry(.alternative, "What it shows, for those who do not see it."),
    "columns": Entry(.list(of: .shared("tableColumn")), "The columns of the table."),
    "column_spacing": Entry(length, "Between two columns."),
    "cell_padding": Entry(.insets, "Around what is in a cell."),
    "header_style": Entry(style, "Of the titles of columns."),
    "header_background": Entry(color, "Behind the titles of columns."),
    "header_border": Entry(.border, "Around the titles of columns."),
    "row_border": Entry(.border, "Around each row."),
    "carried_forward": Entry(.shared("carriedForward"), "The running total at page breaks."),
    "summary": Entry(.text, "What the table is about, for those who do not see it."),
    "heading_style": Entry(style, "Of headings between lines."),
    "heading_background": Entry(color, "Behind headings between lines."),
    "heading_border": Entry(.border, "Around headings between lines."),
    "comment_style": Entry(style, "Of comments between lines."),
    "subtotal_style": Entry(style, "Of subtotals between lines."),
    "subtotal_background": Entry(color, "Behind subtotals between lines."),
    "subtotal_border": Entry(.border, "Around subtotals between lines."),
    "label_width": Entry(.width, "How wide the labels are."),
    "value_width": Entry(.width, "How wide the values are."),
    "label_style": Entry(style, "Of the labels."),
    "name_style": Entry(style, "Of the name."),
    "details": Entry(.flag, "`false`: name, contact and address only."),
    // Of columns and rows.
    "width": Entry(.width, "`natural`, a share like `1fr`, or a length."),
    "vertical_align": Entry(.words(["top", "center", "bottom"]), "Where it stands among its neighbours."),
    "header": Entry(.text, "The title of the column."),
    "cell": Entry(blocks, "What stands in each row."),
    "optional": Entry(.flag, "It vanishes when no row has anything in it."),
    "carried": Entry(.text, "What is carried forward: `{line.running_net}`."),
    "subtotal": Entry(.words(["net", "gross"]), "The sum that stands here in subtotals."),
    "label": Entry(.text, "What it is called."),
    "value": Entry(.text, "What it is."),
    "foot": Entry(.text, "At the foot of a page."),
    "head": Entry(.text, "At the head of the next."),
  ]

  private static let special: [String: Entry] = [
    "qr.size": Entry(.length(42...300), "Its side with the white edge, 15 to 105 mm."),
    "qr.alternative": Entry(.text, "What it is, for those who do not see it."),
    // The document.
    "template.description": Entry(.word, "What the look is, in a line: for lists of templates."),
    "template.extends": Entry(.word, "The template that this is a variant of: a bundled one, or a file of the folder."),
    "template.theme": Entry(.shared("theme"), "What a theme may change, with what holds without one."),
    "template.page": Entry(.shared("page"), "The paper and what text looks like on it."),
    "template.colors": Entry(.shared("colors"), "The palette."),
    "template.styles": Entry(.shared("styles"), "Named styles."),
    "template.blocks": Entry(.shared("namedBlocks"), "Blocks with names, for `use`."),
    "template.title": Entry(.text, "The PDF’s title."),
    "template.subject": Entry(.text, "The PDF’s subject."),
    "template.header": Entry(blocks, "At the top of every page but the first."),
    "template.footer": Entry(blocks, "At the foot of every page."),
    "template.watermark": Entry(.shared("watermark"), "Behind drafts, and where a call asks for one."),
    "template.marks": Entry(.list(of: .shared("mark")), "Rectangles in fixed places, behind everything."),
    "template.payment_slip": Entry(.shared("paymentSlip"), "The payment slip of a Swiss QR-bill."),
    "template.body": Entry(blocks, "What flows over the pages."),
    "page.size": Entry(.words(["A4", "A5", "Letter"]), "The paper."),
    "page.margins": Entry(.insets, "From the paper’s edges to what is printed."),
    "page.spacing": Entry(length, "Between the blocks of the body."),
    "page.tighten": Entry(.number(0...1), "The share by which gaps may shrink to save a page."),
    "page.font_size": Entry(.length(4...200), "The size of letters."),
    "watermark.text": Entry(.text, "What it says."),
    "mark.pages": Entry(.words(["all", "first", "following"]), "On which pages."),
    "mark.left": Entry(length, "From the left edge."),
    "mark.right": Entry(length, "From the right edge."),
    "mark.width": Entry(length, "How wide it is."),
    "mark.top": Entry(length, "From the upper edge."),
    "mark.bottom": Entry(length, "From the lower edge."),
    "mark.height": Entry(length, "How high it is."),
    "mark.color": Entry(color, "Its color."),
    // What a block is named by holds its content.
    "text.text": Entry(.text, "A text, or a list of texts."),
    "rows.rows": Entry(blocks, "Blocks, one below the other."),
    "columns.columns": Entry(.list(of: .shared("columnBlock")), "Blocks, side by side."),
    "spacer.spacer": Entry(length, "Empty room of a height."),
    "rule.rule": Entry(.length(0...20), "A line of a thickness."),
    "page_break.page_break": Entry(.flag, "What follows begins a new page."),
    "image.image": Entry(.word, "`seller.logo`, `line.picture`, or a picture of the folder."),
    "stamp.stamp": Entry(.words(["call"]), "The place of the stamp that a call asks for (`--stamp`)."),
    "qr.qr": Entry(.words(["payment"]), "The QR code that the invoice asks for."),
    "table.table": Entry(.shared("collection"), "A row for each element."),
    "fields.fields": Entry(.list(of: .shared("fieldRow")), "Labels and values, at the start."),
    "totals.totals": Entry(.list(of: .shared("fieldRow")), "Labels and values, at the end."),
    "party.party": Entry(.words(["seller", "buyer", "delivery"]), "Name, address and identifiers."),
    "mentions.mentions": Entry(.mentions, "The texts that the law asks for."),
  ]
}
