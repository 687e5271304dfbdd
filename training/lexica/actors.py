#!/usr/bin/env python3
"""Compile country, leader and agent lists for Hearsay from open data.

Usage: actors.py DATA OUT

DATA  the folder that holds gazetteer/ and actors/
OUT   the folder for countries.tsv, leaders.tsv, agents.tsv (src/Hearsay/Knowledge/Data)

Sources: ISO 3166-1 (iso-codes), CIA World Factbook (public domain), REIGN (leaders since 1945),
the Phoenix agent dictionary of petrarch2 (MIT). Facts only: names, codes, dates.
"""

import csv
import gzip
import io
import json
import re
import sys
import unicodedata
from pathlib import Path

MONTHS = {m: i for i, m in enumerate(
    "January February March April May June July August September October November December".split(), 1)}

# Names of the Factbook and REIGN (Correlates of War) that ISO 3166 does not carry.
FACTBOOK = {"Congo (Brazzaville)": "CG", "DRC": "CD", "Cabo Verde": "CV", "The Gambia": "GM", "Burma": "MM",
            "Turkey (Turkiye)": "TR", "North Korea": "KP", "South Korea": "KR", "Russia": "RU", "The Bahamas": "BS",
            "Micronesia": "FM", "Bolivia": "BO", "Venezuela": "VE", "Tanzania": "TZ", "Iran": "IR", "Syria": "SY",
            "Laos": "LA", "Vietnam": "VN", "Moldova": "MD", "Brunei": "BN", "Czechia": "CZ", "Taiwan": "TW",
            "Kosovo": "XK", "United Kingdom": "GB", "United States": "US", "Netherlands": "NL", "Holy See (Vatican City)": "VA",
            "Saint Helena": "SH", "West Bank": "PS", "Gaza Strip": "PS", "Hong Kong": "HK", "Macau": "MO"}
COW = dict(zip(
    "USA CAN BHM CUB HAI DOM JAM TRI BAR DMA GRN SLU SVG AAB SKN MEX BLZ GUA HON SAL NIC COS PAN COL VEN GUY SUR ECU PER BRA BOL PAR CHL ARG URU UKG IRE NTH BEL LUX FRN MNC LIE SWZ SPN AND POR GMY POL AUS HUN CZR SLO ITA SNM MLT ALB MNG MAC CRO YUG KOS BOS SLV GRC CYP BUL MLD ROM RUS EST LAT LIT UKR BLR ARM GRG AZE FIN SWD NOR DEN ICE CAP STP GNB EQG GAM MLI SEN BEN MAA NIR CDI GUI BFO LBR SIE GHA TOG CAO NIG GAB CEN CHA CON DRC UGA KEN TAZ BUI RWA SOM DJI ETH ERI ANG MZM ZAM ZIM MAW SAF NAM LES BOT SWA MAG COM MAS SEY MOR ALG TUN LIB SUD SSD IRN TUR IRQ EGY SYR LEB JOR ISR SAU YEM KUW BAH QAT UAE OMA AFG TKM TAJ KYR UZB KZK CHN MON ROK PRK JPN IND BHU PAK BNG MYA SRI MAD NEP THI CAM LAO DRV MAL SIN BRU PHI INS ETM AUL PNG NEW VAN SOL KIR TUV FIJ TON NAU MSI PAL FSM WSM".split(),
    "US CA BS CU HT DO JM TT BB DM GD LC VC AG KN MX BZ GT HN SV NI CR PA CO VE GY SR EC PE BR BO PY CL AR UY GB IE NL BE LU FR MC LI CH ES AD PT DE PL AT HU CZ SK IT SM MT AL ME MK HR RS XK BA SI GR CY BG MD RO RU EE LV LT UA BY AM GE AZ FI SE NO DK IS CV ST GW GQ GM ML SN BJ MR NE CI GN BF LR SL GH TG CM NG GA CF TD CG CD UG KE TZ BI RW SO DJ ET ER AO MZ ZM ZW MW ZA NA LS BW SZ MG KM MU SC MA DZ TN LY SD SS IR TR IQ EG SY LB JO IL SA YE KW BH QA AE OM AF TM TJ KG UZ KZ CN MN KR KP JP IN BT PK BD MM LK MV NP TH KH LA VN MY SG BN PH ID TL AU PG NZ VU SB KI TV FJ TO NR MH PW FM WS".split()))

