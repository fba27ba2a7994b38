/// The JSON Schema of the invoice JSON.
public enum InvoiceSchema {
  /// The schema (draft 2020-12) as JSON text.
  ///
  /// It knows keys, types, words, limits and forms. What a schema cannot see, check digits and sums for instance, only
  /// ``ComputedInvoice/init(json:purpose:)`` checks.
  public static let json = "\(document)\n\(definitions)"

  private static let document = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Invoice",
      "description": "An invoice to be computed, rendered and sent.",
      "type": "object",
      "required": ["date", "company", "customer", "items"],
      "additionalProperties": false,
      "properties": {
        "invoice_number": {
          "description": "Number (BT-1); a document without one is a draft. Of a French e-invoice: at most 35 of A-Z a-z 0-9 + - _ /.",
          "type": ["string", "null"],
          "minLength": 1,
          "maxLength": 100,
          "pattern": "^[^\\s\\u0000-\\u001F\\u007F-\\u009F]([^\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F])?$"
        },
        "type": {
          "description": "Kind of document (BT-3).",
          "enum": ["invoice", "credit_note", "deposit", "corrected", "self_billed", null],
          "default": "invoice"
        },
        "date": {"$ref": "#/$defs/requiredDate", "description": "Date of issue (BT-2)."},
        "due_date": {"$ref": "#/$defs/date", "description": "Due date (BT-9)."},
        "supply_date": {"$ref": "#/$defs/date", "description": "Date of supply or completion (BT-72)."},
        "period": {"$ref": "#/$defs/period"},
        "currency": {
          "description": "Currency of ISO 4217 (BT-5).",
          "type": ["string", "null"],
          "pattern": "^[A-Z]{3}$",
          "default": "EUR"
        },
        "language": {
          "description": "Language of labels, dates and amounts (BCP 47).",
          "type": ["string", "null"],
          "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
          "default": "fr"
        },
        "vat_rate": {"$ref": "#/$defs/percent", "description": "VAT rate of every item without one.", "default": 20},
        "prices_include_vat": {
          "description": "Whether unit prices, discounts and charges are gross.",
          "type": ["boolean", "null"],
          "default": false
        },
        "company": {
          "description": "The seller (BG-4).",
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": {"$ref": "#/$defs/requiredText", "description": "Name (BT-27, BT-44)."},
            "legal_form": {"$ref": "#/$defs/text", "description": "Legal form: `SARL`, `SAS`."},
            "address": {"$ref": "#/$defs/address"},
            "email": {"$ref": "#/$defs/text", "description": "E-mail address."},
            "phone": {"$ref": "#/$defs/text", "description": "Telephone number; spaces do not matter."},
            "website": {"$ref": "#/$defs/webAddress", "description": "Web site."},
            "siren": {"$ref": "#/$defs/text", "description": "SIREN: nine digits."},
            "siret": {"$ref": "#/$defs/text", "description": "SIRET: fourteen digits."},
            "vat_number": {"$ref": "#/$defs/text", "description": "VAT number (BT-31, BT-48)."},
            "tax_number": {"$ref": "#/$defs/text", "description": "Tax number (BT-32)."},
            "electronic_address": {
              "description": "Where e-invoices are sent (BT-34, BT-49).",
              "type": ["object", "null"],
              "required": ["scheme", "id"],
              "additionalProperties": false,
              "properties": {
                "scheme": {"$ref": "#/$defs/requiredText", "description": "EAS code: `0225`, `EM`."},
                "id": {"$ref": "#/$defs/requiredText", "description": "The address within the scheme."}
              }
            },
            "contact": {
              "description": "A person or department to turn to.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "properties": {
                "name": {"$ref": "#/$defs/text", "description": "Name."},
                "email": {"$ref": "#/$defs/text", "description": "E-mail address."},
                "phone": {"$ref": "#/$defs/text", "description": "Telephone number."}
              }
            },
            "share_capital": {"$ref": "#/$defs/amount", "description": "Share capital."},
            "rcs": {"$ref": "#/$defs/text", "description": "City of the trade register."},
            "sole_trader": {
              "description": "Whether the seller is a sole trader (\"EI\").",
              "type": ["boolean", "null"],
              "default": false
            },
            "vat_regime": {
              "description": "How the seller stands to VAT.",
              "enum": ["standard", "franchise", null],
              "default": "standard"
            },
            "vat_on_debits": {
              "description": "Whether VAT is due when invoiced.",
              "type": ["boolean", "null"],
              "default": false
            },
            "iban": {"$ref": "#/$defs/text", "description": "IBAN (BT-84)."},
            "bic": {"$ref": "#/$defs/text", "description": "BIC (BT-86)."},
            "logo": {
              "description": "PNG or JPEG in a data URI, or a file name inside the assets folder.",
              "type": ["string", "null"],
              "minLength": 1,
              "maxLength": 8388608
            }
          }
        },
        "customer": {
          "description": "The buyer (BG-7).",
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": {"$ref": "#/$defs/requiredText", "description": "Name (BT-27, BT-44)."},
            "legal_form": {"$ref": "#/$defs/text", "description": "Legal form: `SARL`, `SAS`."},
            "address": {"$ref": "#/$defs/address"},
            "email": {"$ref": "#/$defs/text", "description": "E-mail address."},
            "phone": {"$ref": "#/$defs/text", "description": "Telephone number; spaces do not matter."},
            "website": {"$ref": "#/$defs/webAddress", "description": "Web site."},
            "siren": {"$ref": "#/$defs/text", "description": "SIREN: nine digits."},
            "siret": {"$ref": "#/$defs/text", "description": "SIRET: fourteen digits."},
            "vat_number": {"$ref": "#/$defs/text", "description": "VAT number (BT-31, BT-48)."},
            "tax_number": {"$ref": "#/$defs/text", "description": "Tax number (BT-32)."},
            "electronic_address": {
              "description": "Where e-invoices are sent (BT-34, BT-49).",
              "type": ["object", "null"],
              "required": ["scheme", "id"],
              "additionalProperties": false,
              "properties": {
                "scheme": {"$ref": "#/$defs/requiredText", "description": "EAS code: `0225`, `EM`."},
                "id": {"$ref": "#/$defs/requiredText", "description": "The address within the scheme."}
              }
            },
            "contact": {
              "description": "A person or department to turn to.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "properties": {
                "name": {"$ref": "#/$defs/text", "description": "Name."},
                "email": {"$ref": "#/$defs/text", "description": "E-mail address."},
                "phone": {"$ref": "#/$defs/text", "description": "Telephone number."}
              }
            },
            "kind": {
              "description": "Whether commercial or consumer law applies; business when there is a SIREN, SIRET or VAT number.",
              "enum": ["business", "consumer", null]
            },
            "reference": {"$ref": "#/$defs/text", "description": "The buyer's own reference (BT-10)."}
          }
        },
        "delivery": {
          "description": "Where and when goods were delivered (BG-13).",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "name": {"$ref": "#/$defs/text", "description": "Name of the recipient (BT-70)."},
            "address": {"$ref": "#/$defs/address"},
            "date": {"$ref": "#/$defs/date", "description": "Date of delivery (BT-72)."}
          }
        },
        "items": {
          "description": "The lines.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50000,
          "items": {
            "description": "A line (BG-25).",
            "type": "object",
            "required": ["description", "unit_price"],
            "additionalProperties": false,
            "properties": {
              "description": {"$ref": "#/$defs/requiredMultilineText", "description": "What is sold (BT-153)."},
              "details": {"$ref": "#/$defs/multilineText", "description": "More about it (BT-154)."},
              "code": {"$ref": "#/$defs/text", "description": "The seller's article number (BT-155)."},
              "quantity": {
                "$ref": "#/$defs/decimal",
                "description": "Quantity, at most 4 decimals (BT-129).",
                "default": 1
              },
              "unit": {
                "$ref": "#/$defs/text",
                "description": "Unit (BT-130): a name or abbreviation in French, English or German, or a code of UN/ECE recommendation 20.",
                "examples": ["hour", "h", "jour", "pièce", "Stk", "MTK"]
              },
              "unit_price": {
                "$ref": "#/$defs/requiredAmount",
                "description": "Price of a unit, at most 6 decimals (BT-146)."
              },
              "price_base_quantity": {
                "$ref": "#/$defs/amount",
                "description": "Number of units the price is for (BT-149).",
                "default": 1
              },
              "discount": {
                "description": "Discount on the line: percent or amount.",
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": {
                  "percent": {"$ref": "#/$defs/percent", "description": "Percent of the line."},
                  "amount": {"$ref": "#/$defs/amount", "description": "Amount."},
                  "reason": {"$ref": "#/$defs/text", "description": "Reason (BT-139)."}
                }
              },
              "vat_rate": {"$ref": "#/$defs/percent", "description": "VAT rate (BT-152)."},
              "vat_category": {
                "description": "VAT category of UNCL 5305 (BT-151); S by default, E for a seller in franchise.",
                "enum": ["S", "Z", "E", "AE", "K", "G", "O", null]
              },
              "vat_exemption": {
                "$ref": "#/$defs/text",
                "description": "Reason of exemption: a VATEX code or a text."
              },
              "nature": {"description": "Nature of the operation.", "enum": ["goods", "services", "mixed", null]},
              "period": {"$ref": "#/$defs/period"},
              "total": {"$ref": "#/$defs/decimal", "description": "Line net, checked (BT-131)."}
            }
          }
        },
        "discounts": {
          "description": "Discounts on the document (BG-20).",
          "type": ["array", "null"],
          "maxItems": 1000,
          "items": {"$ref": "#/$defs/allowance"}
        },
        "charges": {
          "description": "Charges on the document (BG-21).",
          "type": ["array", "null"],
          "maxItems": 1000,
          "items": {"$ref": "#/$defs/allowance"}
        },
        "prepaid": {"$ref": "#/$defs/amount", "description": "Already paid (BT-113).", "default": 0},
        "vat_breakdown": {
          "description": "The VAT groups, checked (BG-23).",
          "type": ["array", "null"],
          "maxItems": 1000,
          "items": {
            "description": "A VAT group.",
            "type": "object",
            "required": ["vat_category", "base", "tax"],
            "additionalProperties": false,
            "properties": {
              "vat_category": {"description": "VAT category.", "enum": ["S", "Z", "E", "AE", "K", "G", "O"]},
              "vat_rate": {"$ref": "#/$defs/percent", "description": "VAT rate."},
              "base": {"$ref": "#/$defs/requiredDecimal", "description": "Net (BT-116)."},
              "tax": {"$ref": "#/$defs/requiredDecimal", "description": "VAT (BT-117)."}
            }
          }
        },
        "subtotal": {"$ref": "#/$defs/decimal", "description": "Net, checked (BT-109)."},
        "tax": {"$ref": "#/$defs/decimal", "description": "VAT, checked (BT-110)."},
        "total": {"$ref": "#/$defs/decimal", "description": "Gross, checked (BT-112)."},
        "due": {"$ref": "#/$defs/decimal", "description": "Left to pay, checked (BT-115)."},
        "payment": {
          "description": "How the invoice is paid.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "means": {
              "description": "Means of payment (BT-81).",
              "enum": ["transfer", "sepa_transfer", "direct_debit", "card", "cheque", "cash", null]
            },
            "iban": {"$ref": "#/$defs/text", "description": "IBAN (BT-84); the seller's by default."},
            "bic": {"$ref": "#/$defs/text", "description": "BIC (BT-86); the seller's by default."},
            "reference": {"$ref": "#/$defs/text", "description": "Reference of the payment (BT-83)."},
            "terms": {"$ref": "#/$defs/multilineText", "description": "Terms of payment (BT-20)."},
            "due_days": {
              "description": "Days from the date of issue.",
              "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 36500},
                {"type": "string", "pattern": "^[0-9]+(\\.0+)?$"},
                {"type": "null"}
              ]
            },
            "late_penalty_rate": {"$ref": "#/$defs/percent", "description": "Late penalty, percent a year."},
            "early_discount": {"$ref": "#/$defs/text", "description": "Conditions of a discount for early payment."},
            "url": {"$ref": "#/$defs/webAddress", "description": "Where to pay online."}
          }
        },
        "references": {
          "description": "Other documents.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "purchase_order": {"$ref": "#/$defs/text", "description": "Purchase order (BT-13)."},
            "contract": {"$ref": "#/$defs/text", "description": "Contract (BT-12)."},
            "project": {"$ref": "#/$defs/text", "description": "Project (BT-11)."},
            "preceding": {
              "description": "Earlier invoices that this one credits, corrects or settles (BG-3).",
              "type": ["array", "null"],
              "maxItems": 1000,
              "items": {
                "description": "An earlier invoice.",
                "type": "object",
                "required": ["number", "date"],
                "additionalProperties": false,
                "properties": {
                  "number": {"$ref": "#/$defs/requiredText", "description": "Number (BT-25)."},
                  "date": {"$ref": "#/$defs/requiredDate", "description": "Date of issue (BT-26)."}
                }
              }
            }
          }
        },
        "notes": {
          "description": "Notes (BG-1).",
          "type": ["array", "null"],
          "maxItems": 1000,
          "items": {
            "anyOf": [
              {"$ref": "#/$defs/requiredMultilineText"},
              {
                "description": "A note with its subject.",
                "type": "object",
                "required": ["text"],
                "additionalProperties": false,
                "properties": {
                  "code": {
                    "description": "Subject, a code of UNTDID 4451.",
                    "type": ["string", "null"],
                    "pattern": "^[A-Z]{3}$"
                  },
                  "text": {"$ref": "#/$defs/requiredMultilineText", "description": "The note."}
                }
              }
            ]
          }
        },
        "nature": {
          "description": "Nature of the operation.",
          "enum": ["goods", "services", "mixed", null],
          "default": "services"
        },
        "exchange_rate": {"$ref": "#/$defs/amount", "description": "Euros for one unit of the currency."},
        "metadata": {"description": "Data of your own; ignored.", "type": ["object", "null"]}
      },
    """#
}
