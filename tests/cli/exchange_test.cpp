#include "core/exchange/export_bundle.h"
#include "tests/cli/exchange_pair.h"

#include <QFile>

using namespace cli;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name);
}

// A bundle of one number whose revision is given, which no command of the program could send twice with a lower one.
QString exportedWithRevision(const Pair &pair, qint64 revision)
{
    using namespace xd;
    const auto school = valueOf(access::unlock(pair.school.path(), u"lin"_s, SecretBytes::fromUtf16(passphrase)));
    exchange::Cell cell;
    cell.id = QByteArray(16, 'c');
    cell.rev = revision;
    cell.table = u"roster"_s;
    cell.n = 20 + revision;
    cell.isShown = true;
    exchange::Contents contents;
    contents.from = QDate(2026, 10, 1);
    contents.to = QDate(2026, 12, 31);
    contents.records = {cell.toRecord()};
    NoProgress nobody;
    return valueOf(exchange::exportBundle(*school, contents, pair.stick(), nobody)).file;
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            REQUIRE(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

} // namespace

TEST_CASE("Nothing is written for a district that is not known yet")
{
    const Site school;
    const QTemporaryDir stick;
    const Ran preview = school({u"exchange"_s, u"preview"_s});
    CHECK(preview.status == 1);
    CHECK(preview.code() == u"NotEnrolled"_s);
    CHECK(school({u"exchange"_s, u"export"_s, u"--out"_s, stick.path()}).code() == u"NotEnrolled"_s);
    CHECK(QDir(stick.path()).isEmpty());
}

TEST_CASE("A school with other digits is not enrolled, and a first trust root without digits is not believed")
{
    const Site school;
    const Site district(u"district"_s, u"319900"_s, u"晨曦区教育局"_s);
    school.ok({u"exchange"_s, u"enrol-request"_s, u"--out"_s, school.file(u"enrolment.xdb"_s)});
    QString digits = school.ok({u"exchange"_s, u"fingerprint"_s})[u"digits"_s].toString();
    digits[29] = digits[29] == u'0' ? u'1' : u'0';
    const Ran wrong = district({u"exchange"_s, u"enrol"_s, school.file(u"enrolment.xdb"_s), u"--digits"_s, digits});
    CHECK(wrong.status == 1);
    CHECK(wrong.code() == u"WrongFingerprint"_s);
    CHECK(district({u"exchange"_s, u"enrol"_s, school.file(u"enrolment.xdb"_s)}).status == 2);

    district.ok({u"exchange"_s, u"trust"_s, u"export"_s, u"--out"_s, school.file(u"root.xdb"_s)});
    CHECK(school({u"exchange"_s, u"trust"_s, u"import"_s, school.file(u"root.xdb"_s)}).code() == u"FieldMissing"_s);
    CHECK(school({u"exchange"_s, u"trust"_s, u"import"_s, school.file(u"root.xdb"_s), u"--digits"_s, digits}).code() == u"WrongFingerprint"_s);
    CHECK(school({u"exchange"_s, u"preview"_s}).code() == u"NotEnrolled"_s);
}

TEST_CASE("A bundle with any flipped, missing or added byte is damaged or not genuine, and nothing of it is stored")
{
    const Pair pair;
    const QByteArray whole = readFile(pair.exported());
    std::vector<QByteArray> broken{whole.left(whole.size() - 1), whole.left(100), whole + 'x', whole.mid(1), QByteArray()};
    for (const double place : {0.001, 0.01, 0.05, 0.3, 0.6, 0.9, 0.999}) {
        QByteArray flipped = whole;
        const qsizetype at = qsizetype(double(whole.size()) * place);
        flipped[at] = char(flipped[at] ^ 4);
        broken.push_back(flipped);
    }
    const QString file = pair.path(u"broken.xdb"_s);
    for (size_t i = 0; i < broken.size(); ++i) {
        writeFile(file, broken[i]);
        const Ran ran = pair.district({u"exchange"_s, u"import"_s, file, u"--accept"_s});
        INFO(i << ' ' << ran.out.toStdString());
        CHECK(ran.status == 5);
        CHECK_FALSE(ran.json()[u"ok"_s].toBool());
        CHECK(ran.code().startsWith(u"Bundle"_s));
        CHECK(ran.result()[u"files"_s].toArray()[0][u"import"_s].isNull());
    }
    CHECK(pair.taken() == 0);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().isEmpty());
}

TEST_CASE("A file that cannot be read as a bundle is damaged, its code says how, and it claims no number")
{
    const Pair pair;
    writeFile(pair.path(u"no.xdb"_s), "not a bundle at all");
    const QJsonObject file = pair.imported(pair.path(u"no.xdb"_s), 5);
    CHECK(file[u"state"_s].toString() == u"damaged"_s);
    CHECK(file[u"code"_s].toString() == u"BundleWrongType"_s);
    for (const char *key : {"seq", "level", "period", "counts", "import", "sender"})
        CHECK(file[QString::fromLatin1(key)].isNull());
}