# What news writes and the sources lack: short forms, older names, government seats used for governments.
EXTRA = {
    "US": "United States|U.S.|U.S.A.|USA|US|America|United States of America|the States",
    "GB": "United Kingdom|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|British~d",
    "RU": "Russia|Russian Federation", "CN": "China|PRC|People's Republic of China|Mainland China",
    "KP": "North Korea|N. Korea|DPRK|Democratic People's Republic of Korea|the North~|North Korean~d|North Koreans~d",
    "KR": "South Korea|S. Korea|ROK|Republic of Korea|the South~|South Korean~d|South Koreans~d", "TW": "Taiwan|Taiwanese~d|Chinese Taipei",
    "IR": "Iran|Islamic Republic of Iran|Islamic Republic", "SY": "Syria", "LA": "Laos", "VN": "Vietnam", "MD": "Moldova",
    "BN": "Brunei", "CZ": "Czech Republic|Czechia|Czech~d", "TR": "Turkey|Republic of Turkey|Türkiye|Turkiye|Turkish~d|Turks~d", "MM": "Myanmar|Burma|Burmese~d",
    "CD": "Democratic Republic of the Congo|Congo|Congo-Kinshasa|DR Congo|DRC|Democratic Republic of the Congo|Congolese~d", "CG": "Republic of the Congo|Congo-Brazzaville",
    "CI": "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire|Ivorian~d", "CV": "Cape Verde|Cabo Verde", "SZ": "Eswatini|Swaziland",
    "MK": "North Macedonia|Macedonia", "AE": "UAE|U.A.E.|United Arab Emirates|the Emirates|Emirates|Emirati~d|Emiratis~d", "MF": "Saint Martin", "SX": "Sint Maarten", "DO": "Dominican Republic|Dominican~d|Dominicans~d", "NP": "Nepal|Nepalese~d", "EC": "Ecuador|Ecuadorean~d", "PS": "Palestine|Gaza|Gazan~d|Gazans~d|Palestinian~d|Palestinians~d|Palestinian territories|West Bank|Gaza Strip",
    "IL": "Israel|Israeli~d|Israelis~d", "VA": "Vatican|Vatican City|Holy See|the Vatican", "XK": "Kosovo|Kosovar~d|Kosovars~d",
    "TZ": "Tanzania", "BO": "Bolivia", "VE": "Venezuela", "FM": "Micronesia", "TL": "East Timor|Timor-Leste|Timorese~d", "NL": "the Netherlands|Holland|Netherlands|Dutch~d",
    "GM": "Gambia|The Gambia", "BS": "Bahamas|The Bahamas", "SA": "Saudi Arabia|KSA|Saudi~d|Saudis~d|the Kingdom~", "AU": "Australia", "ZA": "South Africa|South African~d|South Africans~d",
    "NZ": "New Zealand|NZ|New Zealander~d", "LK": "Sri Lanka|Sri Lankan~d", "UA": "Ukraine", "BY": "Belarus|Byelorussia|Belarussian~d", "KZ": "Kazakhstan|Kazakh~d",
    "KG": "Kyrgyzstan|Kyrgyz~d", "UZ": "Uzbekistan|Uzbek~d", "TM": "Turkmenistan|Turkmen~d", "TJ": "Tajikistan|Tajik~d", "AF": "Afghanistan|Afghan~d|Afghans~d",
    "FR": "France|French~d", "ES": "Spain|Spanish~d", "PL": "Poland|Polish~d|Poles~d", "DK": "Denmark|Danish~d|Danes~d", "SE": "Sweden|Swedish~d", "FI": "Finland|Finnish~d",
    "TR": "Turkey|Türkiye|Republic of Turkey|Turkiye|Turkish~d|Turks~d", "IE": "Ireland|Irish~d", "PH": "Philippines|the Philippines|Filipino~d|Filipinos~d|Philippine~d", "SS": "South Sudan|South Sudanese~d", "CF": "Central African Republic|CAR", "BA": "Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina|Bosnian~d", "AZ": "Azerbaijan|Azerbaijani~d|Azeri~d", "HK": "Hong Kong", "PG": "PNG|Papua New Guinea", "FK": "Falkland Islands|Falklands", "MO": "Macau|Macao",
    "SO": "Somalia|Somali~d", "TD": "Chad|Chadian~d", "NE": "Niger|Nigerien~d", "ML": "Mali|Malian~d", "BF": "Burkina Faso|Burkinabe~d", "ET": "Ethiopia", "BD": "Bangladesh|Bangladeshi~d", "PK": "Pakistan|Pakistani~d|Pakistanis~d",
    "IQ": "Iraq|Iraqi~d|Iraqis~d", "KW": "Kuwait|Kuwaiti~d", "QA": "Qatar|Qatari~d", "BH": "Bahrain|Bahraini~d", "OM": "Oman|Omani~d", "YE": "Yemen|Yemeni~d|Yemenis~d", "LB": "Lebanon|Lebanese~d", "JO": "Jordan|Jordanian~d",
    "EG": "Egypt|Egyptian~d", "LY": "Libya|Libyan~d", "SD": "Sudan|Sudanese~d", "MA": "Morocco|Moroccan~d", "CH": "Switzerland|Swiss~d", "AT": "Austria", "DE": "Germany|German~d|Germans~d", "MX": "Mexico|Mexican~d|Mexicans~d", "BR": "Brazil",
    "IN": "India", "JP": "Japan|Japanese~d", "RS": "Serbia|Serbian~d|Serbs~d", "ME": "Montenegro", "HT": "Haiti|Haitian~d", "CU": "Cuba|Cuban~d|Cubans~d", "CO": "Colombia", "NG": "Nigeria|Nigerian~d", "RW": "Rwanda|Rwandan~d", "UG": "Uganda", "KE": "Kenya", "ER": "Eritrea", "ZW": "Zimbabwe", "TH": "Thailand|Thai~d|Thais~d", "KH": "Cambodia", "GE": "Georgia", "AM": "Armenia",
}
# Metonyms for governments beyond the capitals of the Factbook.
SEATS = {"RU": "Moscow|the Kremlin|Kremlin", "US": "Washington|the White House|White House|the State Department|State Department", "GB": "London|Downing Street|Whitehall", "FR": "Paris|the Elysee|Elysée Palace|Élysée", "CN": "Beijing",
         "KP": "Pyongyang", "KR": "Seoul|the Blue House", "JP": "Tokyo", "DE": "Berlin", "UA": "Kyiv|Kiev", "IR": "Tehran|Teheran", "IL": "Jerusalem|Tel Aviv", "TR": "Ankara", "SY": "Damascus", "IN": "New Delhi|Delhi", "PK": "Islamabad", "VA": "the Vatican", "DO": "Santo Domingo", "EH": "Laayoune", "GF": "Cayenne", "RE": "Saint-Denis",
         "BE": "", "AF": "Kabul", "EG": "Cairo", "SA": "Riyadh", "TW": "Taipei", "VN": "Hanoi", "PS": "Ramallah", "BO": "La Paz|Sucre", "ZA": "Pretoria", "NL": "The Hague", "NG": "Abuja", "AU": "Canberra", "BR": "Brasilia|Brasília", "CI": "Abidjan|Yamoussoukro", "TZ": "Dodoma", "LK": "Colombo", "MM": "Naypyidaw|Naypyitaw", "KZ": "Astana", "IT": "Rome", "BY": "Minsk", "XK": "Pristina"}
