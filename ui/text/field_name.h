// The word for a draft's field or a table's column ("birthDate" → "Date of birth"), as errors name them. A heading that
// came from a file is returned as it is, cut to 40 characters.
#pragma once

#include <QString>

namespace xd::text {

QString fieldName(const QString &field);

} // namespace xd::text
