#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct Label {
    Q_DECLARE_TR_FUNCTIONS(Label)
};

} // namespace

QString labelOf(access::Role role)
{
    switch (role) {
    case access::Role::counsellor:
        return Label::tr("Counsellor");
    case access::Role::principal:
        return Label::tr("Principal");
    case access::Role::teacher:
        return Label::tr("Homeroom teacher");
    case access::Role::officer:
        return Label::tr("District officer");
    case access::Role::it:
        return Label::tr("IT person");
    }
    return {};
}

QString labelOf(access::SiteKind kind)
{
    switch (kind) {
    case access::SiteKind::school:
        return Label::tr("School");
    case access::SiteKind::district:
        return Label::tr("District");
    }
    return {};
}

QString labelOf(vault::VaultKind kind, access::SiteKind site)
{
    switch (kind) {
    case vault::VaultKind::records:
        return site == access::SiteKind::school ? Label::tr("Children's records") : Label::tr("Schools' reports");
    case vault::VaultKind::office:
        return Label::tr("Office");
    }
    return {};
}

QString labelOf(students::Sex sex)
{
    switch (sex) {
    case students::Sex::male:
        return Label::tr("male");
    case students::Sex::female:
        return Label::tr("female");
    }
    return {};
}

QString labelOf(students::Boarding boarding)
{
    switch (boarding) {
    case students::Boarding::unknown:
        return {};
    case students::Boarding::day:
        return Label::tr("day student");
    case students::Boarding::boarder:
        return Label::tr("boarder");
    }
    return {};
}

QString labelOf(students::Status status)
{
    switch (status) {
    case students::Status::active:
        return Label::tr("enrolled");
    case students::Status::suspended:
        return Label::tr("on leave");
    case students::Status::guest:
        return Label::tr("guest student");
    case students::Status::left:
        return Label::tr("transferred");
    case students::Status::graduated:
        return Label::tr("graduated");
    }
    return {};
}

QString labelOf(const students::Tag &tag)
{
    for (const students::KnownTag &known : students::knownTags()) {
        if (tag.code == known.code)
            return (QLocale().language() == QLocale::Chinese ? known.chinese : known.english).toString();
    }
    return tag.code;
}

QString labelOf(screening::Flag flag)
{
    switch (flag) {
    case screening::Flag::invalid:
        return Label::tr("validity in doubt");
    case screening::Flag::tooFast:
        return Label::tr("answered too fast");
    case screening::Flag::allAlike:
        return Label::tr("all answers alike");
    case screening::Flag::incomplete:
        return Label::tr("items left out");
    case screening::Flag::notScored:
        return Label::tr("not scored");
    case screening::Flag::young:
        return Label::tr("younger than it is made for");
    }
    return {};
}

QString labelsOf(screening::Flags flags)
{
    using screening::Flag;
    QStringList labels;
    for (const Flag flag : {Flag::invalid, Flag::tooFast, Flag::allAlike, Flag::incomplete, Flag::notScored, Flag::young}) {
        if (flags.testFlag(flag))
            labels << labelOf(flag);
    }
    return labels.join(Label::tr(", ", "between words of a list"));
}

QString labelOf(exchange::SentState state)
{
    switch (state) {
    case exchange::SentState::unconfirmed:
        return Label::tr("unconfirmed");
    case exchange::SentState::confirmed:
        return Label::tr("confirmed");
    }
    return {};
}

QString labelOf(exchange::Holding holding)
{
    switch (holding) {
    case exchange::Holding::none:
        return {};
    case exchange::Holding::wouldBe:
        return Label::tr("would be held back until it is settled");
    case exchange::Holding::held:
        return Label::tr("held back until it is settled");
    case exchange::Holding::settled:
        return Label::tr("was held back and is settled");
    }
    return {};
}

QString labelOf(exchange::FileState state)
{
    using exchange::FileState;
    switch (state) {
    case FileState::next:
        return Label::tr("next in its row");
    case FileState::late:
        return Label::tr("late, after a newer one");
    case FileState::duplicate:
        return Label::tr("already here");
    case FileState::gap:
        return Label::tr("one before it is missing");
    case FileState::equivocation:
        return Label::tr("two with one number");
    case FileState::revoked:
        return Label::tr("sender revoked");
    case FileState::unknownSender:
        return Label::tr("sender not enrolled");
    case FileState::notForUs:
        return Label::tr("for somebody else");
    case FileState::damaged:
        return Label::tr("damaged on the way");
    case FileState::forged:
        return Label::tr("not genuine");
    case FileState::malformed:
        return Label::tr("against the format");
    case FileState::tooNew:
        return Label::tr("from a newer program");
    case FileState::tooLarge:
        return Label::tr("too large");
    case FileState::wrongType:
        return Label::tr("another kind of file");
    case FileState::unreadable:
        return Label::tr("cannot be read");
    case FileState::stale:
        return Label::tr("data file here is older");
    case FileState::stopped:
        return Label::tr("stopped before this file");
    case FileState::refused:
        return Label::tr("not taken");
    }
    return {};
}

QString labelOf(screening::ConsentState state)
{
    switch (state) {
    case screening::ConsentState::none:
        return Label::tr("no consent slip");
    case screening::ConsentState::given:
        return Label::tr("consent given");
    case screening::ConsentState::refused:
        return Label::tr("consent refused");
    }
    return {};
}

QString gradeName(int grade)
{
    static constexpr const char *names[] = {
        QT_TRANSLATE_NOOP("Label", "Grade 1"),  QT_TRANSLATE_NOOP("Label", "Grade 2"),  QT_TRANSLATE_NOOP("Label", "Grade 3"),
        QT_TRANSLATE_NOOP("Label", "Grade 4"),  QT_TRANSLATE_NOOP("Label", "Grade 5"),  QT_TRANSLATE_NOOP("Label", "Grade 6"),
        QT_TRANSLATE_NOOP("Label", "Grade 7"),  QT_TRANSLATE_NOOP("Label", "Grade 8"),  QT_TRANSLATE_NOOP("Label", "Grade 9"),
        QT_TRANSLATE_NOOP("Label", "Grade 10"), QT_TRANSLATE_NOOP("Label", "Grade 11"), QT_TRANSLATE_NOOP("Label", "Grade 12"),
    };
    return grade >= 1 && grade <= 12 ? Label::tr(names[grade - 1]) : QString::number(grade);
}

QString wordingOf(const packs::Wording &wording)
{
    return wording.in(QLocale());
}

QString momentText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace xd::text
