#include "ui/common/round_choice.h"

#include "tests/support/say.h"

#include <QSignalSpy>

using namespace xd::ui;
using namespace Qt::StringLiterals;

TEST_CASE("A round's title stands whole where there is room, and its tooltip says all of it where there is none")
{
    const QString longTitle = u"2026—2027学年第一学期初中全体学生心理健康普查（PHQ-9、GAD-7、MSSMHS）"_s;
    RoundChoice choice(u"rounds"_s);
    QSignalSpy changed(&choice, &QComboBox::currentIndexChanged);
    choice.setTitles({u"春季筛查"_s, longTitle}, 1);
    CHECK(changed.isEmpty());
    CHECK(choice.currentText() == longTitle);
    CHECK(choice.toolTip() == longTitle);
    CHECK(choice.accessibleName() == u"Round"_s);
    const int whole = choice.fontMetrics().horizontalAdvance(longTitle);
    CHECK(choice.sizeHint().width() > whole);
    CHECK(choice.minimumSizeHint().width() < whole / 2);
    choice.setCurrentIndex(0);
    CHECK(choice.toolTip() == u"春季筛查"_s);
}
