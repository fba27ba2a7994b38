#include "CSiteFiles.h"

/* #embed is C23; the compilers that Swift 6.2 comes with have it in every mode of C. */
#if defined(__clang__) && __has_warning("-Wc23-extensions")
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

/* Once more in the list below; a test compares both with the folder. */
static const unsigned char login_js[] = {
#embed "../../Site/login.js"
};
static const unsigned char portal_css[] = {
#embed "../../Site/portal.css"
};
static const unsigned char openapi_bot_json[] = {
#embed "../../Site/openapi/bot.json"
};
static const unsigned char openapi_portal_json[] = {
#embed "../../Site/openapi/portal.json"
};
static const unsigned char openapi_rendering_json[] = {
#embed "../../Site/openapi/rendering.json"
};
static const unsigned char openapi_server_json[] = {
#embed "../../Site/openapi/server.json"
};
static const unsigned char account_mustache[] = {
#embed "../../Site/templates/account.mustache"
};
static const unsigned char cancel_mustache[] = {
#embed "../../Site/templates/cancel.mustache"
};
static const unsigned char change_mustache[] = {
#embed "../../Site/templates/change.mustache"
};
static const unsigned char chart_mustache[] = {
#embed "../../Site/templates/chart.mustache"
};
static const unsigned char contract_mustache[] = {
#embed "../../Site/templates/contract.mustache"
};
static const unsigned char demo_checkout_mustache[] = {
#embed "../../Site/templates/demo-checkout.mustache"
};
static const unsigned char demo_mustache[] = {
#embed "../../Site/templates/demo.mustache"
};
static const unsigned char desk_account_mustache[] = {
#embed "../../Site/templates/desk-account.mustache"
};
static const unsigned char desk_action_mustache[] = {
#embed "../../Site/templates/desk-action.mustache"
};
static const unsigned char desk_archived_mustache[] = {
#embed "../../Site/templates/desk-archived.mustache"
};
static const unsigned char desk_case_mustache[] = {
#embed "../../Site/templates/desk-case.mustache"
};
static const unsigned char desk_customer_mustache[] = {
#embed "../../Site/templates/desk-customer.mustache"
};
static const unsigned char desk_done_mustache[] = {
#embed "../../Site/templates/desk-done.mustache"
};
static const unsigned char desk_enrol_mustache[] = {
#embed "../../Site/templates/desk-enrol.mustache"
};
static const unsigned char desk_enrolled_mustache[] = {
#embed "../../Site/templates/desk-enrolled.mustache"
};
static const unsigned char desk_figures_mustache[] = {
#embed "../../Site/templates/desk-figures.mustache"
};
static const unsigned char desk_layout_mustache[] = {
#embed "../../Site/templates/desk-layout.mustache"
};
static const unsigned char desk_list_mustache[] = {
#embed "../../Site/templates/desk-list.mustache"
};
static const unsigned char desk_login_mustache[] = {
#embed "../../Site/templates/desk-login.mustache"
};
static const unsigned char desk_overview_mustache[] = {
#embed "../../Site/templates/desk-overview.mustache"
};
static const unsigned char desk_problem_mustache[] = {
#embed "../../Site/templates/desk-problem.mustache"
};
static const unsigned char desk_thing_mustache[] = {
#embed "../../Site/templates/desk-thing.mustache"
};
static const unsigned char documents_mustache[] = {
#embed "../../Site/templates/documents.mustache"
};
static const unsigned char export_mustache[] = {
#embed "../../Site/templates/export.mustache"
};
static const unsigned char invoice_mustache[] = {
#embed "../../Site/templates/invoice.mustache"
};
static const unsigned char invoices_mustache[] = {
#embed "../../Site/templates/invoices.mustache"
};
static const unsigned char layout_mustache[] = {
#embed "../../Site/templates/layout.mustache"
};
static const unsigned char legal_mustache[] = {
#embed "../../Site/templates/legal.mustache"
};
static const unsigned char login_button_mustache[] = {
#embed "../../Site/templates/login-button.mustache"
};
static const unsigned char login_sent_mustache[] = {
#embed "../../Site/templates/login-sent.mustache"
};
static const unsigned char login_mustache[] = {
#embed "../../Site/templates/login.mustache"
};
static const unsigned char navigation_mustache[] = {
#embed "../../Site/templates/navigation.mustache"
};
static const unsigned char notices_mustache[] = {
#embed "../../Site/templates/notices.mustache"
};
static const unsigned char overview_mustache[] = {
#embed "../../Site/templates/overview.mustache"
};
static const unsigned char payments_mustache[] = {
#embed "../../Site/templates/payments.mustache"
};
static const unsigned char plan_card_mustache[] = {
#embed "../../Site/templates/plan-card.mustache"
};
static const unsigned char problem_mustache[] = {
#embed "../../Site/templates/problem.mustache"
};
static const unsigned char profile_mustache[] = {
#embed "../../Site/templates/profile.mustache"
};
static const unsigned char sessions_mustache[] = {
#embed "../../Site/templates/sessions.mustache"
};
static const unsigned char settings_mustache[] = {
#embed "../../Site/templates/settings.mustache"
};
static const unsigned char subscription_mustache[] = {
#embed "../../Site/templates/subscription.mustache"
};
static const unsigned char tickets_mustache[] = {
#embed "../../Site/templates/tickets.mustache"
};
static const unsigned char usage_bar_mustache[] = {
#embed "../../Site/templates/usage-bar.mustache"
};
static const unsigned char usage_mustache[] = {
#embed "../../Site/templates/usage.mustache"
};
static const unsigned char en_desk_json[] = {
#embed "../../Site/words/en.desk.json"
};
static const unsigned char en_figures_json[] = {
#embed "../../Site/words/en.figures.json"
};
static const unsigned char en_json[] = {
#embed "../../Site/words/en.json"
};
static const unsigned char fr_desk_json[] = {
#embed "../../Site/words/fr.desk.json"
};
static const unsigned char fr_figures_json[] = {
#embed "../../Site/words/fr.figures.json"
};
static const unsigned char fr_json[] = {
#embed "../../Site/words/fr.json"
};

