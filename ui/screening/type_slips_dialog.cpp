#include "ui/screening/type_slips_dialog.h"

#include "core/screening/find_in_round.h"
#include "core/screening/record_consent.h"
#include "core/screening/slip_codes.h"
#include "ui/common/data_table.h"
#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Opinion;

namespace {

constexpr SlipWord allWords[] = {SlipWord::bothAgree, SlipWord::guardianRefuses, SlipWord::pupilRefuses, SlipWord::pupilNotAsked};

QString wordText(SlipWord word)
{
    switch (word) {
    case SlipWord::bothAgree:
        return TypeSlipsDialog::tr("both agree");
    case SlipWord::guardianRefuses:
        return TypeSlipsDialog::tr("guardian refuses");
    case SlipWord::pupilRefuses:
        return TypeSlipsDialog::tr("student refuses");
    case SlipWord::pupilNotAsked:
        return TypeSlipsDialog::tr("guardian agrees, student not asked");
    }
    return {};
}

} // namespace

screening::ConsentSlip slipOf(const students::StudentId &student, SlipWord word)
{
    screening::ConsentSlip slip;
    slip.student = student;
    slip.guardian = word == SlipWord::guardianRefuses ? Opinion::refuses : word == SlipWord::pupilRefuses ? Opinion::none : Opinion::agrees;
    slip.pupil = word == SlipWord::bothAgree ? Opinion::agrees : word == SlipWord::pupilRefuses ? Opinion::refuses : Opinion::none;
    return slip;
}

TypeSlipsDialog::TypeSlipsDialog(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, QWidget *parent)
    : QDialog(parent), m_workplace(workplace), m_instruments(shown->instruments), m_round(shown->round->status.round.id), m_code(new QLineEdit),
      m_who(new Text({}, Type::section)), m_showName(new QCheckBox(tr("Show the &name"))),
      m_list(new DataTable(tr("Slips typed now"), {{tr("Slip"), 6}, {tr("Class"), 8}, {tr("Name"), 6}, {tr("Recorded"), 16, Align::left, true}})), m_takeBack(new QPushButton(tr("Take the last one &back")))
{
    setObjectName(u"typeSlipsDialog"_s);
    setWindowTitle(tr("Type consent slips"));
    setMinimumSize(scaled(860), scaled(480));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addWidget(Text::reading(tr("Type the seven digits of the slip, then one key for what is on it. The next slip follows at once."), Ink::muted));
    auto *line = new QHBoxLayout;
    auto *label = new Text(tr("Number of the slip"));
    label->setBuddy(m_code);
    m_code->setObjectName(u"slipCode"_s);
    m_code->setAccessibleName(label->text());
    m_code->setFont(theme::font(Type::title));
    m_code->setMaxLength(12);
    m_code->setFixedWidth(scaled(180));
    line->addWidget(label);
    line->addWidget(m_code);
    line->addWidget(m_who, 1);
    line->addWidget(m_showName);
    layout->addLayout(line);
    auto *keys = new QHBoxLayout;
    for (const SlipWord word : allWords) {
        auto *button = new QPushButton(u"%1  %2"_s.arg(int(word)).arg(wordText(word)));
        button->setObjectName(u"slipWord%1"_s.arg(int(word)));
        button->setAutoDefault(false);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, [this, word] { record(word); });
        keys->addWidget(button);
        m_words.push_back(button);
    }
    layout->addLayout(keys);
    m_list->setObjectName(u"typedSlips"_s);
    m_list->setCompact(true);
    m_list->setEmpty(Icon::check, tr("None so far"), tr("Each slip stands here as it was recorded."));
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    m_takeBack->setObjectName(u"takeSlipBack"_s);
    m_takeBack->setAutoDefault(false);
    m_takeBack->setEnabled(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"closeSlips"_s);
    close->setAutoDefault(false);
    row->addWidget(m_takeBack);
    row->addStretch(1);
    row->addWidget(close);
    layout->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_takeBack, &QPushButton::clicked, this, &TypeSlipsDialog::takeBack);
    connect(m_code, &QLineEdit::textChanged, this, &TypeSlipsDialog::look);
    m_showName->setObjectName(u"showName"_s);
    connect(m_showName, &QCheckBox::toggled, this, [this] {
        look();
        showList();
        m_code->setFocus();
    });
    m_code->installEventFilter(this);
    showList();
}