TEST_CASE("A district that lost what it had confirmed says what is missing, and everything once more brings it")
{
    const Pair pair;
    copyFolder(pair.district.path(), pair.path(u"before"_s));
    pair.school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    pair.imported(pair.exported(), 0);
    const QJsonArray receipts = pair.district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()})[u"files"_s].toArray();
    pair.school.ok({u"exchange"_s, u"import"_s, receipts[0][u"file"_s].toString(), u"--accept"_s});
    CHECK(pair.stateOfBundle(1) == u"confirmed"_s);
    CHECK(pair.district({u"exchange"_s, u"undo"_s, pair.district.ok({u"exchange"_s, u"status"_s})[u"bundles"_s].toArray()[0][u"import"_s].toString()}).code()
          == u"InUse"_s);

    // The district's computer breaks; its copy is older than the import.
    REQUIRE(QDir(pair.district.path()).removeRecursively());
    copyFolder(pair.path(u"before"_s), pair.district.path());
    CHECK(pair.taken() == 0);
    const QString round = pair.school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    pair.school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    pair.school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    CHECK_FALSE(pair.school.ok({u"exchange"_s, u"preview"_s})[u"full"_s].toBool());
    const Ran gap = pair.district({u"exchange"_s, u"import"_s, pair.exported(), u"--accept"_s});
    CHECK(gap.status == 1); // a rule, not damage
    CHECK(gap.code() == u"BundleGap"_s);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().size() == 1);

    CHECK(pair.school.ok({u"exchange"_s, u"preview"_s, u"--full"_s})[u"full"_s].toBool());
    const QString full = pair.school.ok({u"exchange"_s, u"export"_s, u"--full"_s, u"--out"_s, pair.stick()})[u"file"_s].toString();
    CHECK(pair.stateOfBundle(1) == u"unconfirmed"_s);
    CHECK(pair.imported(full, 0)[u"state"_s].toString() == u"next"_s);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().isEmpty());
}

TEST_CASE("A table that is held back is named with its dims, so that two of one name are told apart")
{
    const Pair pair;
    pair.school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = pair.school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    pair.school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    const QJsonObject preview = pair.school.ok({u"exchange"_s, u"preview"_s});
    CHECK(preview[u"withheld"_s].toArray().isEmpty());
    // Whoever receives it sees which numbers it does not tell.
    const QJsonObject seen = pair.district.ok({u"exchange"_s, u"inspect"_s, pair.exported()});
    CHECK(preview[u"protected"_s].toInt() > 0);
    CHECK(seen[u"protected"_s] == preview[u"protected"_s]);
    CHECK(seen[u"withheld"_s].isNull()); // only the sender knows of tables that it held back
    pair.school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    QStringList instruments;
    for (const QJsonValue &table : pair.school.ok({u"exchange"_s, u"preview"_s})[u"withheld"_s].toArray()) {
        CHECK_FALSE(table[u"reason"_s].toString().isEmpty());
        CHECK(table[u"dims"_s][u"round"_s].toString() == round);
        if (table[u"table"_s].toString() == u"screening.bands"_s)
            instruments << table[u"dims"_s][u"instrument"_s].toString();
    }
    CHECK(instruments == QStringList{u"phq-9@1"_s, u"gad-7@1"_s});
    // At the terminal in the words of the window.
    const Ran told = run({u"exchange"_s, u"preview"_s, u"--site"_s, pair.school.path(), u"--login"_s, u"lin"_s, u"--lang"_s, u"en"_s});
    INFO(told.out.toStdString());
    CHECK(told.out.contains("levels by grade (PHQ-9, from "));
    CHECK_FALSE(told.out.contains("screening.bands"));
    CHECK_FALSE(told.out.contains(round.toUtf8()));
}

TEST_CASE("The same bundle once more is a duplicate and changes nothing")
{
    const Pair pair;
    const QString file = pair.exported();
    CHECK(pair.imported(file, 0)[u"state"_s].toString() == u"next"_s);
    const QJsonObject again = pair.imported(file, 0);
    CHECK(again[u"state"_s].toString() == u"duplicate"_s);
    CHECK(pair.taken() == 1);
}

TEST_CASE("A bundle that comes after its successor is late, and taken all the same")
{
    const Pair pair;
    const QString first = pair.exported();
    const QString second = pair.exported();
    CHECK(first != second);
    CHECK(pair.imported(second, 0)[u"state"_s].toString() == u"next"_s);
    CHECK(pair.imported(first, 0)[u"state"_s].toString() == u"late"_s);
    CHECK(pair.taken() == 2);
}

