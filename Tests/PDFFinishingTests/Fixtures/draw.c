/* Draws one fixture: draw KIND FILE FAMILY PAGES FONT-FILE...
   KIND is a set of letters: t tags, w watermark, i picture, I the picture smoothed, j photograph, l link,
   s a cell over two pages, e an empty cell, u other scripts, d a link inside the document, g a group. */
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cairo_t *cr;
static const char *family;
static int tagged;

static void begin(const char *t, const char *a) { if (tagged) cairo_tag_begin(cr, t, a ? a : ""); }
static void end(const char *t) { if (tagged) cairo_tag_end(cr, t); }

static void text(double x, double y, const char *s, double size) {
  PangoContext *c = pango_cairo_create_context(cr);
  cairo_font_options_t *o = cairo_font_options_create();
  cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(c, o);
  pango_context_set_round_glyph_positions(c, FALSE);
  PangoLayout *l = pango_layout_new(c);
  PangoFontDescription *d = pango_font_description_new();
  pango_font_description_set_family(d, family);
  pango_font_description_set_absolute_size(d, size * PANGO_SCALE);
  pango_layout_set_font_description(l, d);
  pango_layout_set_text(l, s, -1);
  cairo_move_to(cr, x, y);
  pango_cairo_show_layout(cr, l);
  pango_font_description_free(d);
  cairo_font_options_destroy(o); g_object_unref(l); g_object_unref(c);
}
static void leaf(const char *t, double x, double y, const char *s, double size) { begin(t, NULL); text(x, y, s, size); end(t); }
static void rule(double y) {
  cairo_set_source_rgb(cr, .8, .8, .8); cairo_set_line_width(cr, .5);
  cairo_move_to(cr, 48, y); cairo_line_to(cr, 547, y); cairo_stroke(cr); cairo_set_source_rgb(cr, .1, .1, .1);
}
static void header(double y) {
  begin("TR", NULL);
  leaf("TH", 54, y, "Désignation", 9); leaf("TH", 300, y, "Qté", 9); leaf("TH", 400, y, "Total", 9);
  end("TR"); rule(y + 14);
}
static void row(double y, int i) {
  char s[64];
  begin("TR", NULL);
  snprintf(s, sizeof s, "Article (%d) \\ pose", i); leaf("TD", 54, y, s, 9);
  snprintf(s, sizeof s, "%d", i); leaf("TD", 300, y, s, 9);
  snprintf(s, sizeof s, "%d,00 €", i * 10); leaf("TD", 400, y, s, 9);
  end("TR"); rule(y + 14);
}
static cairo_surface_t *picture(void) {
  cairo_surface_t *p = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *c = cairo_create(p);
  cairo_set_source_rgba(c, .2, .4, .7, .5); cairo_rectangle(c, 2, 2, 5, 5); cairo_fill(c); cairo_destroy(c);
  return p;
}
int main(int n, char **v) {
  const char *kind = v[1];
  int pages = atoi(v[4]);
  family = v[3];
  tagged = strchr(kind, 't') != NULL;
  for (int i = 5; i < n; i++) FcConfigAppFontAddFile(NULL, (FcChar8 *)v[i]);
  cairo_surface_t *s = cairo_pdf_surface_create(v[2], 595.276, 841.89);
  cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-12T10:00:00Z");
  cr = cairo_create(s);
  begin("Document", NULL);
  int number = 1;
  for (int p = 0; p < pages; p++) {
    cairo_set_source_rgb(cr, .1, .3, .55); cairo_rectangle(cr, 0, 0, 595.276, 6); cairo_fill(cr);
    if (strchr(kind, 'w')) { /* watermark */
      cairo_save(cr); cairo_translate(cr, 150, 600); cairo_rotate(cr, -.8); cairo_set_source_rgba(cr, .5, .5, .5, .2);
      text(0, 0, "COPIE", 90); cairo_restore(cr);
    }
    cairo_set_source_rgb(cr, .1, .1, .1);
    double y = 60;
    if (strchr(kind, 's') && p > 0) { text(54, 40, "suite", 9); end("TD"); end("TR"); }
    if (p == 0) {
      begin("Sect", NULL);
      if (strchr(kind, 'i')) {
        cairo_surface_t *i = picture();
        begin("Figure", NULL);
        cairo_save(cr); cairo_translate(cr, 480, 30); cairo_scale(cr, 5, 5); cairo_set_source_surface(cr, i, 0, 0);
        if (!strchr(kind, 'I')) cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
        cairo_paint(cr); cairo_restore(cr);
        end("Figure"); cairo_surface_destroy(i);
      }
      if (strchr(kind, 'j')) { /* a photograph, kept as JPEG */
        cairo_surface_t *i = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 16, 16);
        FILE *f = fopen("photo.jpg", "rb"); unsigned char *d = malloc(100000); size_t m = fread(d, 1, 100000, f); fclose(f);
        cairo_surface_set_mime_data(i, CAIRO_MIME_TYPE_JPEG, d, m, free, d);
        begin("Figure", NULL);
        cairo_save(cr); cairo_translate(cr, 420, 30); cairo_set_source_surface(cr, i, 0, 0);
        cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST); cairo_paint(cr); cairo_restore(cr);
        end("Figure"); cairo_surface_destroy(i);
      }
      leaf("H1", 48, y, "FACTURE n° 2026-0147", 20);
      leaf("P", 48, y + 30, "Ateliers Lefèvre & Fils – 14, rue de l’Œuvre", 9);
      if (strchr(kind, 'l')) {
        begin("P", NULL);
        leaf("Span", 48, y + 50, "Payer en ligne : ", 9);
        begin("Link", "uri='https://example.org/pay?id=1'"); text(140, y + 50, "example.org", 9); end("Link");
        end("P");
      }
      end("Sect");
      y = 160; begin("Table", NULL); header(y);
    } else {
      int t = tagged; tagged = 0; header(y); tagged = t; /* repeated: artifact */
    }
    for (int i = 0; i < 3; i++) row(y += 20, number++);
    if (p == pages - 1) {
      if (strchr(kind, 'e')) { begin("TR", NULL); begin("TD", NULL); end("TD"); end("TR"); }
      end("Table"); if (strchr(kind, 'g')) {
        begin("P", NULL); cairo_push_group(cr); text(48, y + 40, "Groupe", 9); cairo_pop_group_to_source(cr); cairo_paint_with_alpha(cr, .5); end("P"); }
      if (strchr(kind, 'u')) leaf("P", 48, y + 50, "Ελληνικά, Łódź, кириллица", 9);
      if (strchr(kind, 'd')) { begin("Link", "dest='top'"); text(140, y + 50, "haut", 9); end("Link");
        cairo_tag_begin(cr, CAIRO_TAG_DEST, "name='top'"); cairo_tag_end(cr, CAIRO_TAG_DEST); }
      leaf("P", 48, y + 60, "Merci.", 9); end("Document"); }
    text(500, 810, "page", 8); rule(800);
    if (strchr(kind, 's') && p + 1 < pages) { begin("TR", NULL); begin("TD", NULL); text(54, 700, "coupé", 9); }
    cairo_show_page(cr);
  }
  cairo_destroy(cr); cairo_surface_finish(s);
  printf("%s: %s\n", v[2], cairo_status_to_string(cairo_surface_status(s)));
  cairo_surface_destroy(s);
  return 0;
}