# Words of offices and ranks that stand before a name in the Factbook.
OFFICE = set("""President Prime Minister Premier Chancellor King Queen Emperor Sultan Amir Emir Prince Princess Grand Duke Pope
Captains Regent Co-prince Chairperson Chairman Presidency Council Commission Assembly Leader Supreme Sovereign Transition Transitional Interim Acting
Gen General Col Colonel Lt Field Marshal Vice State Affairs People's Administrative Executive Chief Governor Governor-General Administrator
Taoiseach Federal Council's Party Secretary GNU Sheikh Shaykh Dame Sir Dr Rear Admiral Premier-designate Presidential Leadership Military Head Government the of and""".split())
CAMEO = {"XK": "KSV", "RO": "ROM", "CD": "COD", "TL": "TMP"}


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        yield from csv.reader(handle, delimiter="\t")


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def countries(data):
    iso = json.load(gzip.open(data / "gazetteer/iso_3166-1.json.gz", "rt", encoding="utf-8"))["3166-1"]
    table = {c["alpha_2"]: {"a3": c["alpha_3"], "name": c.get("common_name", c["name"]),
                            "names": [c.get("common_name", c["name"]), c.get("official_name", c["name"])], "demonyms": [], "capital": ""}
             for c in iso}
    table["XK"] = {"a3": "XKX", "name": "Kosovo", "names": ["Kosovo"], "demonyms": [], "capital": "Pristina"}
    by_name = {plain(n).lower(): a2 for a2, c in table.items() for n in c["names"]}
    facts = {}
    for _, country, field, text in rows(data / "gazetteer/factbook_countries_2026.tsv.gz"):
        if country == "country":
            continue
        a2 = FACTBOOK.get(country) or by_name.get(plain(country).lower())
        if a2:
            facts.setdefault(a2, {}).setdefault(field, text)
            table[a2]["names"].append(country.split(" (")[0])
    for a2, fields in facts.items():
        country = table[a2]
        if a2 in EXTRA and "~" not in EXTRA[a2].split("|")[0]:
            country["name"] = EXTRA[a2].split("|")[0]
        long_form = fields.get("long_form", "")
        if long_form and "conventional" not in long_form.lower() and len(long_form) < 60:
            country["names"].append(re.sub(r"^(the|The) ", "", long_form.split(" (")[0].split(";")[0]))
        for field in ("demonym_noun", "demonym_adj"):
            for word in re.split(r", | or |/|; ", fields.get(field, "")):
                word = re.sub(r"\(.*", lambda m: "", word).strip()
                plural = "(s)" in fields.get(field, "")
                if re.fullmatch(r"[A-ZÀ-Ž][\w’' -]+", word) and word not in ("Korean", "Congolese", "American"):
                    country["demonyms"].append(word)
                    if plural and field == "demonym_noun":
                        country["demonyms"].append(word + "s")
        if a2 == "US":
            country["demonyms"] += ["American", "Americans"]
        capital = fields.get("capital", "").split(" (")[0].split(";")[0].split(",")[0].strip()
        if re.fullmatch(r"[\w’'. -]+", capital):
            country["capital"] = capital
    for a2, word in (("AW", "Dutch"), ("CW", "Dutch"), ("DM", "Dominican"), ("DM", "Dominicans")):
        table[a2]["demonyms"] = [d for d in table[a2]["demonyms"] if d != word]  # in news, those of the larger country
    for a2, words in EXTRA.items():
        for word in filter(None, words.split("|")):
            text, _, kind = word.partition("~")
            if kind == "d":
                table[a2]["demonyms"].append(text)
            elif not (kind == "" and word.endswith("~")):
                table[a2]["names"].append(text)
    return table, facts


