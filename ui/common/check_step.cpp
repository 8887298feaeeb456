#include "ui/common/check_step.h"

#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int groupLetters = 4;

// As on the paper: large letters, no gaps, and what people write for 0 and 1.
QByteArray normalised(const QString &typed)
{
    QByteArray group = typed.toUpper().toLatin1();
    group.replace(" ", "").replace("-", "").replace('O', '0').replace('I', '1').replace('L', '1');
    return group;
}

} // namespace

CheckStep::CheckStep(Sheets sheets, std::function<void(GoOn)> then, QWidget *parent)
    : Step(tr("Check"), parent), m_sheets(std::move(sheets)), m_then(std::move(then))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(tr("A sheet that nobody can read is worth nothing. Take the paper in your hand.")));
    m_question = new Text({}, Type::section);
    column->addWidget(m_question);
    m_form = new Form(this);
    m_typed = m_form->addLine(u"group"_s, tr("The four characters"));
    m_typed->setMaxLength(8);
    column->addWidget(m_form);
    column->addStretch(1);
}

void CheckStep::enter()
{
    m_share = QRandomGenerator::global()->bounded(3);
    m_group = QRandomGenerator::global()->bounded(crypto::shareGroups) + 1;
    const QChar letter = QLatin1Char(m_sheets().shares[std::size_t(m_share)].letter);
    m_question->setText(tr("Type group %1 of sheet %2.").arg(m_group).arg(letter));
    m_typed->setAccessibleDescription(m_question->text());
    m_typed->clear();
    m_form->clearErrors();
}

void CheckStep::leave(GoOn goOn)
{
    const SecretBytes sheet = crypto::sheetText(m_sheets().shares[std::size_t(m_share)]);
    const QByteArrayView wanted = sheet.view().sliced((m_group - 1) * (groupLetters + 1), groupLetters);
    const bool isRight = normalised(m_typed->text()) == wanted;
    if (!isRight)
        m_form->showError({m_typed->text().isEmpty() ? ErrorCode::FieldMissing : ErrorCode::BadRecoveryShare, u"group"_s, {}});
    if (isRight && m_then)
        return m_then(std::move(goOn));
    goOn(isRight);
}

} // namespace xd::ui
