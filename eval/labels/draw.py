#!/usr/bin/env python3
"""Draws candidates for hand labels and turns decisions into offsets.

    draw.py chains TEXTS PRINT FROM TO    prints candidates FROM..TO with numbered tokens
    draw.py chains TEXTS WRITE DECISIONS  writes chains.jsonl beside this script
    draw.py coref  TEXTS PRINT FROM TO
    draw.py coref  TEXTS WRITE DECISIONS

TEXTS is the folder of SET.jsonl.zst (or unpacked .jsonl). The draw depends on the texts and SEED
only. DECISIONS is a private file of a person's decisions by token number (see README.md); it is
not kept here, since the labels hold everything in it.
"""
import json
import os
import random
import re
import subprocess
import sys

SEED = 20250428
HERE = os.path.dirname(os.path.abspath(__file__))
TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-'’.&/]\w+)*|[^\w\s]")
BREAK = re.compile(r"(?<=[.!?])(?:[\"”’']|\s\")?\s+(?=[\"“'‘(]?[A-Z0-9])")
SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Maj|St|Prof|Inc|Corp|Co|Ltd|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|U\.K|[A-Z])\.)$")

MEDIA = (r"(?:[Nn]ewspapers?|[Nn]ews agency|[Dd]aily|[Mm]agazine|[Tt]elevision|[Rr]adio|[Tt]abloid|[Bb]roadcaster|state media|local media|Reuters|AP|AFP|BBC|CNN|NBC|CBS|ABC|MSNBC|PBS|NPR|Fox News|"
         r"Associated Press|Agence France|Xinhua|TASS|Tass|Interfax|Itar|RIA|KCNA|Yonhap|Kyodo|IRNA|ISNA|Anatolia|ANSA|DPA|UPI|PTI|Bernama|Jiji|Bloomberg|Dow Jones|Al[- ]Jazeera|Al Arabiya|Sky News|Haaretz|"
         r"Times|Post|Guardian|Herald|Journal|Telegraph|Independent|Globe|Tribune|Mirror|Chronicle|Star|Sun|Mail|News|Express|Spiegel|Monde|Bild|Pravda|Izvestia|Asahi|Gazette|Press)")
SAY = r"(?:said|says|say|saying|told|tells|stated|stating|reported|reports|reporting|announced|added|claimed|claims|confirmed|denied|warned|wrote|writes|quoted|quotes|quoting|cited|citing|revealed|according to|testified|acknowledged|estimated|estimates|found|concluded|concludes|argued|admitted|alleged|insisted|assured|promised|expects|indicated|disclosed)"
DEEP = [re.compile(p) for p in (
    r"\b[Cc](?:iting|ites|ited)\b.{0,50}\b(?:reports?|sources?|officials?|statements?|agency|data|figures|stud(?:y|ies)|estimates|survey|article|memo|letter|documents?|analysts?|spokes\w+)\b",
    MEDIA + r".{0,30}\b(?:citing|cites|cited|quoted|quoting|quotes)\b", r"\bas saying\b|\bas having said\b|\bquoting\b.{3,}",
    MEDIA + r"\b.{0,20}\b(?:reported|reports|says|said|wrote|claimed).{0,140}\b(?:said|says|saying|told|according|quoted|claim(?:s|ed)|announced)\b",
    SAY + r"\b that .{0,90}\b(?:had |has )?(?:told|said|promised|assured|announced|agreed to tell|warned|informed|reported|testified|denied|confirmed)\b",
    r"\b[Aa]ccording to\b.{0,90}\b(?:cited|quoted|told)\b",
    r"\b(?:said|says)\b.{0,60}\bhad been told\b|\bI was told\b|\binformed (?:him|her|us|me|them)\b")]
