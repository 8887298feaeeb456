#include "core/demo/demo_letters.h"

#include "core/access/unlock.h"
#include "core/demo/dice.h"
#include "core/mailbox/find_letters.h"
#include "core/mailbox/open_letter.h"
#include "core/mailbox/send_letter.h"
#include "core/students/find_students.h"

namespace xd::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int letters = 3;

Result<std::unique_ptr<access::Session>> signIn(const QString &folder, const DemoNote &note, access::Role role, const QDateTime &now)
{
    for (const DemoLogin &each : note.logins)
        if (each.role == role)
            return access::unlock(folder, each.login, SecretBytes::fromUtf16(note.passphrase), std::make_unique<FixedClock>(now));
    return failure(ErrorCode::NotFound, u"login"_s);
}

Done send(access::Session &teacher, const std::vector<NamedChild> &children, const QDateTime &now)
{
    const QDate today = now.date();
    const QString yesterday = today.addDays(-1).toString(Qt::ISODate);
    const auto observe = [&](const NamedChild &child, const QString &place, const QString &facts, const QString &done, bool isUrgent) -> Done {
        XD_TRY(const mailbox::Observation letter, mailbox::Observation::from({child.name, child.className, yesterday, place, facts, done, isUrgent}, today));
        XD_CHECK(mailbox::sendObservation(teacher, letter));
        return {};
    };
    XD_CHECK(observe(children[0], u"教室"_s, u"近两周上课常趴在桌上，作业交得少。问起时说“晚上睡不着”。和同桌换座后话更少了。"_s, u"已和本人谈过一次，没有联系家长。"_s, false));
    XD_TRY(const mailbox::HomeVisit visit,
           mailbox::HomeVisit::from({children[1].name, children[1].className, yesterday, u"母亲、外婆；后半段孩子在场"_s,
                                     u"父亲在外地工作，平时由外婆接送。母亲说孩子回家后把自己关在房间里，周末也不出门。孩子说喜欢画画，给我看了画本。"_s,
                                     u"母亲每周和班主任通一次电话；孩子参加周三的美术社团。"_s, false},
                                    today));
    XD_CHECK(mailbox::sendHomeVisit(teacher, visit));
    return observe(children[2], u"走廊"_s, u"课间独自站在走廊尽头，同学说听到该生讲“活着没意思”。我过去时该生说没事，手在发抖。"_s, u"一直有老师陪着，已请家长到校。"_s, true);
}

} // namespace

Result<std::vector<NamedChild>> childrenForLetters(access::Session &session, quint64 seed)
{
    XD_CHECK(session.require(access::Capability::readStudents));
    students::StudentIndex index;
    students::StudentQuery everybody;
    everybody.limit = -1;
    XD_TRY(const students::FoundStudents found, students::findStudents(session, index, everybody));
    Dice dice = Dice(seed).fork(2026);
    std::vector<NamedChild> children;
    for (int i = 0; i < letters && found.total > 0; ++i) {
        const students::StudentLine &line = found.lines[std::size_t(dice.below(found.total))];
        children.push_back({line.name, line.schoolClass.name()});
    }
    return children;
}

Done writeLetters(const QString &folder, const DemoNote &note, const std::vector<NamedChild> &children, const QDateTime &now)
{
    if (int(children.size()) < letters)
        return {};
    {
        XD_TRY(const auto teacher, signIn(folder, note, access::Role::teacher, now));
        XD_CHECK(send(*teacher, children, now));
    }
    XD_TRY(const auto counsellor, signIn(folder, note, access::Role::counsellor, now));
    XD_TRY(const auto received, mailbox::findReceived(*counsellor));
    for (const mailbox::ReceivedLine &line : received)
        if (line.seq == 1)
            XD_CHECK(mailbox::openLetter(*counsellor, line.id));
    return {};
}

} // namespace xd::demo