#define FILE(name, bytes) {name, bytes, sizeof bytes}

static const invoice_service_file files[] = {
  FILE("login.js", login_js),
  FILE("openapi/bot.json", openapi_bot_json),
  FILE("openapi/portal.json", openapi_portal_json),
  FILE("openapi/rendering.json", openapi_rendering_json),
  FILE("openapi/server.json", openapi_server_json),
  FILE("portal.css", portal_css),
  FILE("templates/account.mustache", account_mustache),
  FILE("templates/cancel.mustache", cancel_mustache),
  FILE("templates/change.mustache", change_mustache),
  FILE("templates/chart.mustache", chart_mustache),
  FILE("templates/contract.mustache", contract_mustache),
  FILE("templates/demo-checkout.mustache", demo_checkout_mustache),
  FILE("templates/demo.mustache", demo_mustache),
  FILE("templates/desk-account.mustache", desk_account_mustache),
  FILE("templates/desk-action.mustache", desk_action_mustache),
  FILE("templates/desk-archived.mustache", desk_archived_mustache),
  FILE("templates/desk-case.mustache", desk_case_mustache),
  FILE("templates/desk-customer.mustache", desk_customer_mustache),
  FILE("templates/desk-done.mustache", desk_done_mustache),
  FILE("templates/desk-enrol.mustache", desk_enrol_mustache),
  FILE("templates/desk-enrolled.mustache", desk_enrolled_mustache),
  FILE("templates/desk-figures.mustache", desk_figures_mustache),
  FILE("templates/desk-layout.mustache", desk_layout_mustache),
  FILE("templates/desk-list.mustache", desk_list_mustache),
  FILE("templates/desk-login.mustache", desk_login_mustache),
  FILE("templates/desk-overview.mustache", desk_overview_mustache),
  FILE("templates/desk-problem.mustache", desk_problem_mustache),
  FILE("templates/desk-thing.mustache", desk_thing_mustache),
  FILE("templates/documents.mustache", documents_mustache),
  FILE("templates/export.mustache", export_mustache),
  FILE("templates/invoice.mustache", invoice_mustache),
  FILE("templates/invoices.mustache", invoices_mustache),
  FILE("templates/layout.mustache", layout_mustache),
  FILE("templates/legal.mustache", legal_mustache),
  FILE("templates/login-button.mustache", login_button_mustache),
  FILE("templates/login-sent.mustache", login_sent_mustache),
  FILE("templates/login.mustache", login_mustache),
  FILE("templates/navigation.mustache", navigation_mustache),
  FILE("templates/notices.mustache", notices_mustache),
  FILE("templates/overview.mustache", overview_mustache),
  FILE("templates/payments.mustache", payments_mustache),
  FILE("templates/plan-card.mustache", plan_card_mustache),
  FILE("templates/problem.mustache", problem_mustache),
  FILE("templates/profile.mustache", profile_mustache),
  FILE("templates/sessions.mustache", sessions_mustache),
  FILE("templates/settings.mustache", settings_mustache),
  FILE("templates/subscription.mustache", subscription_mustache),
  FILE("templates/tickets.mustache", tickets_mustache),
  FILE("templates/usage-bar.mustache", usage_bar_mustache),
  FILE("templates/usage.mustache", usage_mustache),
  FILE("words/en.desk.json", en_desk_json),
  FILE("words/en.figures.json", en_figures_json),
  FILE("words/en.json", en_json),
  FILE("words/fr.desk.json", fr_desk_json),
  FILE("words/fr.figures.json", fr_figures_json),
  FILE("words/fr.json", fr_json),
};

const invoice_service_file *invoice_service_site_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
