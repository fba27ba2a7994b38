#include "CBundledFiles.h"

/* #embed is C23; the compilers that Swift 6.2 comes with have it in every mode of C. */
#if defined(__clang__) && __has_warning("-Wc23-extensions")
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

/* Once more in the list below; a test compares both with the folders. */
static const unsigned char inter_bold_otf[] = {
#embed "../../Fonts/Inter-Bold.otf"
};
static const unsigned char inter_italic_otf[] = {
#embed "../../Fonts/Inter-Italic.otf"
};
static const unsigned char inter_regular_otf[] = {
#embed "../../Fonts/Inter-Regular.otf"
};
static const unsigned char invoicesymbols_regular_ttf[] = {
#embed "../../Fonts/InvoiceSymbols-Regular.ttf"
};
static const unsigned char notosansarabic_bold_ttf[] = {
#embed "../../Fonts/NotoSansArabic-Bold.ttf"
};
static const unsigned char notosansarabic_regular_ttf[] = {
#embed "../../Fonts/NotoSansArabic-Regular.ttf"
};
static const unsigned char notosanshebrew_bold_ttf[] = {
#embed "../../Fonts/NotoSansHebrew-Bold.ttf"
};
static const unsigned char notosanshebrew_regular_ttf[] = {
#embed "../../Fonts/NotoSansHebrew-Regular.ttf"
};
static const unsigned char classic_template_yaml[] = {
#embed "../../Templates/classic/template.yaml"
};
static const unsigned char classic_template_nodes[] = {
#embed "../../Templates/classic/template.nodes"
};
static const unsigned char compact_template_yaml[] = {
#embed "../../Templates/compact/template.yaml"
};
static const unsigned char compact_template_nodes[] = {
#embed "../../Templates/compact/template.nodes"
};
static const unsigned char letter_template_yaml[] = {
#embed "../../Templates/letter/template.yaml"
};
static const unsigned char letter_template_nodes[] = {
#embed "../../Templates/letter/template.nodes"
};
static const unsigned char letter_a_template_yaml[] = {
#embed "../../Templates/letter-a/template.yaml"
};
static const unsigned char letter_a_template_nodes[] = {
#embed "../../Templates/letter-a/template.nodes"
};
static const unsigned char letter_fr_template_yaml[] = {
#embed "../../Templates/letter-fr/template.yaml"
};
static const unsigned char letter_fr_template_nodes[] = {
#embed "../../Templates/letter-fr/template.nodes"
};
static const unsigned char minimal_template_yaml[] = {
#embed "../../Templates/minimal/template.yaml"
};
static const unsigned char minimal_template_nodes[] = {
#embed "../../Templates/minimal/template.nodes"
};
static const unsigned char studio_template_yaml[] = {
#embed "../../Templates/studio/template.yaml"
};
static const unsigned char studio_template_nodes[] = {
#embed "../../Templates/studio/template.nodes"
};
static const unsigned char strings_de_yaml[] = {
#embed "../../Templates/strings/de.yaml"
};
static const unsigned char strings_de_nodes[] = {
#embed "../../Templates/strings/de.nodes"
};
static const unsigned char strings_en_yaml[] = {
#embed "../../Templates/strings/en.yaml"
};
static const unsigned char strings_en_nodes[] = {
#embed "../../Templates/strings/en.nodes"
};
static const unsigned char strings_es_yaml[] = {
#embed "../../Templates/strings/es.yaml"
};
static const unsigned char strings_es_nodes[] = {
#embed "../../Templates/strings/es.nodes"
};
static const unsigned char strings_fr_yaml[] = {
#embed "../../Templates/strings/fr.yaml"
};
static const unsigned char strings_fr_nodes[] = {
#embed "../../Templates/strings/fr.nodes"
};
static const unsigned char strings_it_yaml[] = {
#embed "../../Templates/strings/it.yaml"
};
static const unsigned char strings_it_nodes[] = {
#embed "../../Templates/strings/it.nodes"
};
static const unsigned char strings_nl_yaml[] = {
#embed "../../Templates/strings/nl.yaml"
};
static const unsigned char strings_nl_nodes[] = {
#embed "../../Templates/strings/nl.nodes"
};
static const unsigned char strings_pl_yaml[] = {
#embed "../../Templates/strings/pl.yaml"
};
static const unsigned char strings_pl_nodes[] = {
#embed "../../Templates/strings/pl.nodes"
};
static const unsigned char strings_pt_yaml[] = {
#embed "../../Templates/strings/pt.yaml"
};
static const unsigned char strings_pt_nodes[] = {
#embed "../../Templates/strings/pt.nodes"
};
static const unsigned char sample_02_b2b_complete_json[] = {
#embed "../../Samples/02-b2b-complete.json"
};
static const unsigned char sample_05_gross_prices_shop_json[] = {
#embed "../../Samples/05-gross-prices-shop.json"
};
static const unsigned char sample_06_franchise_sole_trader_json[] = {
#embed "../../Samples/06-franchise-sole-trader.json"
};
static const unsigned char sample_11_credit_note_json[] = {
#embed "../../Samples/11-credit-note.json"
};
static const unsigned char sample_19_foreign_scripts_json[] = {
#embed "../../Samples/19-foreign-scripts.json"
};
static const unsigned char sample_27_payee_and_terms_json[] = {
#embed "../../Samples/27-payee-and-terms.json"
};
static const unsigned char sample_29_building_work_lots_json[] = {
#embed "../../Samples/29-building-work-lots.json"
};
static const unsigned char sample_30_catalogue_lines_json[] = {
#embed "../../Samples/30-catalogue-lines.json"
};
static const unsigned char sample_31_quote_json[] = {
#embed "../../Samples/31-quote.json"
};
static const unsigned char sample_32_installments_json[] = {
#embed "../../Samples/32-installments.json"
};
static const unsigned char sample_37_german_json[] = {
#embed "../../Samples/37-german.json"
};
static const unsigned char sample_received_every_term_xml[] = {
#embed "../../Samples/received/every-term.xml"
};
static const unsigned char sample_38_polish_json[] = {
#embed "../../Samples/38-polish.json"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes, 0, 0}
#define YAML_OF(name, stem) {name, stem##_yaml, sizeof stem##_yaml, stem##_nodes, sizeof stem##_nodes}

static const invoicekit_file files[] = {
  FILE_OF("Fonts/Inter-Bold.otf", inter_bold_otf),
  FILE_OF("Fonts/Inter-Italic.otf", inter_italic_otf),
  FILE_OF("Fonts/Inter-Regular.otf", inter_regular_otf),
  FILE_OF("Fonts/InvoiceSymbols-Regular.ttf", invoicesymbols_regular_ttf),
  FILE_OF("Fonts/NotoSansArabic-Bold.ttf", notosansarabic_bold_ttf),
  FILE_OF("Fonts/NotoSansArabic-Regular.ttf", notosansarabic_regular_ttf),
  FILE_OF("Fonts/NotoSansHebrew-Bold.ttf", notosanshebrew_bold_ttf),
  FILE_OF("Fonts/NotoSansHebrew-Regular.ttf", notosanshebrew_regular_ttf),
  FILE_OF("Samples/02-b2b-complete.json", sample_02_b2b_complete_json),
  FILE_OF("Samples/05-gross-prices-shop.json", sample_05_gross_prices_shop_json),
  FILE_OF("Samples/06-franchise-sole-trader.json", sample_06_franchise_sole_trader_json),
  FILE_OF("Samples/11-credit-note.json", sample_11_credit_note_json),
  FILE_OF("Samples/19-foreign-scripts.json", sample_19_foreign_scripts_json),
  FILE_OF("Samples/27-payee-and-terms.json", sample_27_payee_and_terms_json),
  FILE_OF("Samples/29-building-work-lots.json", sample_29_building_work_lots_json),
  FILE_OF("Samples/30-catalogue-lines.json", sample_30_catalogue_lines_json),
  FILE_OF("Samples/31-quote.json", sample_31_quote_json),
  FILE_OF("Samples/32-installments.json", sample_32_installments_json),
  FILE_OF("Samples/37-german.json", sample_37_german_json),
  FILE_OF("Samples/38-polish.json", sample_38_polish_json),
  FILE_OF("Samples/received/every-term.xml", sample_received_every_term_xml),
  YAML_OF("Templates/classic/template.yaml", classic_template),
  YAML_OF("Templates/compact/template.yaml", compact_template),
  YAML_OF("Templates/letter-a/template.yaml", letter_a_template),
  YAML_OF("Templates/letter-fr/template.yaml", letter_fr_template),
  YAML_OF("Templates/letter/template.yaml", letter_template),
  YAML_OF("Templates/minimal/template.yaml", minimal_template),
  YAML_OF("Templates/strings/de.yaml", strings_de),
  YAML_OF("Templates/strings/en.yaml", strings_en),
  YAML_OF("Templates/strings/es.yaml", strings_es),
  YAML_OF("Templates/strings/fr.yaml", strings_fr),
  YAML_OF("Templates/strings/it.yaml", strings_it),
  YAML_OF("Templates/strings/nl.yaml", strings_nl),
  YAML_OF("Templates/strings/pl.yaml", strings_pl),
  YAML_OF("Templates/strings/pt.yaml", strings_pt),
  YAML_OF("Templates/studio/template.yaml", studio_template),
};

const invoicekit_file *invoicekit_bundled_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
