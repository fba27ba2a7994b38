"""Makes a month of invoices for the books, and judges what a batch has written of them.

make SEED COUNT: NDJSON, in no order. judge DIR COMPUTED: the books in DIR against the computed invoices (NDJSON).
"""
import csv, hashlib, json, random, re, sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

SELLER = {"name": "Atelier Lumen", "siren": "732829320", "vat_number": "FR44732829320"}
RATES = {"EUR": None, "USD": "0.91357", "JPY": "0.0061", "TND": "0.29871"}
UNTAXED = {"E": "VATEX-EU-132-1I", "AE": None, "K": None, "G": None, "Z": None}


def make(seed, count):
    pick = random.Random(seed)
    invoices, deposits = [], []
    for number in range(1, count + 1):
        currency = pick.choice(["EUR"] * 5 + ["USD", "JPY", "TND"])
        decimals = {"JPY": 0, "TND": 3}.get(currency, 2)

        def amount(low, high):
            return str(Decimal(pick.randint(low * 10**decimals, high * 10**decimals)).scaleb(-decimals))

        kind = pick.choice(["invoice"] * 6 + ["credit_note", "deposit", "final"])
        invoice = {
            "invoice_number": f"{pick.choice('FAZ')}-{number:04d}", "date": f"2026-02-{pick.randint(1, 28):02d}",
            "company": SELLER, "currency": currency, "items": [],
            "customer": {"name": pick.choice(["Éric | Fils", 'L\u2019"Œil"\t=1+1', "Nord; Sud, Est", "Ho\u0302tel"]).replace("\t", " ")},
        }
        if number % 5 == 0:
            invoice["customer"]["name"] = "Trần Hữu Đức" if number % 10 else "Ирина"
        if RATES[currency]:
            invoice["exchange_rate"] = RATES[currency]
        for index in range(pick.randint(1, 6)):
            item = {"description": "a", "unit_price": amount(1, 900), "nature": pick.choice(["goods", "services"])}
            if index > 0 and pick.random() < 0.2:
                item["quantity"] = -1
            if pick.random() < 0.3:
                item["vat_category"] = pick.choice(sorted(UNTAXED))
                if UNTAXED[item["vat_category"]]:
                    item["vat_exemption"] = UNTAXED[item["vat_category"]]
            else:
                item["vat_rate"] = pick.choice(["20", "10", "5.5", "2.1", "8.5"])
            invoice["items"].append(item)
        if kind == "credit_note":
            invoice["type"] = kind
            invoice["references"] = {"preceding": [{"number": "F-0000", "date": "2026-01-31"}]}
        elif kind == "deposit":
            net = 100 * pick.randint(1, 20)
            invoice.update(type=kind, items=[{"description": "Acompte", "unit_price": net}])
            deposits.append((invoice["invoice_number"], invoice["date"], currency, net * 6 // 5))
        elif kind == "final" and deposits:
            # The rate of its day is another than the deposit's.
            name, day, currency, paid = deposits.pop()
            invoice.update(currency=currency, prepaid=paid, date=max(day, invoice["date"]))
            invoice.update(items=[{"description": "Solde", "unit_price": 5000, "nature": "goods"}])
            invoice.pop("exchange_rate", None)
            if RATES[currency]:
                invoice["exchange_rate"] = str(Decimal(RATES[currency]) + Decimal("0.01"))
            invoice["references"] = {"preceding": [{"number": name, "date": day}]}
        elif pick.random() < 0.3:
            invoice["prices_include_vat"] = True
        if kind != "deposit" and not invoice.get("prepaid"):
            if pick.random() < 0.2:
                invoice["discounts"] = [{"reason": "Remise", "percent": pick.randint(1, 30)}]
            if pick.random() < 0.2:
                invoice["charges"] = [{"reason": "Port", "amount": amount(5, 20)}]
        if sum(Decimal(i["unit_price"]) * i.get("quantity", 1) for i in invoice["items"]) > 0:
            invoices.append(invoice)
    pick.shuffle(invoices)
    for invoice in invoices:
        print(json.dumps(invoice))


def rounded(amount):
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def euros(invoice, key):
    return rounded(invoice[key] * invoice.get("exchange_rate", 1))


def number(text):
    return Decimal(text.replace(",", "."))


def rates(invoice):
    """What the accounts of each rate hold: revenue (`100` at the end for 20 %), and VAT (`711`)."""
    sums = defaultdict(Decimal)
    for group in invoice["vat_breakdown"]:
        rates = [Decimal(rate) for rate in ("20", "10", "5.5", "2.1", "8.5")]
        if group.get("vat_rate", 0) in rates:
            digit = 1 + rates.index(group["vat_rate"])
            sums[f"{digit}00"] += group["base"]
            sums[f"71{digit}"] += group["tax"]
    return sums


def expected(invoice, deposits):
    """What an entry leaves on customers, revenue and deposits, and VAT: debits less credits."""
    sign = -1 if invoice.get("type") == "credit_note" else 1
    total, tax = sign * euros(invoice, "total"), sign * euros(invoice, "tax")
    sums = {"411": total, "7": -(total - tax), "4191": Decimal(0), "4457": -tax}
    if invoice.get("type") == "deposit":
        sums["4191"], sums["7"] = sums["7"], Decimal(0)
    elif invoice.get("prepaid"):
        for reference in invoice["references"]["preceding"]:
            deposit = deposits[reference["number"]]
            total, tax = euros(deposit, "total"), euros(deposit, "tax")
            sums["411"] -= total
            sums["4457"] += tax
            sums["4191"] += total - tax
    return sums


def judge(folder, computed, encoding="iso-8859-15"):
    invoices = [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in open(computed, encoding="utf-8")]
    by_number = {invoice["invoice_number"]: invoice for invoice in invoices}
    assert len(by_number) == len(invoices)
    lines = open(f"{folder}/732829320FEC20261231.txt", encoding=encoding, newline="").read().split("\r\n")
    assert lines.pop() == ""
    names = lines.pop(0).split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines]

    entries = defaultdict(list)
    for row in rows:
        assert not re.search(r"[\x00-\x1f\x80-\x9f]", "".join(row.values())), row
        assert encoding == "utf-8" or "H\u00f4tel" in row["EcritureLib"] or "Ho" not in row["EcritureLib"], row
        entries[int(row["EcritureNum"])].append(row)
    assert list(entries) == list(range(1, len(entries) + 1)), "numbers"
    days = [{row[key] for row in entry for key in ("EcritureDate", "PieceDate", "ValidDate")} for entry in entries.values()]
    assert all(len(day) == 1 for day in days)
    assert days == sorted(days, key=min), "not in the order of their dates"
    assert sorted(entry[0]["PieceRef"] for entry in entries.values()) == sorted(by_number), "pieces"
    accounts = {}
    for entry in entries.values():
        invoice = by_number[entry[0]["PieceRef"]]
        sums = {"411": Decimal(0), "7": Decimal(0), "4191": Decimal(0), "4457": Decimal(0)}
        for row in entry:
            debit, credit = number(row["Debit"]), number(row["Credit"])
            assert debit >= 0 and credit >= 0 and (debit == 0) != (credit == 0), row
            [account] = [account for account in sums if row["CompteNum"].startswith(account)]
            sums[account] += debit - credit
            assert row["Idevise"] == ("" if invoice["currency"] == "EUR" else invoice["currency"]), row
            assert bool(row["Montantdevise"]) == bool(row["Idevise"]), row
        assert sum(sums.values()) == 0, entry
        by_rate = rates(invoice)
        if invoice.get("type") != "deposit" and not invoice.get("prepaid") and invoice["currency"] == "EUR":
            sign = 1 if invoice.get("type") == "credit_note" else -1
            for account, amount in by_rate.items():
                found = sum(number(row["Debit"]) - number(row["Credit"]) for row in entry if row["CompteNum"].endswith(account)
                            and row["CompteNum"][:4] in ("4457", "7061", "7071", "7062", "7072", "7063", "7073", "7064", "7074", "7065", "7075"))
                assert found == sign * amount, (account, found, amount, entry)
        owed = [row for row in entry if row["CompteNum"] == "411000"]
        name = invoice["customer"]["name"]
        accounts.setdefault(name, owed[0]["CompAuxNum"])
        assert all(re.fullmatch(r"[A-Z0-9]{7,13}", row["CompAuxNum"]) and row["CompAuxNum"] == accounts[name] for row in owed)
        assert not any(row["CompAuxNum"] for row in entry if row not in owed)
        assert sums == expected(invoice, by_number), (invoice["invoice_number"], sums, expected(invoice, by_number))
        if invoice["currency"] == "EUR" and not {"discounts", "charges"} & set(invoice) and sums["7"]:
            goods = sum(number(row["Credit"]) - number(row["Debit"]) for row in entry if row["CompteNum"][:3] == "707")
            assert abs(goods) == abs(sum(item["total"] for item in invoice["items"] if item.get("nature") == "goods"))
        assert min(row["EcritureDate"] for row in entry) == invoice["date"].replace("-", "")

    assert len(set(accounts.values())) == len(accounts), accounts
    assert encoding == "iso-8859-15" or any("Trần Hữu Đức" in row["CompAuxLib"] for row in rows)
    assert encoding == "utf-8" or any("Tran Huu Duc" in row["CompAuxLib"] for row in rows)

    def table(name):
        with open(f"{folder}/{name}", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, delimiter=";", strict=True))

    journal = table("journal.csv")
    for row, line in zip(journal, rows, strict=True):
        assert (row["entry"], row["piece"], row["account"]) == (line["EcritureNum"], line["PieceRef"], line["CompteNum"])
        assert "".join(reversed(row["date"].split("/"))) == line["EcritureDate"]
        assert (row["debit"], row["credit"], row["currency"]) == (line["Debit"], line["Credit"], line["Idevise"])
    totals = defaultdict(lambda: [0, Decimal(0), Decimal(0), Decimal(0)])
    manifest = json.load(open(f"{folder}/manifest.json", encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)
    for row, listed, invoice in zip(table("manifest.csv"), manifest["invoices"], invoices, strict=True):
        data = open(f"{folder}/{row['file']}", "rb").read()
        assert row["sha256"] == listed["sha256"] == hashlib.sha256(data).hexdigest()
        assert int(row["pages"]) == listed["pages"] == len(re.findall(rb"/Type\s*/Page\b", data)) or b"/ObjStm" in data
        assert listed["file"] == row["file"] and listed["customer"] == invoice["customer"]["name"]
        assert row["customer"].removeprefix("'") == invoice["customer"]["name"]
        for key in ("invoice_number", "date", "currency", "subtotal", "tax", "total", "vat_breakdown"):
            assert listed[key] == invoice[key], (key, listed[key], invoice[key])
        assert listed["type"] == invoice.get("type", "invoice") == row["type"]
        row["date"] = "-".join(reversed(row["date"].split("/")))
        assert [row[key] for key in ("invoice_number", "date", "currency")] == [
            invoice[key] for key in ("invoice_number", "date", "currency")]
        assert [number(row[key]) for key in ("net", "vat", "total")] == [
            invoice[key] for key in ("subtotal", "tax", "total")]
        parts = {key: number(value) for key, value in row.items() if re.match("(net|vat)_", key) and value}
        for part, key in (("net", "base"), ("vat", "tax")):
            groups = defaultdict(Decimal)
            for group in invoice["vat_breakdown"]:
                rate = group.get("vat_rate", 0)
                name = "untaxed" if not rate else str(rate) if f"net_{rate}" in row else "other"
                if name != "untaxed" or part == "net":
                    groups[f"{part}_{name}"] += group[key]
            assert {k: v for k, v in parts.items() if k.startswith(part)} == groups, (row, groups)
        sign = int(row["sign"])
        assert sign == (-1 if row["type"] == "credit_note" else 1)
        sums = totals[invoice["currency"]]
        sums[0] += 1
        for index, key in enumerate(("subtotal", "tax", "total"), 1):
            sums[index] += sign * invoice[key]
    assert [[row[key] for key in ("currency", "count", "subtotal", "tax", "total")] for row in manifest["totals"]] == [
        [currency, *totals[currency]] for currency in sorted(totals)]
    print(len(entries), len(rows), sum(number(row["Debit"]) for row in rows))


if __name__ == "__main__":
    make(int(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "make" else judge(*sys.argv[2:])
