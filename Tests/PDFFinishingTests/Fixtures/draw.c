/* Draws one fixture: draw sheet FILE FONT-FILE TEXT | draw picture|smooth|photo|drawing|writing FILE [FONT-FILE] */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cairo_surface_t *page(const char *file, double side, cairo_t **cr) {
  cairo_surface_t *s = cairo_pdf_surface_create(file, side, side);
  cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-12T10:00:00Z");
  *cr = cairo_create(s);
  return s;
}

static cairo_surface_t *square(void) {
  cairo_surface_t *p = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *c = cairo_create(p);
  cairo_set_source_rgba(c, .2, .4, .7, .5);
  cairo_rectangle(c, 2, 2, 5, 5);
  cairo_fill(c);
  cairo_destroy(c);
  return p;
}

static cairo_surface_t *photo(void) {
  cairo_surface_t *i = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 16, 16);
  FILE *f = fopen("photo.jpg", "rb");
  unsigned char *d = malloc(100000);
  size_t m = fread(d, 1, 100000, f);
  fclose(f);
  cairo_surface_set_mime_data(i, CAIRO_MIME_TYPE_JPEG, d, m, free, d);
  return i;
}

/* A picture as large as its page. */
static void image(cairo_t *cr, cairo_surface_t *i, cairo_filter_t filter) {
  int w = cairo_image_surface_get_width(i);
  cairo_set_source_surface(cr, i, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cr), filter);
  cairo_rectangle(cr, 0, 0, w, w);
  cairo_fill(cr);
  cairo_surface_destroy(i);
}

/* How many bytes the first character of UTF-8 has, and which it is. */
static int character(const unsigned char *s, unsigned long *c) {
  int n = s[0] < 0x80 ? 1 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
  *c = n == 1 ? s[0] : s[0] & (0xff >> (n + 1));
  for (int i = 1; i < n; i++) *c = *c << 6 | (s[i] & 0x3f);
  return n;
}

static void glyphs(cairo_t *cr, const char *font, const char *text) {
  FT_Library library;
  FT_Face face;
  if (FT_Init_FreeType(&library) || FT_New_Face(library, font, 0, &face)) exit(1);
  cairo_set_font_face(cr, cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
  cairo_set_font_size(cr, 10);
  cairo_glyph_t g[400];
  cairo_text_cluster_t k[400];
  int n = 0;
  for (const unsigned char *s = (const unsigned char *)text; *s;) {
    unsigned long c;
    k[n].num_bytes = character(s, &c);
    k[n].num_glyphs = 1;
    g[n] = (cairo_glyph_t){FT_Get_Char_Index(face, c), 40, 40};
    s += k[n++].num_bytes;
  }
  cairo_show_text_glyphs(cr, text, -1, g, n, k, n, 0);
}

int main(int n, char **v) {
  if (n < 3) return 64;
  cairo_t *cr;
  int sheet = !strcmp(v[1], "sheet"), jpeg = !strcmp(v[1], "photo");
  int small = !strcmp(v[1], "picture") || !strcmp(v[1], "smooth");
  cairo_surface_t *s = page(v[2], sheet ? 80 : jpeg ? 16 : small ? 8 : 100, &cr);
  if (sheet) glyphs(cr, v[3], v[4]);
  if (small) image(cr, square(), strcmp(v[1], "smooth") ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD);
  if (jpeg) image(cr, photo(), CAIRO_FILTER_NEAREST);
  if (!strcmp(v[1], "drawing")) { /* something that shines through, and a picture in it */
    cairo_push_group(cr);
    cairo_set_source_rgb(cr, .8, .2, .2);
    cairo_arc(cr, 50, 50, 40, 0, 7);
    cairo_fill(cr);
    cairo_translate(cr, 40, 40);
    image(cr, square(), CAIRO_FILTER_NEAREST);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, .5);
  }
  if (!strcmp(v[1], "writing")) { /* a drawing with glyphs */
    cairo_translate(cr, -30, 10);
    glyphs(cr, v[3], "Groupe");
  }
  cairo_show_page(cr);
  cairo_destroy(cr);
  cairo_surface_finish(s);
  printf("%s: %s\n", v[2], cairo_status_to_string(cairo_surface_status(s)));
  cairo_surface_destroy(s);
  return 0;
}