RELAY = [re.compile(p) for p in (
    SAY + r".{0,80}\b(?:quoted|cited|carried|published|seen|obtained|reviewed|released|issued|leaked|posted|broadcast|monitored|distributed|attributed) (?:by|to|on|in)\b",
    r"\btold (?:the |an? |[A-Z]\w+'s )?(?:\w+ ){0,4}" + MEDIA,
    r"\b(?:said|says|told|stated) .{0,60}\b(?:interview|telex|memo|testimony|filing|press release|letter)\b",
    r"\b[Aa]ccording to\b.{0,90}\b(?:reports? (?:by|from|in)|stud(?:y|ies) by|released by|issued by|published|interview)\b",
    r"\b(?:[Rr]eports?|[Ss]tud(?:y|ies)|[Ss]urveys?|[Aa]nalysis|[Ll]etters?|[Ss]tatements?|[Mm]emo|[Aa]udits?|[Dd]ocuments?) (?:by|from|issued by|released by|published by|prepared by|obtained by) .{3,80}" + SAY,
    r"\bon behalf of\b.{0,60}" + SAY + r"|" + SAY + r".{0,60}\bthrough (?:an?|his|her|their) (?:spokes\w+|lawyer|attorney)")]
VAGUE = re.compile(r"\b(?:sources?|officials|analysts?|traders?|dealers|brokers|witnesses|diplomats|critics|experts|economists|spokes(?:man|woman|person)|anonymity|residents|investigators|authorities|observers|bankers|police)\b.{0,60}\b(?:said|say|says|believe|told|expect|report|estimate|added|confirm)|\b(?:said|say|according to)\b.{0,25}\b(?:sources?|officials|analysts|traders|dealers|witnesses|diplomats|experts|authorities|spokes(?:man|woman|person))|\b(?:reportedly|allegedly|it is (?:believed|thought|said)|is said to|are said to|rumou?rs)\b")
PLAIN = re.compile(r"\b(?:said|says|say|stated|announced|added|according to|claimed|argued|confirmed|denied|warned|noted|explained|reported|urged|called|believes?|expects?|asked|wrote|accused|testified|pledged|vowed|promised)\b")

SETS = {  # set: wanted candidates of each stratum
    "wikinews_en": {"deep": 44, "relay": 36, "vague": 28, "plain": 38},
    "reuters21578": {"deep": 34, "relay": 26, "vague": 28, "plain": 34},
    "us_senate_press_releases_2004_2008": {"deep": 28, "relay": 24, "vague": 14, "plain": 34},
}

RELAYED = [re.compile(p) for p in (
    r"\bquot(?:ed|ing|es) .{2,50}\bas (?:saying|telling|putting)\b|\bas saying\b.{0,40}\bby\b|\bquoted (?:by|in) ",
    MEDIA + r"\b.{0,25}\b(?:reported|reports|said|says|wrote|claims|claimed)\b.{5,120}\b(?:said|told|had said|according to|confirmed|denied)\b",
    r"\b(?:told|interview (?:with|on|to)|statement to) (?:the |an? )?(?:\w+ ){0,3}?" + MEDIA + r"\b",
    r"\bciting (?:an? |the )?(?:[\w-]+ ){0,4}(?:sources?|officials?|reports?|spokes\w+|statement|data|figures|documents?|letter|witness\w*)\b",
    r"\b(?:said|says) (?:that )?.{3,50}\b(?:had|has|have) (?:told|promised|assured|informed|admitted|denied|confirmed|agreed)\b",
    r"\bstatement .{0,30}\b(?:carried|published|posted|broadcast|released|read|e-mailed) (?:by|on|in|to|out)\b|\b(?:carried|monitored|broadcast) by\b",
    r"\bthrough (?:an?|his|her|their|its) (?:spokes\w+|lawyer|attorney)\b|\bon behalf of\b.{0,50}\b(?:said|told)\b")]
MORE = {"wikinews_en": 40, "reuters21578": 26, "us_senate_press_releases_2004_2008": 14}


