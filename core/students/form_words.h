// What a form's shared fields (packs/fill_form.h) are filled with: who a student is, as the roster has it, the school, and who
// works there on which day. As the words of a form they belong to whoever may read the student.
#pragma once

#include "core/access/session.h"
#include "core/packs/fill_form.h"
#include "core/students/student.h"

namespace xd::students {

// student.name number class sex birth boarding guardian relation phone; of the first guardian who has a name or a telephone.
packs::Filled formWordsOf(const Student &student);
// school.name, school.counsellor, today.
packs::Filled formWordsOf(const access::SiteIdentity &site, const QString &person, QDate today);
// Both, of a page that is open: the counsellor is the person signed in. Errors: NotPermitted, NoKey.
Result<packs::Filled> formWords(access::Session &session, const Student &student);

} // namespace xd::students
