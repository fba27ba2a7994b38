#pragma once
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

/* What is used of Pango, declared as its headers have it since 1.44: the interface stays the same within Pango 1. Pango
   is opened when a text needs it (PangoLibrary), and whoever includes its headers by pkg-config is linked with it. A
   test holds the structures against Pango's own (PangoHeaderTests). */

/* Pango's objects, of which only addresses are handed on. */
struct invoicekit_pango_font;
struct invoicekit_pango_font_map;
struct invoicekit_pango_context;
struct invoicekit_pango_description;
struct invoicekit_pango_language;
struct invoicekit_pango_attributes;

/* Those of others. */
struct _cairo_font_options;
struct _cairo_scaled_font;
struct _FcConfig;
struct _FcPattern;
struct hb_font_t;
struct _GList;

/* PangoAttribute */
struct invoicekit_pango_attribute {
  const void *kind;
  uint32_t start_index;
  uint32_t end_index;
};

/* PangoAnalysis */
struct invoicekit_pango_analysis {
  void *shape_engine;
  void *language_engine;
  struct invoicekit_pango_font *font;
  uint8_t level;
  uint8_t gravity;
  uint8_t flags;
  uint8_t script;
  struct invoicekit_pango_language *language;
  void *extra_attributes;
};

/* PangoItem */
struct invoicekit_pango_item {
  int32_t offset;
  int32_t length;
  int32_t num_chars;
  struct invoicekit_pango_analysis analysis;
};

/* PangoGlyphInfo */
struct invoicekit_pango_glyph {
  uint32_t glyph;
  int32_t width;
  int32_t x_offset;
  int32_t y_offset;
  uint32_t flags;
};

/* PangoGlyphString */
struct invoicekit_pango_glyphs {
  int32_t num_glyphs;
  struct invoicekit_pango_glyph *glyphs;
  int32_t *log_clusters;
  int32_t space;
};

/* PangoLogAttr: bit fields from is_line_break on. */
struct invoicekit_pango_log_attribute {
  uint32_t is_line_break : 1;
  uint32_t others : 31;
};

/* PANGO_SCALE: so many units are a point. */
static const int32_t INVOICEKIT_PANGO_SCALE = 1024;
/* PangoDirection */
static const int32_t INVOICEKIT_PANGO_DIRECTION_LTR = 0;
static const int32_t INVOICEKIT_PANGO_DIRECTION_RTL = 1;
/* PangoWeight */
static const int32_t INVOICEKIT_PANGO_WEIGHT_NORMAL = 400;
static const int32_t INVOICEKIT_PANGO_WEIGHT_BOLD = 700;
/* PangoStyle */
static const int32_t INVOICEKIT_PANGO_STYLE_NORMAL = 0;
static const int32_t INVOICEKIT_PANGO_STYLE_ITALIC = 2;
/* PANGO_GLYPH_EMPTY, and what is set in the number of a glyph that no font has (PANGO_GLYPH_UNKNOWN_FLAG). */
static const uint32_t INVOICEKIT_PANGO_GLYPH_EMPTY = 0x0FFFFFFF;
static const uint32_t INVOICEKIT_PANGO_GLYPH_UNKNOWN = 0x10000000;

