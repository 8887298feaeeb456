#include "core/students/form_words.h"

#include "core/access/person_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::students {
namespace {

void put(packs::Filled &words, const QString &field, const QString &value)
{
    if (!value.isEmpty())
        words[field] = value;
}

} // namespace

packs::Filled formWordsOf(const Student &student)
{
    packs::Filled words;
    put(words, u"student.name"_s, student.name);
    put(words, u"student.number"_s, student.number ? student.quotedNumber() : student.localNumber); // an identity number stands on no form
    put(words, u"student.class"_s, student.schoolClass.name());
    put(words, u"student.sex"_s, student.sex == Sex::male ? u"male"_s : u"female"_s);
    put(words, u"student.birth"_s, student.birthDate.toString(Qt::ISODate));
    if (student.boarding != Boarding::unknown)
        put(words, u"student.boarding"_s, student.boarding == Boarding::day ? u"day"_s : u"boarder"_s);
    const auto guardian = std::find_if(student.guardians.begin(), student.guardians.end(),
                                       [](const Guardian &each) { return !each.name.isEmpty() || !each.phone.isEmpty(); });
    if (guardian != student.guardians.end()) {
        put(words, u"student.guardian"_s, guardian->name);
        put(words, u"student.relation"_s, guardian->relation);
        put(words, u"student.phone"_s, guardian->phone);
    }
    return words;
}

packs::Filled formWordsOf(const access::SiteIdentity &site, const QString &person, QDate today)
{
    packs::Filled words{{u"today"_s, today.toString(Qt::ISODate)}};
    put(words, u"school.name"_s, site.name);
    put(words, u"school.counsellor"_s, person);
    return words;
}

Result<packs::Filled> formWords(access::Session &session, const Student &student)
{
    XD_CHECK(session.require(access::Capability::readStudents));
    XD_TRY(const QString person, access::ownPersonName(session));
    packs::Filled words = formWordsOf(student);
    words.merge(formWordsOf(session.site(), person.isEmpty() ? session.actor().login : person, session.clock().today()));
    return words;
}

} // namespace xd::students
