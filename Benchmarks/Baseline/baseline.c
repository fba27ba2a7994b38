/* What a plain C program does for the same page: Cairo and Pango, one PangoLayout a string, the PDF to memory.
 *
 * usage: baseline FONTS CACHE STRINGS COUNT plain|tagged
 *
 * STRINGS has one string a line: page, size, weight (400 or 700), x and y in points, and the text, separated by tabs.
 * The calls are those of Pango's own examples; the font map and the configuration are made once, as in any program that
 * cares. When tagged, every string is a paragraph of a tagged document. Prints the CPU milliseconds a
 * document and the size of the last one. */
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  double size, x, y;
  int page, weight;
  char *text;
} String;

typedef struct {
  unsigned char *bytes;
  size_t count, room;
} Buffer;

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length) {
  Buffer *buffer = closure;
  if (buffer->count + length > buffer->room) {
    buffer->room = 2 * (buffer->count + length);
    buffer->bytes = realloc(buffer->bytes, buffer->room);
    if (!buffer->bytes) return CAIRO_STATUS_NO_MEMORY;
  }
  memcpy(buffer->bytes + buffer->count, data, length);
  buffer->count += length;
  return CAIRO_STATUS_SUCCESS;
}

static size_t render(const String *strings, size_t count, int tagged) {
  Buffer buffer = {0};
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, &buffer, 595.28, 841.89);
  cairo_t *cairo = cairo_create(surface);
  if (tagged) cairo_tag_begin(cairo, "Document", "");
  for (size_t i = 0; i < count; i++) {
    if (i > 0 && strings[i].page != strings[i - 1].page) cairo_show_page(cairo);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, "Inter");
    pango_font_description_set_weight(font, strings[i].weight);
    pango_font_description_set_absolute_size(font, strings[i].size * PANGO_SCALE);
    PangoLayout *layout = pango_cairo_create_layout(cairo);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, strings[i].text, -1);
    cairo_move_to(cairo, strings[i].x, strings[i].y);
    if (tagged) cairo_tag_begin(cairo, "P", "");
    pango_cairo_show_layout(cairo, layout);
    if (tagged) cairo_tag_end(cairo, "P");
    g_object_unref(layout);
    pango_font_description_free(font);
  }
  if (tagged) cairo_tag_end(cairo, "Document");
  cairo_show_page(cairo);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) exit(1);
  cairo_surface_destroy(surface);
  free(buffer.bytes);
  return buffer.count;
}

static double milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 6) {
    fputs("usage: baseline FONTS CACHE STRINGS COUNT plain|tagged\n", stderr);
    return 64;
  }
  FcConfig *config = FcConfigCreate();
  char rules[4096];
  snprintf(rules, sizeof rules, "<fontconfig><cachedir>%s</cachedir></fontconfig>", argv[2]);
  if (!FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)rules, FcTrue)) return 70;
  if (!FcConfigAppFontAddDir(config, (const FcChar8 *)argv[1])) return 66;
  FcConfigSetCurrent(config);
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_default(PANGO_CAIRO_FONT_MAP(map));

  FILE *file = fopen(argv[3], "r");
  if (!file) return 66;
  String *strings = NULL;
  size_t count = 0;
  char line[4096];
  while (fgets(line, sizeof line, file)) {
    String string = {0};
    int start = 0;
    if (sscanf(line, "%d\t%lf\t%d\t%lf\t%lf\t%n", &string.page, &string.size, &string.weight, &string.x, &string.y, &start) < 5) return 65;
    line[strcspn(line, "\n")] = 0;
    string.text = strdup(line + start);
    strings = realloc(strings, (count + 1) * sizeof *strings);
    if (!strings || !string.text) return 70;
    strings[count++] = string;
  }
  fclose(file);

  int documents = atoi(argv[4]);
  int tagged = strcmp(argv[5], "tagged") == 0;
  size_t size = 0;
  for (int i = 0; i < documents / 10 + 1; i++) size = render(strings, count, tagged);
  double start = milliseconds();
  for (int i = 0; i < documents; i++) size = render(strings, count, tagged);
  printf("%.3f %zu\n", (milliseconds() - start) / documents, size);
  return 0;
}
