#include "tests/faults/planted.h"

#include "tests/support/say.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSqlQuery>
#include <catch2/catch_test_macros.hpp>

namespace xd::faults {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> spellings(const QString &mark)
{
    const QByteArray utf8 = mark.toUtf8();
    QByteArray little(reinterpret_cast<const char *>(mark.utf16()), mark.size() * 2), big = little;
    for (qsizetype i = 0; i + 1 < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    return {utf8, little, big, utf8.toHex(), utf8.toBase64().chopped(4)};
}

QString sentenceFor(const QString &place)
{
    return u"mark-%1-欧阳"_s.arg(place);
}

} // namespace

QString shortMark(const QString &place, int bytes)
{
    return u"mk"_s + QString::fromLatin1(QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex()).first(bytes - 2);
}

QStringList fillRarelyUsed(vault::Vault &records)
{
    QStringList marks;
    const auto marked = [&](const QString &place) {
        marks << sentenceFor(place);
        return marks.last();
    };
    const QByteArray id(16, 'i'), other(16, 'o'), hash(32, 'h');
    const QByteArray last(16, '\xff'); // the greatest id, of a report that nothing refers to: there the mark can stand
    const auto one = [&](const QString &table, const QString &columns, const QVariantList &values) {
        const QStringList places(values.size(), u"?"_s);
        valueOf(records.run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns, places.join(u',')), values));
    };
    one(u"pack"_s, u"id, version, body, added, added_by"_s, {u"own"_s, u"1"_s, QByteArray("{}"), 1, id});
    one(u"trust_root"_s, u"version, encoding, time, has_left"_s, {99, QByteArray("root"), 1, 0});
    one(u"root_key"_s, u"public_key, secret"_s, {hash, hash});
    one(u"out_stream"_s, u"id, receiver, receipted_seq, wants_full, time"_s, {id, u"110107"_s, 0, 0, 1});
    one(u"out_bundle"_s, u"stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, revisions, withheld"_s,
        {id, 1, 1, 1, hash, u"2026-09-01"_s, u"2026-11-30"_s, QByteArray("c"), QByteArray("d"), 1, u"a.xdb"_s, QByteArray("r"), QByteArray("w")});
    const QString arrived = u"id, stream, seq, type, hash, prev_hash, sender, code, name, level, period_from, period_to, counts, digests, refused,"
                            " journal_seq, journal_head, created, time, late, taken"_s;
    for (const QByteArray &bundle : {id, other})
        one(u"in_bundle"_s, arrived, {bundle, bundle, 1, 1, hash, hash, id, u"2111010001"_s, u"school"_s, 1, u"2026-09-01"_s, u"2026-11-30"_s,
                                      QByteArray("c"), QByteArray("d"), QByteArray("r"), 1, hash, 1, 1, 0, QByteArray("t")});
    one(u"in_stream"_s, u"id, receipted_seq, receipt_time"_s, {id, 0, 1});
    one(u"received_record"_s, u"code, kind, id, rev, in_bundle, body"_s, {u"2111010001"_s, u"cell"_s, id, 1, id, QByteArray("b")});
    one(u"replaced_record"_s, u"in_bundle, kind, id, rev, came_with, body"_s, {id, u"cell"_s, id, 1, id, QByteArray("b")});
    one(u"held_bundle"_s, u"hash, stream, seq, code, name, reason, time, file"_s, {hash, id, 1, u"2111010001"_s, u"school"_s, u"r"_s, 1, u"f"_s});
    one(u"released_table"_s, u"purpose, table_key, table_name, time, row_codes, column_codes, counts, hidden"_s,
        {u"p"_s, id, u"t"_s, 1, QByteArray("r"), QByteArray("c"), QByteArray("n"), QByteArray("h")});
    one(u"report_cell"_s, u"id, rev, n"_s, {id, 1, 1});
    one(u"lineage"_s, u"id, time, backup_time"_s, {id, 1, 1});
    one(u"retired_key"_s, u"public_key, secret, retired, purpose"_s, {hash, hash, 1, u"box"_s});
    one(u"mailbox_seen"_s, u"sender, seq, hash"_s, {id, 1, hash});
    one(u"mailbox_opened"_s, u"item, opened_by, time"_s, {id, id, 1});
    one(u"report_snapshot"_s, u"id, kind, period, time, sha256, document"_s, {id, u"k"_s, u"2026Q3"_s, 1, hash, QByteArray("d")});
    one(u"report_snapshot"_s, u"id, kind, period, time, sha256, document"_s, {last, u"k"_s, u"2026Q3"_s, 1, hash, QByteArray("d")});
    one(u"report_delivery"_s, u"report, box_key, item"_s, {id, hash, id});
    const auto idOf = [&](const QString &table) {
        auto rows = valueOf(records.query(u"SELECT max(id) FROM %1"_s.arg(table)));
        REQUIRE(rows.next());
        return rows.bytes(0);
    };
    const QByteArray round = idOf(u"screening_round"_s), student = idOf(u"student"_s), duty = idOf(u"duty"_s);
    one(u"round_class"_s, u"round, grade, number, label"_s, {round, 7, 1, u"l"_s});
    one(u"round_arrangement"_s, u"round, student, words"_s, {round, student, u"w"_s});
    one(u"slip_code"_s, u"round, student, code"_s, {round, student, u"1000000"_s});
    one(u"sitting"_s, u"id, round, key, started, started_by"_s, {id, round, hash, 1, id});
    one(u"second_look"_s, u"id, round, student, begun, begun_by, facts, form, answers"_s, {id, round, student, 1, id, QByteArray("f"), u"o"_s, QByteArray("a")});
    one(u"look_decision"_s, u"id, look, decision, reason, decided, decided_by, decider, person"_s,
        {1, id, 1, marked(u"look_decision.reason"_s), 1, id, marked(u"look_decision.decider"_s), marked(u"look_decision.person"_s)});
    one(u"care_intake"_s, u"id, decision, student, received"_s, {id, 1, student, 1});
    one(u"found_later"_s, u"id, round, student, found_on, means, noted, noted_by"_s, {id, round, student, u"2026-10-08"_s, 1, 1, id});
    one(u"duty_answer"_s, u"duty, answered, answered_by, answerer, how, words, person"_s,
        {duty, 1, id, marked(u"duty_answer.answerer"_s), 1, marked(u"duty_answer.words"_s), marked(u"duty_answer.person"_s)});
    one(u"duty_note"_s, u"id, duty, kind, noted, noted_by, noter, words, person"_s,
        {1, duty, 1, 1, id, marked(u"duty_note.noter"_s), marked(u"duty_note.words"_s), marked(u"duty_note.person"_s)});
    one(u"file_entry"_s, u"uid, student, kind, day, written, author, person, form, filled, case_note, one_line, process, origin"_s,
        {id, student, u"note"_s, u"2026-10-08"_s, 1, id, marked(u"file_entry.person"_s), marked(u"file_entry.form"_s), QByteArray("f"),
         marked(u"file_entry.case_note"_s), marked(u"file_entry.one_line"_s), QByteArray("p"), marked(u"file_entry.origin"_s)});
    one(u"entry_words"_s, u"rowid, words"_s, {1, u"words"_s});
    one(u"entry_withdrawal"_s, u"entry, reason, withdrawn, withdrawn_by, person"_s, {1, marked(u"entry_withdrawal.reason"_s), 1, id, marked(u"entry_withdrawal.person"_s)});
    one(u"attachment"_s, u"id, uid, entry, name, type, size, sha256, added, added_by"_s, {1, id, 1, u"n"_s, u"t"_s, 1, hash, 1, id});
    one(u"attachment_part"_s, u"attachment, part, bytes"_s, {1, 0, QByteArray("b")});
    one(u"field_change"_s, u"student, field, before, after, changed, changed_by, source"_s, {student, u"f"_s, u"b"_s, u"a"_s, 1, id, u"import"_s});
    one(u"faded_view"_s, u"student, reason, viewed, viewed_by"_s, {student, u"r"_s, 1, id});
    one(u"file_hold"_s, u"student, until, reason, held, held_by"_s, {student, u"2030-01-01"_s, u"r"_s, 1, id});
    one(u"destroying"_s, u"student"_s, {other});
    auto least = valueOf(records.query(u"SELECT min(id) FROM student"_s));
    REQUIRE(least.next());
    one(u"student_merge"_s, u"id, kept, gone, before, gone_was, moved, merged, merged_by, parted"_s,
        {id, student, least.bytes(0), QByteArray("b"), QByteArray("g"), QByteArray("m"), 1, id, 2});
    one(u"destruction"_s, u"id, student, label, rule, reason, destroyed, destroyed_by, person, witness, row_counts, gone_from_backups"_s,
        {id, other, marked(u"destruction.label"_s), marked(u"destruction.rule"_s), marked(u"destruction.reason"_s), 1, id,
         marked(u"destruction.person"_s), marked(u"destruction.witness"_s), QByteArray("c"), u"2027-10-01"_s});
    one(u"broken_glass"_s, u"id, owner, stand_in, reason, since, until, seen"_s, {id, id, id, u"ill"_s, 1, 2, 1});
    // The greatest secret is that of the letters: the mark must not stand in the key with which the backup is signed.
    valueOf(records.run(u"UPDATE device_key SET secret = ? WHERE purpose = 'counsel'"_s, {QByteArray(32, '\xff')}));
    valueOf(records.run(u"UPDATE danger_finding SET matched = 1, matched_by = ? WHERE id = (SELECT max(id) FROM danger_finding)"_s, {id}));
    return marks;
}

