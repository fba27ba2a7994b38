/* InvoiceKit: invoices from JSON or an e-invoice as PDF, Factur-X, PNG, SVG, HTML, CII, UBL or
 * computed JSON.
 *
 * Every function may be called from any thread at any time. None prints, ends the process, changes its environment or
 * keeps a pointer that it was given. What goes wrong comes back as a status and as JSON. */
#ifndef INVOICEKIT_H
#define INVOICEKIT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a call came to; the exit codes of render-invoice. */
enum invoicekit_status {
  INVOICEKIT_DONE = 0,            /* done; there may be warnings */
  INVOICEKIT_BAD_OPTIONS = 64,    /* the options are wrong or contradict each other */
  INVOICEKIT_BAD_INVOICE = 65,    /* the invoice or the template is wrong */
  INVOICEKIT_NO_INPUT = 66,       /* a file or folder that the options name cannot be opened */
  INVOICEKIT_NO_ROOM = 70,        /* the system lacks memory, or room for fonts */
  INVOICEKIT_READ_FAILED = 74     /* reading a file that the options name failed on the way */
};

/* The release of the library: "0.2.0". Not to be freed. */
const char *invoicekit_version(void);

/* Renders an invoice: the same bytes as render-invoice gives with the same options.
 *
 *   invoice, size  invoice JSON in UTF-8, or CII or UBL; at most 64 MiB
 *   options        JSON in UTF-8: {"format":"pdf","language":"fr"}; null: all as usual
 *   document       gets the document, document_size its size in bytes; null unless the status is 0
 *   problems       gets a JSON array of all errors and warnings, ended by a zero byte: [] when there are none
 *
 * Each of the last three may be null. What was put into document and problems is freed with invoicekit_free. */
int invoicekit_render(const void *invoice, size_t size, const char *options, void **document, size_t *document_size,
                      char **problems);

/* Takes a page of invoicekit_render_pages: its number, from 1, and its file, which is there until the function returns. */
typedef void (*invoicekit_page_taker)(void *context, int page, const void *document, size_t document_size);

/* Renders pages of an invoice, each to a file of its own: the same bytes as render-invoice gives with --pages.
 *
 *   options        {"format":"png","pages":"1-3","dpi":96}; the format is png or svg, and without pages all are rendered
 *   take           gets each page in the order of the pages, from the calling thread, when all of them are made; none unless
 *                  the status is 0
 *   context        is handed on to it
 *
 * The others are as above; take may be null. */
int invoicekit_render_pages(const void *invoice, size_t size, const char *options, invoicekit_page_taker take,
                            void *context, char **problems);

/* Finds all that is wrong with an invoice: does what invoicekit_render does, but for the document. */
int invoicekit_check(const void *invoice, size_t size, const char *options, char **problems);

/* Takes back what the functions above have handed out; null does nothing. */
void invoicekit_free(void *memory);

#ifdef __cplusplus
}
#endif

#endif
