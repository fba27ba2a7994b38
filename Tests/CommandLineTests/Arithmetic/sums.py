"""Computes invoices a second time, in fractions and by the text of the format alone.

make SEED COUNT: invoices (NDJSON). judge INVOICES COMPUTED: every sum of the computed invoices (NDJSON) against ours.
"""
import json, random, sys
from decimal import Decimal
from fractions import Fraction

DECIMALS = {"EUR": 2, "XPF": 0, "JPY": 0, "KRW": 0, "TND": 3, "USD": 2}


def make(seed, count):
    pick = random.Random(seed)
    for number in range(1, count + 1):
        currency = pick.choice(sorted(DECIMALS))
        decimals = DECIMALS[currency]

        def amount(low, high, scale=decimals):
            return str(Decimal(pick.randint(low * 10**scale, high * 10**scale)).scaleb(-scale))

        invoice = {
            "invoice_number": f"F-{number}", "date": "2026-02-11", "due_date": "2026-03-11", "currency": currency,
            "exchange_rate": "0.7", "company": {"name": "S"}, "customer": {"name": "B"}, "items": [],
            "prices_include_vat": pick.random() < 0.3,
        }
        for index in range(pick.randint(1, 7)):
            item = {"description": "x", "unit_price": amount(0, 300, pick.randint(decimals, 6)),
                    "quantity": amount(1, 9, pick.randint(0, 4))}
            if index and pick.random() < 0.2:
                item["quantity"] = "-" + item["quantity"]
            if pick.random() < 0.15:
                item |= {"vat_category": "E", "vat_exemption": "why"}
            else:
                item["vat_rate"] = pick.choice(["20", "10", "5.5", "2.1"])
            if pick.random() < 0.1:
                item["price_base_quantity"] = "3"
            if pick.random() < 0.3:
                item["discount"] = {"percent": amount(0, 60, 2)}
            invoice["items"].append(item)
        for key in ("discounts", "charges"):
            for _ in range(pick.choice([0, 0, 1, 1, 2])):
                one = {"percent": amount(0, 20, 2)} if pick.random() < 0.7 else {"amount": amount(0, 9)}
                if pick.random() < 0.25:
                    one["vat_rate"] = pick.choice(["20", "10", "5.5"])
                invoice.setdefault(key, []).append(one)
        if pick.random() < 0.2:
            invoice["prepaid"] = amount(0, 900)
        print(json.dumps(invoice))


def rounded(value, decimals):
    """Half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def split(amount, weights, decimals):
    """In proportion, to the smallest unit, the last ones to the largest remainders, of equal ones to the earlier."""
    if amount < 0:
        return [-share for share in split(-amount, weights, decimals)]
    unit = Fraction(1, 10**decimals)
    exact = [amount * weight / sum(weights) for weight in weights]
    shares = [value // unit * unit for value in exact]
    left = int((amount - sum(shares)) / unit)
    for index in sorted(range(len(weights)), key=lambda i: (-(exact[i] - shares[i]), i))[:left]:
        shares[index] += unit
    return shares


class Refused(Exception):
    pass


def computed(invoice):
    decimals = DECIMALS[invoice["currency"]]
    lines, groups = [], {}
    for item in invoice["items"]:
        value = Fraction(item["quantity"]) * Fraction(item["unit_price"]) / Fraction(item.get("price_base_quantity", "1"))
        value = rounded(value, decimals)
        if "discount" in item:
            value -= rounded(value * Fraction(item["discount"]["percent"]) / 100, decimals)
        key = ("E", Fraction(0)) if "vat_category" in item else ("S", Fraction(item["vat_rate"]))
        lines.append((key, value))
        groups.setdefault(key, [Fraction(0), []])[0] += value
    for sign, name in ((-1, "discounts"), (1, "charges")):
        for one in invoice.get(name, []):
            rate = Fraction(one["vat_rate"]) if "vat_rate" in one else None
            places = sorted((k for k in groups if rate is None or k == ("S", rate)), key=lambda k: (k[0], -k[1]))
            places = [k for k in places if any(line == k for line, _ in lines)]
            weights = [sum(value for line, value in lines if line == k) for k in places]
            if "percent" in one:
                if not places:
                    raise Refused("no-vat-group")
                amount = rounded(sum(weights) * Fraction(one["percent"]) / 100, decimals)
                shares = split(amount, weights, decimals) if sum(weights) else [Fraction(0)] * len(places)
            else:
                amount = Fraction(one["amount"])
                if name == "charges" and rate is not None:
                    places = [("S", rate)]
                    groups.setdefault(places[0], [Fraction(0), []])
                if len(places) == 1:
                    shares = [amount]
                else:
                    kept = [(k, w) for k, w in zip(places, weights) if w > 0]
                    if not kept:
                        raise Refused("no-vat-group")
                    places = [k for k, _ in kept]
                    shares = split(amount, [w for _, w in kept], decimals)
            for place, share in zip(places, shares):
                groups[place][1].append(sign * share)
    rows = {}
    for (category, rate), (own, others) in groups.items():
        sum_ = own + sum(others)
        if own >= 0 and sum_ < 0:
            raise Refused("discount-too-large")
        if invoice["prices_include_vat"]:
            tax = rounded(sum_ * rate / (100 + rate), decimals)
            rows[category, rate] = (sum_ - tax, tax)
        else:
            rows[category, rate] = (sum_, rounded(sum_ * rate / 100, decimals))
    subtotal = sum(base for base, _ in rows.values())
    tax = sum(tax for _, tax in rows.values())
    total = subtotal + tax
    return lines, rows, {"subtotal": subtotal, "tax": tax, "total": total,
                         "due": total - Fraction(invoice.get("prepaid", "0"))}


def judge(invoices, file):
    results = {}
    for line in open(file, encoding="utf-8"):
        result = json.loads(line, parse_float=Fraction, parse_int=Fraction)
        results[result["invoice_number"]] = result
    judged = refused = split_ = 0
    for line in open(invoices, encoding="utf-8"):
        invoice = json.loads(line)
        result = results.get(invoice["invoice_number"])
        try:
            lines, rows, totals = computed(invoice)
        except Refused as reason:
            assert result is None, (invoice, str(reason))
            refused += 1
            continue
        assert result is not None, ("not computed", invoice)
        for key, value in totals.items():
            assert Fraction(result[key]) == value, (key, str(value), str(result[key]), line)
        stated = {(row["vat_category"], Fraction(row.get("vat_rate", 0))): (row["base"], row["tax"])
                  for row in result["vat_breakdown"]}
        assert stated == rows, (stated, rows, line)
        nets = [Fraction(item["total"]) for item in result["items"]]
        if not invoice["prices_include_vat"]:
            assert nets == [value for _, value in lines], line
        judged += 1
        split_ += len(rows) > 1 and any("percent" in x for x in invoice.get("discounts", []) + invoice.get("charges", []))
    print(judged, refused, split_)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(int(sys.argv[2]), int(sys.argv[3]))
    else:
        judge(sys.argv[2], sys.argv[3])
