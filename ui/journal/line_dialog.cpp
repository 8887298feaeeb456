#include "ui/journal/line_dialog.h"

#include "ui/common/details_list.h"
#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/text/reason_words.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// What is stored beside what is said, where the two differ.
QString withStored(const QString &said, const QString &stored)
{
    return said == stored || stored.isEmpty() ? said : u"%1  ·  %2"_s.arg(said, stored);
}

// In groups, so that two people can read it to one another.
QString hexText(const QByteArray &hash)
{
    constexpr qsizetype group = 8;
    const QString hex = QString::fromLatin1(hash.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += group)
        groups << hex.mid(at, group);
    return groups.join(u' ');
}

} // namespace

LineDialog::LineDialog(const Workplace &workplace, const JournalLine &line, const QString &who, QWidget *parent)
    : QDialog(parent), m_details(new DetailsList(this))
{
    setObjectName(u"journalLine"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Line %1 of the journal").arg(line.line.seq));
    setMinimumWidth(scaled(740)); // the hashes stand on one line
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(new Text(text::actionLabel(line.line.action), Type::section));
    const journal::Line &held = line.line;
    m_details->add(tr("When"), QDateTime::fromMSecsSinceEpoch(held.timeMs).toString(u"yyyy-MM-dd HH:mm:ss"_s));
    m_details->add(tr("Who"), withStored(who, QString::fromLatin1(held.userId.toHex())));
    m_details->add(tr("What"), withStored(line.isSeen ? tr("saw something") : tr("did something"), held.action));
    const QUuid object = QUuid::fromRfc4122(held.object);
    m_details->add(tr("About"), object.isNull() ? QString::fromLatin1(held.object.toHex()) : object.toString(QUuid::WithoutBraces));
    m_details->add(tr("Reason"), withStored(text::reasonWords(held.reason), held.reason));
    m_details->add(tr("Numbers"), text::inWords(held.counts));
    m_details->add(tr("Vault"), text::labelOf(line.vault, workplace.site.kind));
    m_details->add(tr("Line"), QString::number(held.seq));
    column->addWidget(m_details);
    column->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeLine"_s);
    close->setDefault(true);
    setButtonRole(close, ButtonRole::primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
    workplace.vault.run(
        this, [vault = line.vault, seq = held.seq](access::Session &session, Progress &) { return readHashes(session, vault, seq); },
        [this](Result<LineHashes> hashes) {
            hashes ? showHashes(*hashes) : m_details->add(tr("Closing hash"), text::sentenceFor(hashes.error()), Mark::warn);
        });
}

void LineDialog::showHashes(const LineHashes &hashes)
{
    m_details->add(tr("Hash of this line"), hexText(hashes.own));
    m_details->add(tr("Of the line before"), hashes.before.isEmpty() ? tr("none: the journal begins here") : hexText(hashes.before));
    adjustSize();
}

} // namespace xd::ui
