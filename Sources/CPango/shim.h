#pragma once
#include <hb.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

/* GObject's casts are macros, which Swift does not see. */
static inline PangoFcFontMap *invoicekit_fc_font_map(PangoFontMap *map) { return PANGO_FC_FONT_MAP(map); }
static inline PangoFcFont *invoicekit_fc_font(PangoFont *font) { return PANGO_FC_FONT(font); }
static inline PangoCairoFont *invoicekit_cairo_font(PangoFont *font) { return PANGO_CAIRO_FONT(font); }
/* Bit fields are read here, as their layout is the compiler's. */
static inline gboolean invoicekit_is_line_break(const PangoLogAttr *attribute) { return attribute->is_line_break; }
static inline gboolean invoicekit_is_cursor_position(const PangoLogAttr *attribute) {
  return attribute->is_cursor_position;
}
/* Cairo's names belong to another module. */
static inline PangoFontMap *invoicekit_font_map_new(void) {
  return pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
}
static inline void invoicekit_context_turn_hinting_off(PangoContext *context) {
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
}
