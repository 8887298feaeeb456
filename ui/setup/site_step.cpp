#include "ui/setup/site_step.h"

#include "core/base/text_fold.h"
#include "ui/common/ask.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/finding_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::SiteKind;

namespace {

// A line with a button that opens the file dialog; the line is what the form knows.
class FolderEditor final : public QWidget {
public:
    explicit FolderEditor(QWidget *parent) : QWidget(parent), line(new QLineEdit(this)), browse(new QPushButton(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        row->addWidget(line, 1);
        row->addWidget(browse);
        browse->setAutoDefault(false);
        setFocusProxy(line);
    }
    QLineEdit *line;
    QPushButton *browse;
};

} // namespace

QString proposedFolder(const QString &siteName)
{
    static const QRegularExpression refused(u"[<>:\"/\\\\|?*\\x00-\\x1f]"_s);
    QString folder = cleanCell(siteName).remove(refused).left(40).trimmed();
    while (folder.endsWith(u'.'))
        folder.chop(1);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir::toNativeSeparators(documents + u"/Xindeng"_s + (folder.isEmpty() ? QString() : u'/' + folder));
}

SiteStep::SiteStep(NewSite &site, QWidget *parent) : Step(tr("Site"), parent), m_site(site)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(space::xl);
    m_school = new QRadioButton(tr("A school"), this);
    m_district = new QRadioButton(tr("A district"), this);
    m_school->setChecked(true);
    kinds->addWidget(m_school);
    kinds->addWidget(m_district);
    kinds->addStretch(1);
    column->addLayout(kinds);
    m_form = new Form(this);
    m_name = m_form->addLine(u"name"_s, tr("Name"));
    m_name->setMaxLength(60); // as createSite() takes it
    m_code = m_form->addLine(u"code"_s, tr("Code"));
    m_code->setMaxLength(20);
    auto *editor = new FolderEditor(this);
    m_folder = editor->line;
    editor->browse->setText(tr("Browse…"));
    editor->browse->setIcon(icon(Icon::folder));
    m_form->add(u"folder"_s, tr("Folder"), editor, tr("Everything lies in it, encrypted. It is made if it is not there; on a disk of this computer, not on a stick."));
    m_folder->setAccessibleName(tr("Folder"));
    m_system = m_form->addChoice(u"system"_s, tr("School system"), tr("It says which grade 初一 is, and when a stage ends. It cannot be changed once there is a roster."));
    m_system->addItem(tr("six and three years (usual)"), QVariant::fromValue(int(students::StageSystem::sixThree)));
    m_system->addItem(tr("five and four years"), QVariant::fromValue(int(students::StageSystem::fiveFour)));
    column->addWidget(m_form);
    m_warning = new Text({}, Type::body, Ink::warn);
    m_warning->setWordWrap(true);
    m_warning->hide();
    column->addWidget(m_warning);
    column->addStretch(1);
    connect(m_folder, &QLineEdit::textChanged, m_folder, &QWidget::setToolTip); // long paths do not fit
    showKind();
    proposeFolder();
    connect(m_school, &QRadioButton::toggled, this, &SiteStep::showKind);
    connect(m_name, &QLineEdit::textEdited, this, &SiteStep::proposeFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isFolderOwn = true; });
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_form->setError(u"folder"_s, {});
        warnOfFolder();
    });
    connect(editor->browse, &QPushButton::clicked, this, &SiteStep::chooseFolder);
}

void SiteStep::focusFirst()
{
    m_name->setFocus();
}

void SiteStep::showKind()
{
    const bool isSchool = m_school->isChecked();
    m_name->setPlaceholderText(isSchool ? tr("The school's full name") : tr("The district's full name"));
    m_form->field(u"code"_s)->setHelp(isSchool ? tr("10 digits, as on the school register") : tr("6 digits, the administrative division"));
    m_form->field(u"system"_s)->setShown(isSchool);
    m_form->setError(u"code"_s, {});
}

void SiteStep::proposeFolder()
{
    if (!m_isFolderOwn)
        m_folder->setText(proposedFolder(m_name->text()));
}

void SiteStep::warnOfFolder()
{
    showFindings(QDir::isAbsolutePath(m_folder->text()) ? backup::judgePlace(QDir::fromNativeSeparators(m_folder->text()), backup::DiskTrial::no)
                                                        : std::vector<backup::Finding>());
}

// The worst alone: one thing to change at a time.
void SiteStep::showFindings(const std::vector<backup::Finding> &findings)
{
    m_warning->setVisible(!findings.empty());
    if (findings.empty())
        return;
    const backup::Finding &worst = findings.front();
    m_warning->setMarked(backup::mayHoldSite(worst.kind) ? Mark::warn : Mark::danger, text::titleOf(worst) + u' ' + tr("Better choose another folder."));
}

void SiteStep::chooseFolder()
{
    ask::openFolder(this, {tr("Choose an empty folder"), {}, {}, u"site"_s}, [this](const QString &folder) {
        m_isFolderOwn = true;
        m_folder->setText(QDir::toNativeSeparators(folder));
    });
}

void SiteStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    m_site.kind = m_school->isChecked() ? SiteKind::school : SiteKind::district;
    m_site.name = cleanCell(m_name->text());
    m_site.code = cleanCell(m_code->text());
    m_site.system = students::StageSystem(m_system->currentData().toInt());
    m_site.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    std::optional<Error> wrong;
    if (m_site.name.isEmpty())
        wrong = Error{ErrorCode::FieldMissing, u"name"_s, {}};
    else if (const Done code = access::checkSiteCode(m_site.kind, m_site.code); !code)
        wrong = code.error();
    else if (m_site.folder.isEmpty() || !QDir::isAbsolutePath(m_site.folder))
        wrong = Error{ErrorCode::FieldMissing, u"folder"_s, {}};
    else if (const QDir folder(m_site.folder); folder.exists() && !folder.isEmpty())
        wrong = Error{ErrorCode::AlreadyExists, u"folder"_s, {}};
    if (wrong) {
        m_form->showError(*wrong);
        return goOn(false);
    }
    const std::vector<backup::Finding> found = backup::judgePlace(m_site.folder);
    showFindings(found);
    goOn(found.empty() || backup::mayHoldSite(found.front().kind));
}

} // namespace xd::ui
