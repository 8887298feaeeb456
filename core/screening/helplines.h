// Whom a child can call at any time, without the school (facts C7). Numbers are what people dial; the words are ours.
#pragma once

#include "core/packs/pack.h"

#include <array>

namespace xd::screening {

struct Helpline {
    QString number;
    packs::Wording names;
};

inline std::array<Helpline, 2> helplines()
{
    return {Helpline{QStringLiteral("12355"), {QStringLiteral("青少年服务热线"), QStringLiteral("youth helpline")}},
            Helpline{QStringLiteral("12356"), {QStringLiteral("全国心理援助热线"), QStringLiteral("national helpline for when you feel low")}}};
}

} // namespace xd::screening