def documents(folder, name):
    packed = os.path.join(folder, name + ".jsonl.zst")
    if os.path.exists(packed):
        data = subprocess.run(["zstd", "-dcq", packed], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    else:
        with open(os.path.join(folder, name + ".jsonl"), encoding="utf-8") as handle:
            data = handle.read()
    for line in data.split("\n"):
        if line:
            doc = json.loads(line)
            if usable(doc):
                yield doc


def usable(doc):
    text = doc["text"]
    return 500 <= len(text) <= 6000 and not doc.get("dropped") and all(ord(c) < 0x10000 for c in text)


def sentences(text):
    """Rough sentences, for drawing only."""
    out, start = [], 0
    for line in text.split("\n"):
        begin = start
        for match in BREAK.finditer(line):
            head = line[begin - start:match.start()]
            if SHORT.search(head):
                continue
            end = match.end()
            piece = line[begin - start:end].rstrip()
            out.append((begin, begin + len(piece)))
            begin = start + end
        if line[begin - start:].strip():
            out.append((begin, start + len(line.rstrip())))
        start += len(line) + 1
    return [(s + len(text[s:e]) - len(text[s:e].lstrip()), e) for s, e in out]


def stratum(sentence):
    if any(p.search(sentence) for p in DEEP):
        return "deep"
    if any(p.search(sentence) for p in RELAY):
        return "relay"
    if VAGUE.search(sentence):
        return "vague"
    return "plain" if PLAIN.search(sentence) else None


def chain_candidates(folder):
    """One sentence a document; the strata take turns, so that each batch is mixed."""
    out = []
    for name, wanted in SETS.items():
        rng, left, picked = random.Random("%d %s" % (SEED, name)), dict(wanted), []
        docs = sorted(documents(folder, name), key=lambda d: str(d["id"]))
        rng.shuffle(docs)
        for doc in docs:
            if not any(left.values()):
                break
            spans = [(s, e) for s, e in sentences(doc["text"]) if 40 <= e - s <= 420]
            kinds = {}
            for index, (s, e) in enumerate(spans):
                kinds.setdefault(stratum(doc["text"][s:e]), []).append((s, e))
            open_kinds = [k for k in ("deep", "relay", "vague", "plain") if left[k] and kinds.get(k)]
            if not open_kinds:
                continue
            kind = rng.choice(open_kinds)
            left[kind] -= 1
            picked.append((name, doc, rng.choice(kinds[kind]), kind))
        rng.shuffle(picked)
        out.extend(picked)
    return out + more_candidates(folder, {(name, doc["id"]) for name, doc, _, _ in out})


def more_candidates(folder, seen):
    """A second draw, of relayed words only, from documents that the first left out."""
    out = []
    for name, wanted in MORE.items():
        rng = random.Random("%d more %s" % (SEED, name))
        docs = sorted((d for d in documents(folder, name) if (name, d["id"]) not in seen), key=lambda d: str(d["id"]))
        rng.shuffle(docs)
        for doc in docs:
            spans = [(s, e) for s, e in sentences(doc["text"]) if 60 <= e - s <= 420
                     and any(p.search(doc["text"], s, e) for p in RELAYED)]
            if spans and wanted:
                wanted -= 1
                out.append((name, doc, rng.choice(spans), "more"))
    return out


def numbered(text, start, end):
    return " ".join("%d:%s" % (i, m.group()) for i, m in enumerate(TOKEN.finditer(text, start, end)))


def print_chains(items, first, last):
    for number in range(first, min(last, len(items))):
        name, doc, (s, e), kind = items[number]
        before = doc["text"][max(0, s - 160):s].replace("\n", " // ")
        print("#%d %s %s [%s]\n  <%s>\n  %s" % (number, name[:4], doc["id"], kind, before, numbered(doc["text"], s, e)))


KINDS = dict(P="person", O="office", G="organisation", S="state_agency", W="wire", L="outlet", D="document", A="anonymous", U="unknown")
PRONOUNS = {"he", "she", "it", "they", "i", "we", "him", "her", "his", "them", "who", "you", "their", "its", "my", "our", "that", "this", "which"}
CHAIN_LINE = re.compile(r"^(\d+)\s+(.*)$")


def token_span(text, start, end, part):
    tokens = [m.span() for m in TOKEN.finditer(text, start, end)]
    a, _, b = part.partition("-")
    return [tokens[int(a)][0], tokens[int(b or a)][1]]


def write_chains(items, decisions):
    first, rows = 0, []
    for line in open(decisions, encoding="utf-8"):
        match = CHAIN_LINE.match(line.split("#")[0].strip())
        if not match or match.group(2).strip() == "x":
            continue
        number, parts = int(match.group(1)), match.group(2).split()
        name, doc, (s, e), kind = items[number]
        first += kind != "more"
        text, links, flags, cue, content = doc["text"], [], set(), None, None
        for part in parts:
            if re.match(r"c\d", part):
                cue = token_span(text, s, e, part[1:])
            elif re.match(r"t\d", part):
                content = token_span(text, s, e, part[1:])
            elif part[0] == "?":
                flags.add("doubtful")
            elif part[0] == "+":
                flags.add(part[1:])
            else:
                spans = [token_span(text, s, e, p) for p in part[1:].split("|")]
                links.append({"span": spans[0], "kind": KINDS[part[0].upper()], "alternatives": spans[1:],
                              "optional": part[0].islower()})
        assert (cue or content) and (links or "sourceless" in flags), line
        flags |= flags_of(text, links)
        rows.append({"set": name, "doc": str(doc["id"]), "sentence": [s, e], "cue": cue, "content": content,
                     "chain": links, "flags": sorted(flags)})
    write(rows, "chains.jsonl", "c", first)


def flags_of(text, links):
    flags = {"relay"} if sum(not link["optional"] for link in links) > 1 else set()
    for link in links:
        if text[link["span"][0]:link["span"][1]].lower() in PRONOUNS:
            flags.add("pronoun")
        if link["kind"] in ("anonymous", "document") and not link["optional"]:
            flags.add(link["kind"])
    return flags


def write(rows, file, letter, first):
    """Each draw is halved by itself, so that labels added later move no earlier one."""
    dev = set()
    for low, high in ((0, first), (first, len(rows))):
        order = list(range(low, high))
        random.Random(SEED + low).shuffle(order)
        dev.update(order[:len(order) // 2])
    with open(os.path.join(HERE, file), "w", encoding="utf-8") as out:
        for number, row in enumerate(rows):
            out.write(json.dumps({"id": "%s%03d" % (letter, number + 1), **row, "half": "dev" if number in dev else "test"}) + "\n")
    print("%d labels" % len(rows))


SAID = r"(?:said|says|say|added|told|stated|announced|reported|reports|claimed|claims|noted|warned|argued|explained|denied|confirmed|expects|believes|believe|called|urged|wrote|indicated|acknowledged|insisted|alleged|suggested|continued|declared|concluded|found)"
PERSON_NOUN = r"(?:spokes(?:man|woman|person)|senators?|president|minister|prime minister|chancellor|secretary|governor|mayor|chairman|judge|prosecutor|lawyer|attorney|analyst|director|general|coach|author|professor|leader|officials?|executive|ambassador|premier|economist|(?:two|three|four) \w+)"
BODY_NOUN = r"(?:company|firm|ministry|department|agency|group|bank|central bank|government|paper|newspaper|court|party|union|committee|commission|administration|police|army|military|organi[sz]ation|team|council|board|airline|exchange|bureau|association|office|network|university|institute|union|federation|subsidiary|magazine|broadcaster|website|panel|fund|authority)"
TEXT_NOUN = r"(?:statement|report|study|letter|survey|article|document|memo|filing)"
SOURCES = {kind: re.compile(pattern) for kind, pattern in {
    "he": r"(?<!who )\b(?P<s>[Hh]e|[Ss]he)(?= (?:also |later |then |further |has |had |again |recently |reportedly )?" + SAID + r"\b)|\b(?:said|added|told|says|stated) (?P<t>he|she)\b",
    "it": r"(?:^|[,.\n\"] ?)(?P<s>[Ii]t)(?= (?:also |later |then |further |has |had )?" + SAID + r"\b(?! (?:that )?by))",
    "they": r"\b(?P<s>[Tt]hey)(?= (?:also |later |then |further |have |had )?" + SAID + r"\b)",
    "person": r"\b(?P<s>[Tt]he (?:\w+ )?" + PERSON_NOUN + r")(?= (?:also |later |then |has |had )?" + SAID + r"\b)",
    "body": r"\b(?P<s>[Tt]he (?:\w+ )?" + BODY_NOUN + r")(?= (?:also |later |then |has |had )?" + SAID + r"\b)|\baccording to (?P<t>the " + BODY_NOUN + r")\b(?! of)",
    "text": r"\b(?P<s>[Tt]he (?:\w+ )?" + TEXT_NOUN + r")(?= (?:also |later |then |has |had )?" + SAID + r"\b)",
}.items()}
COREF = {  # set: wanted candidates of each kind
    "wikinews_en": {"he": 34, "it": 6, "they": 8, "person": 14, "body": 24, "text": 4},
    "reuters21578": {"he": 30, "it": 12, "they": 6, "person": 10, "body": 30, "text": 4},
    "us_senate_press_releases_2004_2008": {"he": 20, "it": 2, "they": 4, "person": 14, "body": 8, "text": 4},
}


def coref_candidates(folder):
    out = []
    for name, wanted in COREF.items():
        rng, left, picked = random.Random("%d coref %s" % (SEED, name)), dict(wanted), []
        docs = sorted((d for d in documents(folder, name) if len(d["text"]) <= 4000), key=lambda d: str(d["id"]))
        rng.shuffle(docs)
        for doc in docs:
            if not any(left.values()):
                break
            found = {k: [m.span("s") if m.group("s") else m.span("t") for m in p.finditer(doc["text"])
                         if m.start() < 2500] for k, p in SOURCES.items() if left[k]}
            kinds = [k for k in found if found[k]]
            if kinds:
                kind = rng.choice(kinds)
                left[kind] -= 1
                picked.append((name, doc, rng.choice(found[kind]), kind))
        rng.shuffle(picked)
        out.extend(picked)
    return out


def print_coref(items, first, last):
    for number in range(first, min(last, len(items))):
        name, doc, (s, e), kind = items[number]
        text = doc["text"]
        shown = "%s[[%s]]%s" % (text[max(0, s - 900):s], text[s:e], text[e:e + 110])
        print("#%d %s %s [%s] from %d of %d\n%s" % (number, name[:4], doc["id"], kind, max(0, s - 900), len(text), shown))


def occurrences(text, name):
    """Whole-word mentions of a name, in capitals as well; NAME@N keeps the N-th only (from 1, several with +)."""
    name, _, which = name.partition("@")
    spans = [m.span() for m in re.finditer(r"(?<!\w)(?:%s|%s)(?!\w)" % (re.escape(name), re.escape(name.upper())), text)]
    return [spans[int(n) - 1] for n in which.split("+")] if which else spans


def write_coref(items, decisions):
    rows = []
    for line in open(decisions, encoding="utf-8"):
        match = CHAIN_LINE.match(line.strip())
        if not match or match.group(2) == "x":
            continue
        name, doc, (s, e), kind = items[int(match.group(1))]
        text, names = doc["text"], []
        flags = re.findall(r"\+(doubtful|plural)\b", match.group(2))
        answer = re.sub(r"\s*\+(?:doubtful|plural)\b", "", match.group(2)).strip()
        if answer != "-":
            for part in answer.split("|"):
                spans = occurrences(text, part.strip())
                assert spans, (line, part)
                names.extend(spans)
        names = sorted({tuple(n) for n in names if n[1] <= s or n[0] >= e})
        rows.append({"set": name, "doc": str(doc["id"]), "source": [s, e], "names": [list(n) for n in names],
                     "form": "pronoun" if text[s:e].lower() in PRONOUNS else "nominal", "kind": kind,
                     "unresolvable": not names, "flags": flags})
    write(rows, "coref.jsonl", "r", len(rows))


def main():
    task, folder, action = sys.argv[1:4]
    candidates, show, store = {
        "chains": (chain_candidates, print_chains, write_chains),
        "coref": (coref_candidates, print_coref, write_coref)}[task]
    items = candidates(folder)
    if action == "PRINT":
        show(items, int(sys.argv[4]), int(sys.argv[5]))
    else:
        store(items, sys.argv[4])


if __name__ == "__main__":
    main()
