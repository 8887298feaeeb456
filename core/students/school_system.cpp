#include "core/students/school_system.h"

#include "core/students/roster_import_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

QString textOf(StageSystem system)
{
    return system == StageSystem::fiveFour ? u"five-four"_s : u"six-three"_s;
}

std::optional<StageSystem> stageSystemFrom(const QString &text)
{
    for (const StageSystem system : {StageSystem::sixThree, StageSystem::fiveFour}) {
        if (text == textOf(system))
            return system;
    }
    return {};
}

Result<StageSystem> readSchoolSystem(vault::Vault &records)
{
    XD_TRY(const QString stored, readSystem(records));
    return stageSystemFrom(stored).value_or(StageSystem::sixThree);
}

Result<StageSystem> schoolSystem(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    return readSchoolSystem(records->vault());
}

Done chooseSchoolSystem(access::Session &session, StageSystem system)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    return chooseSchoolSystem(*records, system);
}

Done chooseSchoolSystem(journal::Journal &records, StageSystem system)
{
    XD_TRY(const StageSystem present, readSchoolSystem(records.vault()));
    if (present == system)
        return {};
    const journal::Operation chosen{journal::Verb::schoolSystemChosen, {}, textOf(system), {}, journal::Topic::site};
    return records.write(chosen, [&](vault::Vault &vault) -> Done {
        XD_TRY(const auto newest, newestYear(vault));
        if (newest)
            return failure(ErrorCode::InUse, u"system"_s, u"a roster is there"_s);
        return putSystem(vault, textOf(system));
    });
}

} // namespace xd::students