def title(name):
    """Family names stand in capitals: KIM Jong Un -> Kim Jong Un."""
    def word(w):
        return w if not w.isupper() or len(w) == 1 or re.fullmatch(r"[IVX]+", w) or w.endswith(".") else "-".join(p.capitalize() for p in w.split("-"))
    return " ".join(word(w) for w in name.split())


def since(text):
    match = re.search(r"\(?since (\d{1,2} )?(?:([A-Z][a-z]+) )?(\d{4})", text)
    if not match:
        return None
    day, month, year = match.groups()
    return year + ("-%02d" % MONTHS[month] if month in MONTHS else "") + ("-%02d" % int(day) if day and month in MONTHS else "")


def leaders(data, table, facts):
    out = []
    current = {}
    for a2, fields in facts.items():
        for field in ("chief_of_state", "head_of_government"):
            text = fields.get(field, "")
            started = since(text)
            match = re.match(r"([^()]+?) \(", text)
            words = match.group(1).replace(",", "").split() if match else []
            count = max((i + 1 for i, w in enumerate(words) if w.strip(".") in OFFICE), default=0)
            office, name = " ".join(words[:count]) or "head of state", " ".join(words[count:])
            family = [w for w in name.split() if len(w) > 1 and plain(w).upper() == plain(w) and not re.fullmatch(r"[IVX]+", w)]
            if not started or not family:
                continue
            full = title(name)
            aliases = {a for a in [title(" ".join(family))] if len(a) > 3}
            parts = full.split()
            if len(parts) > 2 and parts[-1] == title(family[-1]):
                aliases.add(parts[0] + " " + parts[-1])
            current.setdefault(a2, []).append((plain(family[-1]).lower()[:6], started))
            out.append((full, "|".join(sorted(aliases - {full})), a2, office, started, "", "CIA World Factbook 2026"))
    with gzip.open(data / "gazetteer/leaders_1945_2021_reign.csv.gz", "rt", encoding="utf-8", errors="replace") as handle:
        for row in csv.DictReader(handle):
            a2 = COW.get(row["stateabb"])
            if not a2 or row["syear"] == "" or (row["eyear"] or "9999") < "1995":
                continue
            name = row["leader"].strip()
            family = plain(name.split()[-1]).lower()
            start = "%s-%02d-%02d" % (row["syear"], int(row["smonth"] or 1), int(row["sdate"] or 1))
            end = "%s-%02d" % (row["eyear"], int(row["emonth"])) if row["eyear"] else ""
            if not end:
                same = [s for f, s in current.get(a2, []) if f in plain(name).lower()]
                later = sorted(s for f, s in current.get(a2, []) if s >= "2021-03")
                if same:
                    continue
                # Still in office when the list ends (March 2021) and not today: it ended by the successor's first day at the latest.
                end = "..2021-03" if not later else ".." + later[0]
            out.append((name, "", a2, "head of state or government", start, end, "REIGN 2021"))
    return out


