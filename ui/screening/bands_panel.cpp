#include "ui/screening/bands_panel.h"

#include "ui/common/chart_view.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QChartView>
#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

BandsPanel::BandsPanel(QWidget *parent) : QWidget(parent), m_instrument(new QComboBox), m_scale(new QComboBox), m_chart(new ChartView(tr("Bands by grade")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    auto *choices = new QHBoxLayout;
    m_chart->setObjectName(u"roundChart"_s);
    m_instrument->setObjectName(u"chartInstrument"_s);
    m_scale->setObjectName(u"chartScale"_s);
    m_instrument->setAccessibleName(tr("Instrument"));
    m_scale->setAccessibleName(tr("Scale"));
    choices->addWidget(m_instrument);
    choices->addWidget(m_scale);
    choices->addStretch(1);
    layout->addLayout(choices);
    layout->addWidget(m_chart, 1);
    connect(new QShortcut(QKeySequence(Qt::Key_T), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            m_chart, [this] { m_chart->setTableShown(!m_chart->isTableShown()); }); // also while a choice has the focus
    connect(m_instrument, &QComboBox::activated, this, [this] {
        m_scale->clear();
        draw();
    });
    connect(m_scale, &QComboBox::activated, this, &BandsPanel::draw);
}

void BandsPanel::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    const screening::Round &round = m_data->round->status.round;
    if (m_round != round.id) {
        m_round = round.id;
        m_instrument->clear();
        for (const screening::RoundInstrument &used : round.instruments)
            m_instrument->addItem(text::wordingOf(used.instrument->shortNames));
        m_scale->clear();
    }
    draw();
}

void BandsPanel::draw()
{
    const screening::BandsByGrade &bands = m_data->round->bands;
    const int instrument = std::max(0, m_instrument->currentIndex());
    const screening::RoundInstrument &used = bands.round.instruments[std::size_t(instrument)];
    if (m_scale->count() == 0) {
        for (const screening::Scale &scale : used.instrument->scales)
            m_scale->addItem(text::wordingOf(scale.names));
        m_scale->setCurrentIndex(used.instrument->totalScale().value_or(0));
    }
    const int scale = std::max(0, m_scale->currentIndex());
    ChartData chart;
    chart.kind = ChartData::Kind::stackedBars;
    chart.categoryTitle = tr("Grade");
    const std::vector<int> grades = used.grades.list();
    for (const int grade : grades)
        chart.categories << text::gradeName(grade);
    const auto &bandList = used.norm->scales[std::size_t(scale)].bands;
    for (int band = 0; band < int(bandList.size()); ++band) {
        const screening::Band &shown = bandList[std::size_t(band)];
        ChartSeries series{text::wordingOf(shown.names), {}};
        series.band = std::max(0, shown.severity);
        for (const int grade : grades)
            series.values.push_back(bands.students(instrument, scale, grade, band));
        chart.series.push_back(std::move(series));
    }
    m_chart->setTitle(tr("%1, %2: students by band and grade").arg(text::wordingOf(used.instrument->shortNames), m_scale->currentText()));
    m_chart->setData(chart);
}

} // namespace xd::ui