/* The functions: what each returns, its name, its parameters. */
#define INVOICEKIT_PANGO_FUNCTIONS(FUNCTION) \
  FUNCTION(const char *, pango_version_string, (void)) \
  FUNCTION(struct invoicekit_pango_language *, pango_language_from_string, (const char *name)) \
  FUNCTION(struct invoicekit_pango_font_map *, pango_cairo_font_map_new_for_font_type, (int32_t type)) \
  FUNCTION( \
    void, pango_fc_font_map_set_config, \
    (struct invoicekit_pango_font_map *map, struct _FcConfig *configuration)) \
  FUNCTION(struct invoicekit_pango_context *, pango_font_map_create_context, (struct invoicekit_pango_font_map *map)) \
  FUNCTION( \
    struct invoicekit_pango_font *, pango_font_map_load_font, \
    (struct invoicekit_pango_font_map *map, struct invoicekit_pango_context *context, \
     const struct invoicekit_pango_description *description)) \
  FUNCTION( \
    void, pango_context_set_language, \
    (struct invoicekit_pango_context *context, struct invoicekit_pango_language *language)) \
  FUNCTION( \
    void, pango_context_set_round_glyph_positions, (struct invoicekit_pango_context *context, int32_t round)) \
  FUNCTION( \
    void, pango_cairo_context_set_font_options, \
    (struct invoicekit_pango_context *context, const struct _cairo_font_options *options)) \
  FUNCTION(struct invoicekit_pango_description *, pango_font_description_new, (void)) \
  FUNCTION(void, pango_font_description_free, (struct invoicekit_pango_description *description)) \
  FUNCTION( \
    void, pango_font_description_set_family, \
    (struct invoicekit_pango_description *description, const char *family)) \
  FUNCTION( \
    void, pango_font_description_set_weight, (struct invoicekit_pango_description *description, int32_t weight)) \
  FUNCTION( \
    void, pango_font_description_set_style, (struct invoicekit_pango_description *description, int32_t style)) \
  FUNCTION( \
    void, pango_font_description_set_absolute_size, (struct invoicekit_pango_description *description, double size)) \
  FUNCTION(struct hb_font_t *, pango_font_get_hb_font, (struct invoicekit_pango_font *font)) \
  FUNCTION(struct _FcPattern *, pango_fc_font_get_pattern, (struct invoicekit_pango_font *font)) \
  FUNCTION(struct _cairo_scaled_font *, pango_cairo_font_get_scaled_font, (struct invoicekit_pango_font *font)) \
  FUNCTION(struct invoicekit_pango_attributes *, pango_attr_list_new, (void)) \
  FUNCTION(void, pango_attr_list_unref, (struct invoicekit_pango_attributes *attributes)) \
  FUNCTION( \
    void, pango_attr_list_insert, \
    (struct invoicekit_pango_attributes *attributes, struct invoicekit_pango_attribute *attribute)) \
  FUNCTION( \
    struct invoicekit_pango_attribute *, pango_attr_font_desc_new, \
    (const struct invoicekit_pango_description *description)) \
  FUNCTION( \
    struct _GList *, pango_itemize_with_base_dir, \
    (struct invoicekit_pango_context *context, int32_t direction, const char *text, int32_t start, int32_t length, \
     struct invoicekit_pango_attributes *attributes, void *iterator)) \
  FUNCTION( \
    struct invoicekit_pango_item *, pango_item_split, \
    (struct invoicekit_pango_item *item, int32_t bytes, int32_t characters)) \
  FUNCTION(void, pango_item_free, (struct invoicekit_pango_item *item)) \
  FUNCTION( \
    void, pango_shape_full, \
    (const char *text, int32_t length, const char *paragraph, int32_t paragraph_length, \
     const struct invoicekit_pango_analysis *analysis, struct invoicekit_pango_glyphs *glyphs)) \
  FUNCTION(struct invoicekit_pango_glyphs *, pango_glyph_string_new, (void)) \
  FUNCTION(void, pango_glyph_string_free, (struct invoicekit_pango_glyphs *glyphs)) \
  FUNCTION( \
    void, pango_get_log_attrs, \
    (const char *text, int32_t length, int32_t level, struct invoicekit_pango_language *language, \
     struct invoicekit_pango_log_attribute *attributes, int32_t count)) \
  /* Of GObject, which Pango brings. */ \
  FUNCTION(void *, g_object_ref, (void *object)) \
  FUNCTION(void, g_object_unref, (void *object))

#define INVOICEKIT_PANGO_MEMBER(result, name, parameters) result(*name) parameters;
struct invoicekit_pango {
  INVOICEKIT_PANGO_FUNCTIONS(INVOICEKIT_PANGO_MEMBER)
};

/* Looks the functions up in a library that dlopen has opened, and in those that it needs; returns the name of the first
   that is missing, NULL when all are there. */
static inline const char *invoicekit_pango_load(void *library, struct invoicekit_pango *functions) {
  void *found;
#define INVOICEKIT_PANGO_LOAD(result, name, parameters) \
  if (!(found = dlsym(library, #name))) return #name; \
  __builtin_memcpy(&functions->name, &found, sizeof found);
  INVOICEKIT_PANGO_FUNCTIONS(INVOICEKIT_PANGO_LOAD)
#undef INVOICEKIT_PANGO_LOAD
  return NULL;
}
