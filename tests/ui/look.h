// How pictures for looking at are to be taken: the folder for them in XINDENG_LOOK, their look in XINDENG_LOOK_AS
// ("zh_CN light 1366x768"). Suites of pictures include it.
#pragma once

#include "tests/support/say.h"
#include "ui/theme/theme.h"

namespace xd::test {

struct Look {
    QString language;
    theme::Mode mode;
    QSize size; // of the window

    static Look wanted()
    {
        using namespace Qt::StringLiterals;
        const QStringList words = qEnvironmentVariable("XINDENG_LOOK_AS").split(u' ', Qt::SkipEmptyParts);
        const QStringList sides = words.value(2, u"1366x768"_s).split(u'x');
        return {words.value(0, u"zh_CN"_s), words.value(1) == "dark"_L1 ? theme::Mode::dark : theme::Mode::light, {sides.value(0).toInt(), sides.value(1).toInt()}};
    }
    // Before what shall be seen is made: words of a widget stay as they were.
    void wear() const
    {
        theme::applyTheme(mode);
        REQUIRE(theme::applyLanguage(language));
    }
    void keep(QWidget &widget, const QString &name) const
    {
        using namespace Qt::StringLiterals;
        QTest::qWait(300);
        CHECK(widget.grab().save(qEnvironmentVariable("XINDENG_LOOK", u"."_s) + u'/' + name + u".png"_s));
    }
};

} // namespace xd::test
