"""The shape that core/README.md promises, and that each check of it can fail."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import structure

ROOT = Path(os.environ["XINDENG_SOURCE_DIR"])
LUPDATE = os.environ.get("XINDENG_LUPDATE", "lupdate")


def tracked_files():
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files"], capture_output=True, text=True)
    if listed.returncode == 0:
        return listed.stdout.splitlines()
    return [p.relative_to(ROOT).as_posix() for top in ("app", "core", "resources", "tests", "translations", "ui")
            for p in (ROOT / top).rglob("*") if p.is_file()]


class TheProject(unittest.TestCase):
    def nothing(self, found):
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_includes_only_what_stands_above(self):
        self.nothing(structure.includes_out_of_order(ROOT))

    def test_keeps_sql_in_stores(self):
        self.nothing(structure.sql_outside_stores(ROOT))

    def test_keeps_windows_and_languages_out_of_core(self):
        self.nothing(structure.windows_in_core(ROOT))

    def test_keeps_its_habits(self):
        self.nothing(structure.habits_broken(ROOT))

    def test_lets_no_score_raise_an_alert(self):
        self.nothing(structure.causes_elsewhere(ROOT))

    def test_is_translated_completely(self):
        self.nothing(structure.translations_incomplete(ROOT, LUPDATE))

    def test_holds_no_item_of_a_published_instrument(self):
        facts = ROOT.parent / "shared/domain/facts.md"
        if not facts.exists():
            self.skipTest("the facts that hold the sentences to look for do not lie beside the checkout")
        self.nothing(structure.published_items_in(ROOT, facts.read_text(encoding="utf-8"), tracked_files()))


class ATree:
    """A made-up checkout with one fault."""
    def __init__(self, **files):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        (self.root / "core").mkdir()
        (self.root / "core/README.md").write_text("```layers\ncore/base\ncore/vault\ncore/packs | core/sheets\nui/text\nui/students\napp/cli\n```\n")
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def __enter__(self):
        return self.root

    def __exit__(self, *_):
        self.folder.cleanup()


class TheChecks(unittest.TestCase):
    def test_find_an_include_that_goes_up(self):
        with ATree(**{"core/base/a.h": '// x\n#include "core/vault/b.h"\n'}) as root:
            self.assertEqual(len(structure.includes_out_of_order(root)), 1)

    def test_find_neighbours_that_include_one_another(self):
        with ATree(**{"core/packs/a.cpp": '#include "core/sheets/b.h"\n'}) as root:
            self.assertEqual(len(structure.includes_out_of_order(root)), 1)

    def test_find_an_unknown_folder(self):
        with ATree(**{"core/misc/a.cpp": ""}) as root:
            self.assertEqual(len(structure.includes_out_of_order(root)), 1)

    def test_find_a_page_in_the_command_line_and_a_store_in_a_page(self):
        with ATree(**{"app/cli/a.cpp": '#include "ui/students/b.h"\n', "ui/students/c.cpp": '#include "core/vault/d_store.h"\n'}) as root:
            self.assertEqual(len(structure.includes_out_of_order(root)), 2)

    def test_let_pass_what_goes_down(self):
        with ATree(**{"app/cli/a.cpp": '#include "ui/text/b.h"\n#include "core/base/c.h"\n#include <QString>\n'}) as root:
            self.assertEqual(structure.includes_out_of_order(root), [])

    def test_find_sql_in_a_command_and_not_in_a_store(self):
        sql = 'auto q = R"(SELECT name FROM student)";\n'
        with ATree(**{"core/packs/a.cpp": sql, "core/packs/a_store.cpp": sql, "core/packs/b.cpp": "QSqlQuery q;\n",
                      "core/packs/c.cpp": "// a QSqlQuery and SELECT x FROM y in a comment\n"}) as root:
            self.assertEqual(len(structure.sql_outside_stores(root)), 2)

    def test_find_a_widget_and_a_sentence_in_core(self):
        with ATree(**{"core/packs/a.cpp": 'QMessageBox box;\n', "core/packs/b.cpp": 'auto s = tr("Hello");\n'}) as root:
            self.assertEqual(len(structure.windows_in_core(root)), 2)

    def test_find_a_clock_a_singleton_a_vague_name_and_a_bare_header(self):
        with ATree(**{"core/packs/a.cpp": "auto t = QDateTime::currentDateTime();\n", "core/packs/b.cpp": "static Packs &instance();\n",
                      "core/packs/c.cpp": "class PackManager {};\n", "core/packs/d.h": "#pragma once\n"}) as root:
            self.assertEqual(len(structure.habits_broken(root)), 4)

    def test_find_a_score_that_raises_an_alert(self):
        with ATree(**{"core/care/duty_store.cpp": 'auto q = u"INSERT INTO duty (id) VALUES (?)"_s;\n',
                      "core/care/duty_opener.cpp": "insertDuty(records, duty);\n",
                      "core/care/late_store.cpp": 'auto q = u"INSERT INTO care_intake (id) VALUES (?)"_s;\n',
                      "core/screening/own_danger.cpp": "watcher.onDanger(records, finding);\n",
                      "core/screening/round_status.cpp": "watcher->onDanger(records, finding);\n",
                      "core/screening/score_sheet.cpp": "DangerWatcher *m_watcher;\n",
                      "ui/review/a.cpp": "insertDuty(records, duty);\n"}) as root:
            self.assertEqual(sorted(line.split(":")[0] for line in structure.causes_elsewhere(root)),
                             ["core/care/late_store.cpp", "core/screening/round_status.cpp", "core/screening/score_sheet.cpp", "ui/review/a.cpp"])

    def test_find_a_sentence_that_is_not_translated(self):
        code = 'struct T { Q_DECLARE_TR_FUNCTIONS(T) };\nauto s = T::tr("Hello %1");\n'
        ts = '<TS version="2.1" language="zh_CN"><context><name>T</name><message><source>{}</source>{}</message></context></TS>'
        english = '<TS version="2.1" language="en"></TS>'
        for source, translation, departures in (("Hello %1", "<translation>你好 %1</translation>", 0),
                                                ("Hello %1", '<translation type="unfinished"></translation>', 1),
                                                ("Hello %1", "<translation>你好</translation>", 1),
                                                ("Bye %1", "<translation>再见 %1</translation>", 2)):
            with ATree(**{"ui/text/a.cpp": code, "translations/zh_CN/ui_text.ts": ts.format(source, translation),
                          "translations/en/ui_text.ts": english}) as root:
                self.assertEqual(len(structure.translations_incomplete(root, LUPDATE)), departures, (source, translation))

    def test_find_a_published_item(self):
        facts = "# AT. ITEM TEXTS\n### X\n1 The quick brown fox was jumping over me 2 这是一个编造出来的示例题目句子\n# AE. NEXT\n"
        with ATree(**{"a.json": '"the quick, brown fox was jumping over me"', "b.json": '"这是一个编造出来的示例题目句子。"', "c.json": '"fox"'}) as root:
            self.assertEqual(len(structure.published_items_in(root, facts, ["a.json", "b.json", "c.json"])), 2)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
