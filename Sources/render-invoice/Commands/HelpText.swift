/// The longer texts of `--help`.
enum HelpText {
  static let discussion = """
    The PDF goes to standard output (never to a terminal) or to where --output says. A file appears whole or not at \
    all. Of several invoices, which need a folder, each good one is written and each bad one is reported.

    EXAMPLES:
      render-invoice invoice.json -o invoice.pdf
      curl -s https://shop.example/invoices/42 | render-invoice | lp
      render-invoice 2026-02/*.json -o out/
      render-invoice --format json invoice.json | jq .total
      render-invoice --format png --dpi 96 invoice.json -o preview.png
      render-invoice --format html invoice.json -o invoice.html
      render-invoice --format svg --pages all invoice.json -o page-%d.svg
      render-invoice --facturx invoice.json -o factur-x.pdf
      render-invoice --facturx basic-wl --attach data:hours.csv invoice.json -o factur-x.pdf
      render-invoice --format xml invoice.json > factur-x.xml
      render-invoice --format ubl --profile xrechnung invoice.json > xrechnung.xml
      render-invoice check --facturx --errors json invoice.json
      render-invoice factur-x.xml > readable.pdf

    OTHER COMMANDS:
      batch     Render a folder, an array, NDJSON or CSV at once; the books of a month.
      stream    Answer lines of NDJSON with rendered invoices, for other engines.
      check     Print all problems of invoices, of received ones by the official rules; render nothing.
      extract   Print the XML that is embedded in a PDF, or write the files that come with it.
      inspect   Show what an e-invoice (PDF or XML) says of itself.
      schema    Print the JSON Schema (draft 2020-12) of the invoice JSON.
      templates List, begin, check and compare templates.
      fonts     List the fonts that templates may name.
      preview   Show a template in the browser, and show it anew with each save.

    -V is short for --version.

    MESSAGES (standard error):
      FILE:LINE:COLUMN: error: JSON-POINTER: message [code] (hint)
      FILE.pdf!ATTACHMENT:LINE:COLUMN: error: ELEMENT: ... of a received e-invoice

    EXIT CODES (the first failure decides):
       0  done; there may be warnings
       1  what was compared differs (templates diff)
      64  the command was called wrongly
      65  an invoice or a template is wrong
      66  an input does not exist or cannot be opened
      70  the system lacks what the command needs: a thread, room for its own fonts
      73  an output cannot be created
      74  reading or writing failed (no message when the reader of a pipe left)
    """
}