Planted plantEverywhere(vault::Vault &vault)
{
    Planted planted;
    const auto words = [&](const QString &question) {
        QSqlQuery query(vault.database());
        REQUIRE(query.exec(question));
        QStringList found;
        while (query.next())
            found << query.value(0).toString();
        return found;
    };
    for (const QString &table : words(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal_line', 'sqlite_sequence') "
                                     "AND name NOT LIKE 'entry\\_words%' ESCAPE '\\' ORDER BY name"_s)) { // the index of words is made of what entries say
        if (words(u"SELECT count(*) FROM \"%1\""_s.arg(table)) == QStringList{u"0"_s}) {
            planted.empty << table;
            continue;
        }
        // By the table's own definition: an open vault answers no pragma.
        static const QRegularExpression holdsWords(u"\\b(\\w+)\\s+(?:TEXT|BLOB)\\b"_s);
        const QString definition = words(u"SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '%1'"_s.arg(table)).value(0);
        for (auto match = holdsWords.globalMatch(definition); match.hasNext();) {
            const QString column = match.next().captured(1);
            // Where nothing stands in it yet as well.
            const QString set = u"UPDATE \"%1\" SET \"%2\" = ? WHERE \"%2\" IS (SELECT max(\"%2\") FROM \"%1\")"_s.arg(table, column);
            const QString place = table + u'.' + column, sentence = sentenceFor(place);
            const auto isTaken = [&](const QString &mark) { return vault.run(set, {mark}) || vault.run(set, {mark.toUtf8()}); };
            QString taken;
            for (const QString &mark : {sentence, shortMark(place, 16), shortMark(place, 32)})
                if (taken.isEmpty() && isTaken(mark))
                    taken = mark;
            if (taken.isEmpty())
                planted.refused << place;
            else
                planted.marks << taken;
        }
    }
    return planted;
}

QStringList findMarks(const QByteArray &bytes, const QStringList &marks)
{
    QStringList found;
    for (const QString &mark : marks)
        for (const QByteArray &spelling : spellings(mark))
            if (bytes.contains(spelling)) {
                found << mark;
                break;
            }
    return found;
}

QStringList findMarks(const QStringList &folders, const QStringList &marks)
{
    QStringList found;
    for (const QString &folder : folders)
        for (QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QString &mark : findMarks(file.readAll(), marks))
                found << files.filePath() + u": "_s + mark;
        }
    return found;
}

} // namespace xd::faults
