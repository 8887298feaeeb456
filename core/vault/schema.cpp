#include "core/vault/schema.h"

#include <QDir>
#include <QFile>

namespace xd::vault {

std::vector<SchemaStep> schemaSteps(VaultKind kind)
{
    const QDir folder(kind == VaultKind::records ? QStringLiteral(":/migrations/records") : QStringLiteral(":/migrations/office"));
    std::vector<SchemaStep> steps;
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.push_back({name.left(4).toInt(), file.readAll()});
    }
    return steps;
}

int newestStep(VaultKind kind)
{
    const auto steps = schemaSteps(kind);
    return steps.empty() ? 0 : steps.back().number;
}

} // namespace xd::vault