// With a whole number in the line the next digit is what stands on the slip.
bool TypeSlipsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_code || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int digit = key->text().isEmpty() ? -1 : key->text().front().digitValue();
    const bool isComplete = screening::readSlipCode(m_code->text()).has_value();
    if (!isComplete || digit < 0)
        return QDialog::eventFilter(watched, event);
    if (m_found && !m_isWriting && digit >= 1 && digit <= int(std::size(allWords)))
        record(SlipWord(digit));
    return true; // an eighth digit belongs to no number
}

void TypeSlipsDialog::say(Mark mark, const QString &sentence)
{
    m_who->setMarked(mark, sentence);
}

void TypeSlipsDialog::look()
{
    m_found.reset();
    for (QPushButton *button : m_words)
        button->setEnabled(false);
    const QString typed = m_code->text();
    const auto code = screening::readSlipCode(typed);
    if (!code) {
        int digits = 0;
        for (const QChar letter : typed)
            digits += letter.isDigit();
        return say(digits >= 7 ? Mark::warn : Mark::none, digits >= 7 ? tr("misread: the digits do not fit each other") : QString());
    }
    m_workplace.vault.run(
        this,
        [instruments = m_instruments, round = m_round, code = *code](access::Session &session, Progress &) -> Result<screening::FoundInRound> {
            XD_TRY(const screening::SlipCodes codes, screening::slipCodesOf(session, *instruments, round));
            XD_CHECK(codes.studentOf(code));
            return screening::findInRound(session, *instruments, round, code);
        },
        [this, code = *code](Result<screening::FoundInRound> found) {
            const auto now = screening::readSlipCode(m_code->text());
            if (!now || *now != code)
                return; // typed on meanwhile
            if (!found)
                return say(Mark::warn, tr("no slip of this round has this number"));
            m_found = Typed{found->student, code, found->schoolClass.name(), found->name, {}};
            for (QPushButton *button : m_words)
                button->setEnabled(true);
            say(Mark::ok, m_showName->isChecked() ? u"%1  %2"_s.arg(m_found->className, m_found->name) : m_found->className);
        });
}

void TypeSlipsDialog::record(SlipWord word)
{
    if (!m_found || m_isWriting)
        return;
    m_isWriting = true;
    Typed typed = *m_found;
    typed.word = word;
    m_workplace.vault.run(
        this,
        [instruments = m_instruments, round = m_round, slip = slipOf(typed.student, word)](access::Session &session, Progress &) {
            return screening::recordConsent(session, *instruments, round, std::span(&slip, 1));
        },
        [this, typed](Result<int> recorded) {
            m_isWriting = false;
            m_code->setFocus();
            if (!recorded)
                return say(Mark::warn, text::sentenceFor(recorded.error()));
            if (*recorded > 0)
                m_batch.push_back(typed);
            m_code->clear();
            say(Mark::ok, *recorded > 0 ? tr("%1: %2").arg(typed.className, wordText(typed.word)) : tr("%1: was recorded like this before").arg(typed.className));
            showList();
        });
}

void TypeSlipsDialog::takeBack()
{
    if (m_batch.empty() || m_isWriting)
        return;
    m_isWriting = true;
    m_workplace.vault.run(
        this,
        [instruments = m_instruments, round = m_round, student = m_batch.back().student](access::Session &session, Progress &) -> Result<bool> {
            XD_CHECK(screening::takeBackSlip(session, *instruments, round, student));
            return true;
        },
        [this](Result<bool> taken) {
            m_isWriting = false;
            m_code->setFocus();
            if (!taken)
                return say(Mark::warn, text::sentenceFor(taken.error()));
            const QString code = m_batch.back().code;
            m_batch.pop_back();
            showList();
            m_code->setText(code); // to be typed as it should have been
        });
}

void TypeSlipsDialog::showList()
{
    std::vector<RowList::Row> rows;
    for (auto typed = m_batch.rbegin(); typed != m_batch.rend(); ++typed) {
        const bool isRefusal = typed->word == SlipWord::guardianRefuses || typed->word == SlipWord::pupilRefuses;
        rows.push_back({{screening::spacedSlipCode(typed->code)}, {typed->className}, {m_showName->isChecked() ? typed->name : u"·"_s},
                        {wordText(typed->word), isRefusal || typed->word == SlipWord::pupilNotAsked ? Mark::info : Mark::ok}});
    }
    m_list->setRows(std::make_shared<RowList>(std::move(rows)));
    m_takeBack->setEnabled(!m_batch.empty());
}

void typeSlipsDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, QWidget *parent)
{
    auto *dialog = new TypeSlipsDialog(workplace, data, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

} // namespace xd::ui
