extension InvoiceSchema {
  /// What the schema's parts have in common. Optional values can also be null, which is the same as leaving them out.
  static let definitions = #"""
      "$defs": {
        "text": {
          "type": ["string", "null"],
          "minLength": 1,
          "maxLength": 10000,
          "pattern": "^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F][^\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F]*$"
        },
        "requiredText": {
          "type": "string",
          "minLength": 1,
          "maxLength": 10000,
          "pattern": "^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F][^\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F]*$"
        },
        "multilineText": {
          "type": ["string", "null"],
          "minLength": 1,
          "maxLength": 10000,
          "pattern": "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F][^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$"
        },
        "requiredMultilineText": {
          "type": "string",
          "minLength": 1,
          "maxLength": 10000,
          "pattern": "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F][^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$"
        },
        "webAddress": {"type": ["string", "null"], "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$"},
        "decimal": {
          "anyOf": [
            {"type": "number"},
            {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
            {"type": "null"}
          ]
        },
        "requiredDecimal": {"anyOf": [{"type": "number"}, {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}]},
        "amount": {
          "anyOf": [
            {"type": "number", "minimum": 0},
            {"type": "string", "pattern": "^(-0+(\\.0+)?|[0-9]+(\\.[0-9]+)?)$"},
            {"type": "null"}
          ]
        },
        "requiredAmount": {
          "anyOf": [
            {"type": "number", "minimum": 0},
            {"type": "string", "pattern": "^(-0+(\\.0+)?|[0-9]+(\\.[0-9]+)?)$"}
          ]
        },
        "percent": {
          "anyOf": [
            {"type": "number", "minimum": 0, "maximum": 100},
            {"type": "string", "pattern": "^(-0+(\\.0+)?|[0-9]+(\\.[0-9]+)?)$"},
            {"type": "null"}
          ]
        },
        "date": {
          "type": ["string", "null"],
          "format": "date",
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        },
        "requiredDate": {
          "type": "string",
          "format": "date",
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        },
        "period": {
          "description": "A span of days, both ends included.",
          "type": ["object", "null"],
          "required": ["start", "end"],
          "additionalProperties": false,
          "properties": {
            "start": {"$ref": "#/$defs/requiredDate", "description": "First day."},
            "end": {"$ref": "#/$defs/requiredDate", "description": "Last day."}
          }
        },
        "address": {
          "description": "A postal address: lines split by \\n, the last of which may be the country; or parts.",
          "anyOf": [
            {"$ref": "#/$defs/multilineText"},
            {
              "description": "Parts.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "line1": {"$ref": "#/$defs/text", "description": "Street."},
                "line2": {"$ref": "#/$defs/text", "description": "More of it."},
                "line3": {"$ref": "#/$defs/text", "description": "More of it."},
                "postcode": {"$ref": "#/$defs/text", "description": "Postal code."},
                "city": {"$ref": "#/$defs/text", "description": "Town."},
                "region": {"$ref": "#/$defs/text", "description": "Region."},
                "country": {
                  "description": "Country, ISO 3166-1 alpha-2.",
                  "type": ["string", "null"],
                  "pattern": "^[A-Z]{2}$"
                }
              }
            }
          ]
        },
        "allowance": {
          "description": "A discount or charge.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "reason": {"$ref": "#/$defs/text", "description": "Reason (BT-97, BT-104)."},
            "percent": {"$ref": "#/$defs/percent", "description": "Percent of the lines."},
            "amount": {"$ref": "#/$defs/amount", "description": "Amount."},
            "vat_rate": {"$ref": "#/$defs/percent", "description": "VAT rate of the group it belongs to."},
            "vat_category": {
              "description": "VAT category of the group it belongs to.",
              "enum": ["S", "Z", "E", "AE", "K", "G", "O", null]
            }
          }
        }
      }
    }

    """#
}