def agents(data):
    sets, out = {}, {}
    for line in gzip.open(data / "actors/Phoenix.agents.txt.gz", "rt", encoding="utf-8", errors="replace"):
        line = line.split("#")[0].strip()
        if line.startswith("!") and "=" in line:
            name, words = line.split("=")
            sets[name.strip()] = [w.strip() for w in words.split(",")]
            continue
        match = re.match(r"([A-Z_!'-]+?)_?\s*\[~([A-Z]{3,6})\]", line)
        if not match:
            continue
        phrases = [match.group(1)]
        for name, words in sets.items():
            phrases = [p.replace(name, "_" + w if p.find(name) > 0 and not p[p.find(name) - 1] == "_" else w) for p in phrases for w in (words if name in p else [""])]
        for phrase in phrases:
            phrase = phrase.replace("_", " ").strip().lower()
            if re.fullmatch(r"[a-z][a-z' -]{2,40}", phrase):
                out.setdefault(phrase, match.group(2))
    return out


def write(path, head, lines):
    with io.open(path, "w", encoding="utf-8", newline="\n") as handle:
        handle.write(head)
        for line in lines:
            handle.write("\t".join(line) + "\n")
    print("%s: %d rows" % (path, len(lines)))


def unique(words):
    seen = set()
    return [w for w in words if w and "," not in w and not (w in seen or seen.add(w))]


def main(data, out):
    table, facts = countries(data)
    lines = []
    for a2 in sorted(table):
        c = table[a2]
        names = unique([c["name"]] + c["names"] + [c["name"].split(",")[0]])
        seats = unique(([] if a2 in SEATS and not SEATS[a2] else [c["capital"]]) + SEATS.get(a2, "").split("|"))
        lines.append((a2, c["a3"], CAMEO.get(a2, c["a3"]), names[0], "|".join(names[1:]), "|".join(unique(c["demonyms"])), "|".join(seats)))
    write(out / "countries.tsv", "# Made by training/lexica/actors.py from ISO 3166-1 (iso-codes) and the CIA World Factbook (public domain), with the project's own short forms.\n"
          "# alpha-2\talpha-3\tCAMEO\tname\tother names\tdemonyms\tseats of government used for the government\n", lines)
    write(out / "leaders.tsv", "# Made by training/lexica/actors.py from REIGN (leaders to March 2021) and the CIA World Factbook (May 2026). A 'to' of ..DATE means: by DATE at the latest.\n"
          "# name\taliases\tcountry\toffice\tfrom\tto\tsource\n", sorted(leaders(data, table, facts), key=lambda r: (r[2], r[4])))
    write(out / "agents.tsv", "# Made by training/lexica/actors.py from the agent dictionary of petrarch2 (Copyright (c) 2014 Open Event Data, MIT): common nouns and the sector they act for.\n"
          "# noun\tsector\n", sorted(agents(data).items()))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
