// How the tables of each platform are laid out, as somebody has matched their columns before: by a name, to be looked
// through and forgotten. They are remembered by the import itself (AnswersPlan::mapping).
// Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/sheets/column_guess.h"

namespace xd::screening {

struct AnswerLayout {
    QString key;             // see answerMappingKey()
    QString name;            // "问卷星"; empty where nobody named it
    QStringList instruments; // ids
    int columns = 0;         // that were matched
};

Result<std::vector<AnswerLayout>> listAnswerLayouts(access::Session &session);
Done forgetAnswerLayout(access::Session &session, const QString &key);

// A mapping as it is remembered, and the name in it.
QByteArray namedMapping(const sheets::ColumnMap &map, const sheets::Table &table, const QString &name);
QString nameOfMapping(const QByteArray &mapping);

} // namespace xd::screening