TEST_CASE("A sender that is not enrolled here is unknown")
{
    const Pair pair;
    const Pair elsewhere(u"3199000002"_s);
    const Ran ran = pair.district({u"exchange"_s, u"import"_s, elsewhere.exported(), u"--accept"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"BundleUnknownSender"_s);
    CHECK(ran.result()[u"files"_s].toArray()[0][u"state"_s].toString() == u"unknown-sender"_s);
    CHECK(pair.taken() == 0);
}

TEST_CASE("Two different bundles with one number mean a copied computer, and the second is held")
{
    const Pair pair;
    pair.imported(pair.exported(), 0);
    copyFolder(pair.school.path(), pair.school.file(u"copy"_s));
    const QString first = pair.exported();
    QDir().mkdir(pair.path(u"other-stick"_s));
    const Ran copied = run({u"exchange"_s, u"export"_s, u"--out"_s, pair.path(u"other-stick"_s), u"--site"_s, pair.school.file(u"copy"_s),
                            u"--login"_s, u"lin"_s, u"--json"_s});
    REQUIRE(copied.status == 0);
    CHECK(pair.imported(first, 0)[u"state"_s].toString() == u"next"_s);
    const Ran ran = pair.district({u"exchange"_s, u"import"_s, copied.result()[u"file"_s].toString(), u"--accept"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"BundleEquivocation"_s);
    CHECK(ran.result()[u"files"_s].toArray()[0][u"state"_s].toString() == u"equivocation"_s);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().size() == 1);
    CHECK(pair.taken() == 2);
}

TEST_CASE("One bad file does not stop the others, and the status says that part was refused")
{
    const Pair pair;
    pair.exported();
    writeFile(pair.stick() + u"/aaa.xdb"_s, "not a bundle at all");
    const Ran ran = pair.district({u"exchange"_s, u"import"_s, pair.stick(), u"--accept"_s});
    CHECK(ran.status == 3);
    CHECK(ran.json()[u"ok"_s].toBool());
    CHECK(ran.result()[u"files"_s].toArray().size() == 2);
    CHECK(pair.taken() == 1);
}

TEST_CASE("A bundle whose numbers contradict what is here is taken, and the status says that part was refused")
{
    const Pair pair;
    pair.imported(exportedWithRevision(pair, 2), 0);
    const QString older = exportedWithRevision(pair, 1);
    CHECK(pair.imported(older, 3, false)[u"conflicting"_s].toInt() == 1);
    const QJsonObject taken = pair.imported(older, 3);
    CHECK(taken[u"conflicting"_s].toInt() == 1);
    CHECK(taken[u"refused"_s].toInt() == 0);
    CHECK(taken[u"taken"_s].toBool());
}

TEST_CASE("A file that is not there cannot be read")
{
    const Pair pair;
    const Ran ran = pair.district({u"exchange"_s, u"import"_s, pair.path(u"nowhere.xdb"_s)});
    CHECK(ran.status == 6);
    CHECK(ran.code() == u"CannotRead"_s);
}

TEST_CASE("A file is told apart by what it is, without being taken in")
{
    const Pair pair;
    const QString bundle = pair.exported();
    const QJsonObject arrived = pair.district.ok({u"exchange"_s, u"inspect"_s, bundle});
    CHECK(arrived[u"role"_s].toString() == u"incoming"_s);
    CHECK(arrived[u"level"_s].toInt() == 1);
    CHECK(arrived[u"period"_s][u"from"_s].toString().size() == 10);
    const QJsonObject own = pair.school.ok({u"exchange"_s, u"inspect"_s, bundle});
    CHECK(own[u"role"_s].toString() == u"own"_s);
    CHECK(own[u"level"_s].toInt() == 1);
    CHECK(own[u"withheld"_s].toArray().isEmpty()); // only the preview knows it
    CHECK(pair.district.ok({u"exchange"_s, u"inspect"_s, pair.path(u"enrolment.xdb"_s)})[u"role"_s].toString() == u"enrolment"_s);
    CHECK(pair.school.ok({u"exchange"_s, u"inspect"_s, pair.path(u"root.xdb"_s)})[u"role"_s].toString() == u"trust-root"_s);
    CHECK(pair.taken() == 0);
}

TEST_CASE("More than numbers does not leave the school")
{
    const Pair pair;
    for (const char *level : {"2", "3"}) {
        const Ran ran = pair.school({u"exchange"_s, u"preview"_s, u"--level"_s, QString::fromLatin1(level)});
        CHECK(ran.status == 1);
        CHECK(ran.code() == u"Refused"_s);
    }
    CHECK(pair.school({u"exchange"_s, u"preview"_s, u"--level"_s, u"4"_s}).status == 2);
}

TEST_CASE("A school takes no reports and a district writes none")
{
    const Pair pair;
    const QString file = pair.exported();
    CHECK(pair.school({u"exchange"_s, u"import"_s, file, u"--accept"_s}).status == 5);
    CHECK(pair.school({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()}).status == 4);
    CHECK(pair.district({u"exchange"_s, u"export"_s, u"--out"_s, pair.stick()}).status == 4);
    CHECK(pair.district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()})[u"files"_s].toArray().isEmpty());
}
