#include "core/demo/demo_note.h"

#include "core/vault/site_folder.h"

#include <QFileInfo>

namespace xd::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestNote = 16 * 1024;
const QString loginLine = u"login"_s;
const QString passphraseLine = u"passphrase"_s;

} // namespace

QString demoNotePath(const QString &siteFolder)
{
    return siteFolder + u"/DEMO.txt"_s;
}

Done writeDemoNote(const QString &siteFolder, const DemoNote &note)
{
    QString text = u"心灯演示站点：所有学生、家长和分数均为虚构，可随意查看和修改，请勿录入真实信息。\n"
                   u"A demo site: all students, guardians and scores are made up. Do not enter real people here.\n\n"_s;
    for (const DemoLogin &login : note.logins)
        text += u"%1: %2 (%3)\n"_s.arg(loginLine, login.login, access::textOf(login.role));
    text += u"%1: %2\n"_s.arg(passphraseLine, note.passphrase);
    return vault::writeAtomically(demoNotePath(siteFolder), text.toUtf8());
}

Result<DemoNote> readDemoNote(const QString &siteFolder)
{
    if (!QFileInfo::exists(demoNotePath(siteFolder)))
        return failure(ErrorCode::NotFound, u"DEMO.txt"_s);
    XD_TRY(const QByteArray bytes, vault::readWhole(demoNotePath(siteFolder), largestNote, ErrorCode::CannotRead));
    DemoNote note;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        const QString value = line.section(u": "_s, 1);
        if (line.startsWith(loginLine)) {
            const QString role = value.section(u'(', 1).chopped(value.endsWith(u')') ? 1 : 0);
            note.logins.push_back({value.section(u" ("_s, 0, 0), access::roleFrom(role).value_or(access::Role::teacher)});
        } else if (line.startsWith(passphraseLine)) {
            note.passphrase = value;
        }
    }
    if (note.logins.empty() || note.passphrase.isEmpty())
        return failure(ErrorCode::NotFound, u"DEMO.txt"_s);
    return note;
}

} // namespace xd::demo
