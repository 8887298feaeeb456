// A school and its district, enrolled with one another by files and digits, and two folders that stand for sticks.
#pragma once

#include "core/calendar/quarter.h"
#include "tests/cli/run.h"

#include <QCryptographicHash>
#include <QDir>

namespace cli {

class Pair {
public:
    explicit Pair(const QString &schoolCode = u"3199000001"_s)
        : school(u"school"_s, schoolCode), district(u"district"_s, u"319900"_s, u"晨曦区教育局"_s)
    {
        school.ok({u"exchange"_s, u"enrol-request"_s, u"--out"_s, path(u"enrolment.xdb"_s)});
        const QString schoolDigits = school.ok({u"exchange"_s, u"fingerprint"_s})[u"digits"_s].toString();
        const QString districtDigits = district.ok({u"exchange"_s, u"fingerprint"_s})[u"digits"_s].toString();
        CHECK(schoolDigits.size() == 30);
        CHECK(districtDigits.size() == 30);
        CHECK(schoolDigits != districtDigits);
        district.ok({u"exchange"_s, u"enrol"_s, path(u"enrolment.xdb"_s), u"--digits"_s, schoolDigits});
        district.ok({u"exchange"_s, u"trust"_s, u"export"_s, u"--out"_s, path(u"root.xdb"_s)});
        school.ok({u"exchange"_s, u"trust"_s, u"import"_s, path(u"root.xdb"_s), u"--digits"_s, districtDigits});
        QDir(m_folder.path()).mkdir(u"stick"_s);
        QDir(m_folder.path()).mkdir(u"back"_s);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString stick() const { return path(u"stick"_s); } // from the school
    QString back() const { return path(u"back"_s); }   // from the district
    // Writes the next bundle and returns its file.
    QString exported() const { return school.ok({u"exchange"_s, u"export"_s, u"--out"_s, stick()})[u"file"_s].toString(); }
    QString stateOfBundle(int seq) const
    {
        for (const QJsonValue &bundle : school.ok({u"exchange"_s, u"status"_s})[u"bundles"_s].toArray()) {
            if (bundle[u"seq"_s].toInt() == seq)
                return bundle[u"state"_s].toString();
        }
        return {};
    }
    QJsonObject imported(const QString &file, int status, bool accept = true) const
    {
        QStringList words{u"exchange"_s, u"import"_s, file};
        if (accept)
            words << u"--accept"_s;
        const Ran ran = district(words);
        INFO(ran.out.toStdString());
        CHECK(ran.status == status);
        return ran.result()[u"files"_s].toArray()[0].toObject();
    }
    int taken() const { return int(district.ok({u"exchange"_s, u"status"_s})[u"bundles"_s].toArray().size()); }

private:
    QTemporaryDir m_folder;

public:
    const Site school;
    const Site district;
};

} // namespace cli
