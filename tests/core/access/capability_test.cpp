// The role matrix, written down a second time by hand: whoever changes the table of the program has to change this one too.
#include "core/access/capability.h"
#include "tests/support/say.h"

using namespace xd::access;
using namespace Qt::StringLiterals;

namespace {

struct Line {
    Capability capability;
    const char *name;
    const char *roles; // counsellor, principal, teacher, officer, IT: the letter where it is allowed
};

using enum Capability;
constexpr Line matrix[] = {
    {readStudents, "readStudents", "c...."},
    {editRoster, "editRoster", "c...."},
    {runScreening, "runScreening", "c...."},
    {readResults, "readResults", "c...."},
    {exportTables, "exportTables", "c..o."},
    {compileReport, "compileReport", "c..o."},
    {readReleasedReport, "readReleasedReport", "cp.o."},
    {exchangeAsSchool, "exchangeAsSchool", "c...."},
    {exchangeAsDistrict, "exchangeAsDistrict", "...o."},
    {manageAccounts, "manageAccounts", "c..o."},
    {readJournal, "readJournal", "cp.o."},
    {manageSite, "manageSite", "c..oi"},
    {checkSite, "checkSite", "cptoi"},
    {readOffice, "readOffice", "cpto."},
    {readMailbox, "readMailbox", "cpto."},
    {writeMailbox, "writeMailbox", "cpto."},
    {useBackup, "useBackup", "c..oi"},
    {restoreSite, "restoreSite", "c..oi"},
    {breakGlass, "breakGlass", "c...."},
    {keepFiles, "keepFiles", "c...."},
};
constexpr Role roles[] = {Role::counsellor, Role::principal, Role::teacher, Role::officer, Role::it};

// Helpers of commands, which have asked before they call them; and the port that others implement.
const QStringList innerParts{
    u"core/access/open_duties.h"_s, u"core/demo/demo_district.h"_s, u"core/demo/demo_history.h"_s, u"core/exchange/next_bundle.h"_s,
    u"core/exchange/open_incoming.h"_s, u"core/exchange/own_manifest.h"_s, u"core/reports/gather_quarter.h"_s,
    u"core/screening/bands_by_grade.h"_s, u"core/screening/load_instruments.h"_s, u"core/screening/prepare_consent_import.h"_s,
    u"core/students/promote_students.h"_s,
};

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST_CASE("The role matrix is the one that was agreed")
{
    for (const Line &line : matrix)
        for (std::size_t role = 0; role < std::size(roles); ++role) {
            INFO(line.name << " for " << textOf(roles[role]).toStdString());
            CHECK(isAllowed(roles[role], line.capability) == (line.roles[role] != '.'));
        }
}

TEST_CASE("The matrix holds every capability of the program")
{
    const QString header = readText(QStringLiteral(XINDENG_SOURCE_DIR "/core/access/capability.h"));
    const auto list = QRegularExpression(u"enum class Capability \\{([^}]*)\\}"_s).match(header).captured(1);
    QStringList names = list.split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
    CHECK(names.size() == int(std::size(matrix)));
    for (const Line &line : matrix)
        CHECK(names.contains(QLatin1StringView(line.name)));
}

TEST_CASE("Keys go with roles: who may read records holds their key, and IT holds none")
{
    for (const Role role : roles) {
        INFO(textOf(role).toStdString());
        CHECK(holdsRecords(role) == (role == Role::counsellor || role == Role::officer));
        CHECK(holdsOffice(role) == (role != Role::it));
        for (const Capability capability : {readStudents, editRoster, runScreening, readResults, manageAccounts, breakGlass, keepFiles})
            CHECK((!isAllowed(role, capability) || holdsRecords(role)));
        for (const Capability capability : {readOffice, readMailbox, writeMailbox, readReleasedReport, readJournal})
            CHECK((!isAllowed(role, capability) || holdsOffice(role)));
    }
}

TEST_CASE("Every command and question that takes a session asks for a capability")
{
    const QString root = QStringLiteral(XINDENG_SOURCE_DIR "/");
    const QRegularExpression takesSession(u"\\b(Result<[^;=]*>|Done)\\s+\\w+\\((access::)?Session &"_s);
    const QRegularExpression comment(u"//[^\\n]*"_s);
    QDirIterator headers(root + u"core"_s, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    int asked = 0;
    while (headers.hasNext()) {
        const QString path = headers.next();
        const QString name = path.mid(root.size());
        if (!readText(path).remove(comment).contains(takesSession) || innerParts.contains(name))
            continue;
        INFO(name.toStdString());
        CHECK(readText(path.chopped(2) + u".cpp"_s).contains(u"Capability::"_s));
        ++asked;
    }
    CHECK(asked > 50);
}
