"""Reads the rules of core/README.md and finds where the code departs from them.

Every function takes the root of a tree and returns a list of sentences, one a departure; none means all is well.
"""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE_SUFFIXES = {".h", ".cpp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/', re.S)
STRING = re.compile(r'R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"', re.S)


def sources(root, *tops):
    for top in tops:
        folder = Path(root) / top
        if folder.is_dir():
            yield from sorted(p for p in folder.rglob("*") if p.suffix in SOURCE_SUFFIXES)


def name_of(root, path):
    return path.relative_to(root).as_posix()


def folder_of(name):
    return "/".join(name.split("/")[:2])


def code_of(text):
    """The text without comments and without the insides of strings."""
    def blank(match):
        return '""' if match.group(0)[0] in 'R"' else match.group(0)
    without_comments = re.sub(r'R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/',
                              lambda m: m.group(0) if m.group(0)[0] in 'R"' else " ", text, flags=re.S)
    return STRING.sub(blank, without_comments)


def strings_of(text):
    bare = re.sub(r'R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/',
                  lambda m: m.group(0) if m.group(0)[0] in 'R"' else " ", text, flags=re.S)
    for match in STRING.finditer(bare):
        yield match.group(2) if match.group(2) is not None else match.group(3)


def layers(root):
    """Folder → rank, from the fenced block of core/README.md."""
    readme = (Path(root) / "core/README.md").read_text(encoding="utf-8")
    block = re.search(r"^```layers\n(.*?)^```", readme, re.M | re.S)
    if not block:
        raise SystemExit("core/README.md has no block of layers")
    return {folder.strip(): rank
            for rank, line in enumerate(block.group(1).splitlines())
            for folder in line.split("|")}


def includes_out_of_order(root):
    rank = layers(root)
    found = []
    for path in sources(root, "core", "ui", "app"):
        name = name_of(root, path)
        own = folder_of(name)
        if own not in rank:
            found.append(f"{name}: the folder {own} stands in no line of core/README.md")
            continue
        for quote, included in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if quote == "<" or not re.match(r"(core|ui|app|tests)/", included):
                if quote == '"' and "/" not in included and not included.endswith((".moc", ".inc")):
                    found.append(f"{name}: \"{included}\" is not written from the root")
                continue
            other = folder_of(included)
            if other == own:
                continue
            if other not in rank:
                found.append(f"{name}: includes {included}, whose folder core/README.md does not know")
            elif rank[other] >= rank[own]:
                found.append(f"{name}: includes {included}, which does not stand above {own}")
            elif own == "app/cli" and other.startswith("ui/") and other not in ("ui/text", "ui/paper"):
                found.append(f"{name}: the command line includes the page {included}")
            if re.search(r"_store\.h$", included) and own.split("/")[0] in ("ui", "app"):
                found.append(f"{name}: includes the store {included}")
    return found


SQL = re.compile(r"\b(SELECT\b.+\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIEW)|PRAGMA\s+\w+)\b", re.S)


def sql_outside_stores(root):
    found = []
    for path in sources(root, "core", "ui", "app"):
        name = name_of(root, path)
        if name.startswith("core/vault/") or name.endswith("_store.cpp"):
            continue
        text = path.read_text(encoding="utf-8")
        # A header may name what only its store touches, as a forward declaration does.
        if any(included == "sqlite3.h" or re.match(r"(QtSql/)?QSql", included) for _, included in INCLUDE.findall(text)):
            found.append(f"{name}: includes a database header")
        if re.search(r"\bQSql\w+|\bsqlite3_\w+\s*\(", code_of(text)):
            found.append(f"{name}: names a database type")
        if any(SQL.search(string) for string in strings_of(text)):
            found.append(f"{name}: holds SQL text")
    return found


WIDGETS = re.compile(r"\b(QWidget|QDialog|QMessageBox|QFileDialog|QMainWindow|QLabel|QPushButton)\b")
TRANSLATES = re.compile(r"(?<![\w.>:])tr\s*\(|::tr\s*\(|\btranslate\s*\(\s*\"|QT_TR(ANSLATE)?_NOOP|Q_DECLARE_TR_FUNCTIONS")


def windows_in_core(root):
    found = []
    for path in sources(root, "core"):
        name, code = name_of(root, path), code_of(path.read_text(encoding="utf-8"))
        if WIDGETS.search(code) or re.search(r"#\s*include\s*<(QtWidgets|QApplication|QGui)", code):
            found.append(f"{name}: knows of windows")
        if TRANSLATES.search(code):
            found.append(f"{name}: speaks a language of its own")
    return found


CLOCK = re.compile(r"\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(|system_clock|\btime\s*\(\s*(nullptr|NULL|0)\s*\)")
SINGLETON = re.compile(r"\bstatic\s+[\w:]+\s*[&*]\s*(instance|self|get)\s*\(\s*\)")
VAGUE = re.compile(r"\b(?:class|struct|enum class)\s+(\w*(?:Manager|Helper|Utils?|Info))\b\s*(?:final\s*)?[:{]")


def habits_broken(root):
    found = []
    for path in sources(root, "core", "ui", "app"):
        name, text = name_of(root, path), path.read_text(encoding="utf-8")
        code = code_of(text)
        if name != "core/base/clock.h" and CLOCK.search(code):
            found.append(f"{name}: reads the clock of the computer")
        if SINGLETON.search(code):
            found.append(f"{name}: holds a singleton")
        for vague in VAGUE.findall(code):
            found.append(f"{name}: {vague} says nothing about what it is for")
        if name.startswith("core/") and path.suffix == ".h" and not text.startswith("//"):
            found.append(f"{name}: does not open with its contract")
        if re.search(r"[A-Z-]", path.name):
            found.append(f"{name}: is not snake_case")
    return found


# What may be caused by what: a danger answer opens a duty, a person's decision hands a student over, and no score does
# either. Each pattern with the only files that may hold it.
CAUSES = (
    (re.compile(r"\bINSERT\s+(OR\s+\w+\s+)?INTO\s+duty\b"), {"core/care/duty_store.cpp"}, "inserts a duty"),
    (re.compile(r"\bINSERT\s+(OR\s+\w+\s+)?INTO\s+care_intake\b"), {"core/care/intake_store.cpp"}, "inserts an intake"),
    (re.compile(r"\bINSERT\s+(OR\s+\w+\s+)?INTO\s+look_decision\b"), {"core/screening/second_look_store.cpp"}, "inserts a decision"),
    (re.compile(r"\binsertDuty\s*\("), {"core/care/duty_store.h", "core/care/duty_store.cpp", "core/care/duty_opener.cpp"}, "opens a duty"),
    (re.compile(r"\binsertIntake\s*\("), {"core/care/intake_store.h", "core/care/intake_store.cpp", "core/care/intake.cpp"}, "makes an intake"),
    (re.compile(r"\binsertDecision\s*\("), {"core/screening/second_look_store.h", "core/screening/second_look_store.cpp", "core/screening/second_look.cpp"}, "decides"),
    (re.compile(r"(?:\.|->)\s*onDanger\s*\("), {"core/screening/own_danger.cpp"}, "tells of a danger answer"),
    (re.compile(r"(?:\.|->)\s*onDecision\s*\("), {"core/screening/second_look.cpp"}, "tells of a decision"),
)


def causes_elsewhere(root):
    found = []
    for path in sources(root, "core", "ui", "app"):
        name, text = name_of(root, path), path.read_text(encoding="utf-8")
        code, strings = code_of(text), list(strings_of(text))
        for pattern, allowed, what in CAUSES:
            if name not in allowed and (pattern.search(code) or any(pattern.search(string) for string in strings)):
                found.append(f"{name}: {what}")
        if re.match(r"core/screening/(score_|read_|answer_|plan_|round_results|look_facts|candidates)", name) and re.search(r"\b(DangerWatcher|SecondLookWatcher)\b|core/care/", text):
            found.append(f"{name}: knows somebody to tell of a score")
    return found


def _messages(ts):
    """(context, source, comment) → list of its translations, and whether it is finished."""
    messages = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            messages[key] = (forms, translation.get("type") is None)
    return messages


def translations_incomplete(root, lupdate):
    root = Path(root)
    found = []
    folders = [f for top in ("ui", "app") for f in sorted((root / top).glob("*")) if f.is_dir()]
    for folder in folders:
        if not any(re.search(r"\b(tr|translate)\(", p.read_text(encoding="utf-8")) for p in sources(root, name_of(root, folder))):
            continue
        name = name_of(root, folder).replace("/", "_")
        for language, extra in (("zh_CN", []), ("en", ["-pluralonly"])):
            ts = root / "translations" / language / f"{name}.ts"
            with tempfile.TemporaryDirectory() as scratch:
                fresh = Path(scratch) / "fresh.ts"
                # As translations/update.sh calls it: without -I the contexts of classes in headers lose their namespace.
                subprocess.run([lupdate, "-silent", "-I", ".", "-locations", "none", "-no-obsolete", *extra, "-recursive", name_of(root, folder),
                                "-source-language", "en", "-target-language", language, "-ts", str(fresh)],
                               check=True, stderr=subprocess.DEVNULL, cwd=root)
                wanted = _messages(fresh)
            if not ts.exists():
                found.append(f"{name}: translations/{language}/{name}.ts is missing")
                continue
            have = _messages(ts)
            for key in sorted(wanted.keys() - have.keys()):
                found.append(f"{name} ({language}): not in the file: {key[1]}")
            for key in sorted(have.keys() - wanted.keys()):
                found.append(f"{name} ({language}): no longer in the code: {key[1]}")
            for key, (forms, finished) in have.items():
                if not finished or not all(form.strip() for form in forms):
                    found.append(f"{name} ({language}): untranslated: {key[1]}")
                marks = set(re.findall(r"%L?\d|%n|%L?n", key[1]))
                for form in forms if finished else []:
                    if marks - {"%n"} - set(re.findall(r"%L?\d|%n|%L?n", form)):
                        found.append(f"{name} ({language}): a place is lost in: {key[1]}")
    return found


def published_sentences(facts):
    """The items' sentences of section AT, normalised: what must never stand in the repository."""
    section = re.search(r"^# AT\..*?(?=^# A[A-Z]\.|^# B\.)", facts, re.M | re.S)
    if not section:
        return set()
    pieces = set()
    for line in section.group(0).splitlines():
        if line.startswith("#"):
            continue
        line = re.sub(r"[((\[][^))\]]*[))\]]", " ", line)
        for piece in re.split(r"\b\d{1,2}R?[. ]|[;;。.|/]|\*\*", line):
            words = normalised(piece)
            if len(re.findall(r"[一-鿿]", words)) >= 9 or len(words.split()) >= 6:
                pieces.add(words)
    return pieces


def normalised(text):
    text = re.sub(r"[^\w一-鿿]+", " ", text.lower())
    return re.sub(r"(?<=[一-鿿]) (?=[一-鿿])", "", text).strip()


def published_items_in(root, facts, files):
    sentences = published_sentences(facts)
    found = []
    for name in files:
        try:
            text = normalised((Path(root) / name).read_text(encoding="utf-8"))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        for sentence in sentences:
            if sentence in text:
                found.append(f"{name}: holds an item of a published instrument ({sentence[:12]}…)")
    return found
