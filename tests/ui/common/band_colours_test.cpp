#include "ui/common/bar_numbers.h"
#include "ui/theme/theme.h"

using namespace xd;
using namespace xd::ui;

TEST_CASE("Bands grow away from the ground step by step, so that nobody needs to see colours to tell them apart")
{
    for (const auto mode : {theme::Mode::light, theme::Mode::dark}) {
        theme::applyTheme(mode);
        const QColor ground = theme::colour(theme::Ink::surface);
        double before = 1.0;
        for (int band = 0; band < 5; ++band) {
            const double away = theme::contrast(colourOfBand(band), ground);
            CHECK(away > before * 1.12); // "none" is the faintest
            before = away;
        }
        CHECK(before > 7);
    }
}
