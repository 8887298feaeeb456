#include "ui/gallery/gallery_page.h"

#include "ui/common/ask.h"
#include "ui/common/step_wizard.h"
#include "ui/common/text.h"
#include "ui/gallery/example_wizard.h"
#include "ui/gallery/sections.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace xd::ui {

using namespace theme;
using gallery::Words;

namespace {

QWidget *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

GalleryPage::GalleryPage(QWidget *parent) : Page({}, Scroll::inside, parent)
{
    connect(setPrimary({}, Icon::import), &QPushButton::clicked, this, &GalleryPage::openWizard);
    build();
}

void GalleryPage::build()
{
    setTitle(Words::tr("Gallery"));
    setSubtitle(Words::tr("Every part that pages are put together from, in all its states."));
    primary()->setText(Words::tr("Open a wizard"));
    addChoices();
    const int before = m_tabs ? m_tabs->currentIndex() : 0;
    if (m_tabs)
        m_tabs->deleteLater();
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(Words::tr("Sections of the gallery"));
    m_tabs->addTab(scrolled(gallery::makeBasics(m_tabs)), Words::tr("Basics"));
    m_tabs->addTab(scrolled(gallery::makeInput(m_tabs)), Words::tr("Input"));
    m_tabs->addTab(gallery::makeTables(m_tabs), Words::tr("Tables"));
    m_tabs->addTab(scrolled(gallery::makeCharts(m_tabs)), Words::tr("Charts"));
    m_tabs->addTab(scrolled(gallery::makeStates(m_tabs)), Words::tr("States"));
    add(m_tabs, 1);
    m_tabs->setCurrentIndex(before);
}

void GalleryPage::addChoices()
{
    if (m_choices)
        m_choices->deleteLater();
    m_choices = new QWidget(this);
    auto *row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    const auto choice = [this, row](const QString &name, const QStringList &words, int current,
                                    std::function<void(int)> chosen) {
        auto *box = new QComboBox(m_choices);
        box->setAccessibleName(name);
        box->addItems(words);
        box->setCurrentIndex(current);
        connect(box, &QComboBox::activated, this, std::move(chosen), Qt::QueuedConnection);
        row->addWidget(box);
    };
    choice(Words::tr("Theme"), {Words::tr("Light"), Words::tr("Dark")}, int(mode()),
           [](int index) { applyTheme(Mode(index), fontPercent()); });
    choice(Words::tr("Size of type"), {QStringLiteral("100 %"), QStringLiteral("125 %"), QStringLiteral("150 %")},
           (fontPercent() - 100) / 25, [](int index) { applyTheme(mode(), 100 + 25 * index); });
    choice(Words::tr("Language"), {QStringLiteral("中文"), QStringLiteral("English")},
           language() == QStringLiteral("en"), [this](int index) {
               applyLanguage(index == 1 ? QStringLiteral("en") : QStringLiteral("zh_CN"));
               build();
           });
    addCorner(m_choices);
}

void GalleryPage::showSection(int index)
{
    m_tabs->setCurrentIndex(index);
}

int GalleryPage::sectionCount() const
{
    return m_tabs->count();
}

void GalleryPage::openWizard()
{
    auto *wizard = gallery::makeExampleWizard(this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->start();
}

} // namespace xd::ui
