#include "ui/common/ask.h"

#include "ui/common/ask_kept.h"
#include "ui/common/draft_keeper.h"

#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <deque>
#include <optional>

using namespace Qt::StringLiterals;

namespace xd::ui::ask {

using namespace theme;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ask)
};

// What tests have supplied and seen; nothing in the program itself reads or writes it.
struct Script {
    std::deque<Answer> answers;
    QStringList asked;
};
Script &script()
{
    static Script supplied;
    return supplied;
}

std::optional<Answer> supplied(const QString &title)
{
    script().asked << title;
    if (script().answers.empty())
        return std::nullopt;
    Answer answer = std::move(script().answers.front());
    script().answers.pop_front();
    return answer;
}

// Calls back if the supplied answer is of the kind that was asked for.
template <class T, class Answered>
bool wasAnswered(const QString &title, const Answered &answered)
{
    const std::optional<Answer> answer = supplied(title);
    if (!answer)
        return false;
    if (const T *given = std::get_if<T>(&*answer); given && answered)
        answered(*given);
    return true;
}

// A window-modal sheet: symbol, question, consequence, buttons.
class Sheet final : public QDialog {
public:
    Sheet(QWidget *parent, Mark mark, const QString &title, const QString &words) : QDialog(parent)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        setWindowTitle(title);
        setAccessibleName(title);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
        column->setSpacing(space::m);
        auto *head = new Text(marked(mark, title), Type::section, inkOf(mark));
        head->setWordWrap(true);
        column->addWidget(head);
        if (!words.isEmpty())
            column->addWidget(Text::reading(words));
        m_content = new QVBoxLayout;
        column->addLayout(m_content);
        column->addSpacing(space::s);
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(space::s);
        m_buttons->addStretch(1);
        column->addLayout(m_buttons);
        setMinimumWidth(scaled(420));
        setMaximumWidth(scaled(560));
    }
    QPushButton *addButton(const QString &words, ButtonRole role, std::function<void()> chosen)
    {
        auto *button = new QPushButton(words, this);
        button->setAutoDefault(false);
        setButtonRole(button, role);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chosen = std::move(chosen)] {
            // Closed first: the answer may open the next question.
            done(Accepted);
            if (chosen)
                chosen();
        });
        return button;
    }
    QVBoxLayout *content() { return m_content; }

private:
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
};

QString rememberedFolder(const Files &files)
{
    const QString folder = QSettings().value("folders/"_L1 + files.remember).toString();
    return !files.remember.isEmpty() && QDir(folder).exists() ? folder : QDir::homePath();
}

void openDialog(QWidget *parent, const Files &files, QFileDialog::FileMode mode, QFileDialog::AcceptMode accept,
                std::function<void(const QStringList &)> answered)
{
    auto *dialog = new QFileDialog(parent, files.title, rememberedFolder(files), files.nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(accept);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!files.proposedName.isEmpty())
        dialog->selectFile(files.proposedName);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [answered = std::move(answered), remember = files.remember](const QStringList &paths) {
                         if (paths.isEmpty())
                             return;
                         if (!remember.isEmpty())
                             QSettings().setValue("folders/"_L1 + remember, QFileInfo(paths.first()).absolutePath());
                         answered(paths);
                     });
    dialog->open();
}

auto first(std::function<void(const QString &)> answered)
{
    return [answered = std::move(answered)](const QStringList &paths) { answered(paths.first()); };
}

} // namespace

void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    if (const std::optional<Answer> answer = supplied(question.title)) {
        const bool *given = std::get_if<bool>(&*answer);
        answered(given && *given);
        return;
    }
    auto *sheet = new Sheet(parent, question.isDangerous ? Mark::danger : Mark::none, question.title, question.text);
    const QString no = question.no.isEmpty() ? Words::tr("Cancel") : question.no;
    QPushButton *refuse = sheet->addButton(no, ButtonRole::normal, [answered] { answered(false); });
    QPushButton *agree = sheet->addButton(question.yes, question.isDangerous ? ButtonRole::danger : ButtonRole::primary,
                                          [answered] { answered(true); });
    QObject::connect(sheet, &QDialog::rejected, sheet, [answered] { answered(false); });
    QPushButton *byDefault = question.isDangerous ? refuse : agree;
    byDefault->setDefault(true);
    byDefault->setFocus();
    sheet->open();
}

void choose(QWidget *parent, const Choice &choice, std::function<void(int)> answered)
{
    if (wasAnswered<int>(choice.title, answered))
        return;
    auto *sheet = new Sheet(parent, Mark::none, choice.title, choice.text);
    for (int i = int(choice.buttons.size()) - 1; i >= 0; --i) {
        QPushButton *button = sheet->addButton(choice.buttons[i], i == 0 ? ButtonRole::primary : ButtonRole::normal,
                                               [answered, i] { answered(i); });
        if (i == 0) {
            button->setDefault(true);
            button->setFocus();
        }
    }
    sheet->open();
}

void tell(QWidget *parent, Mark mark, const QString &title, const QString &words)
{
    if (supplied(title))
        return;
    auto *sheet = new Sheet(parent, mark, title, words);
    sheet->addButton(Words::tr("OK"), ButtonRole::primary, {})->setDefault(true);
    sheet->open();
}

void text(QWidget *parent, const QString &title, const QString &label, const QString &proposed,
          std::function<void(const QString &)> answered)
{
    if (wasAnswered<QString>(title, answered))
        return;
    auto *sheet = new Sheet(parent, Mark::none, title, label);
    auto *line = new QLineEdit(proposed, sheet);
    line->setAccessibleName(label.isEmpty() ? title : label);
    line->selectAll();
    sheet->content()->addWidget(line);
    sheet->addButton(Words::tr("Cancel"), ButtonRole::normal, {});
    sheet->addButton(Words::tr("OK"), ButtonRole::primary, [line, answered] { answered(line->text()); })->setDefault(true);
    line->setFocus();
    sheet->open();
}

void keptText(QWidget *parent, VaultThread &vault, const drafts::DraftKey &key, const QString &title, const QString &label,
              std::function<void(const QString &)> answered)
{
    if (wasAnswered<QString>(title, answered))
        return;
    auto *sheet = new Sheet(parent, Mark::none, title, label);
    sheet->setObjectName(key.form);
    auto *line = new QLineEdit(sheet);
    line->setAccessibleName(label.isEmpty() ? title : label);
    sheet->content()->addWidget(line);
    auto *keeper = new DraftKeeper(vault, key, sheet);
    keeper->watch(QStringLiteral("text"), line);
    keeper->begin();
    sheet->addButton(Words::tr("Cancel"), ButtonRole::normal, [keeper] { keeper->discard(); });
    sheet->addButton(Words::tr("OK"), ButtonRole::primary, [keeper, line, answered] {
        keeper->finish();
        answered(line->text());
    })->setDefault(true);
    QObject::connect(sheet, &QDialog::rejected, keeper, &DraftKeeper::discard);
    line->setFocus();
    sheet->open();
}

void openFile(QWidget *parent, const Files &files, std::function<void(const QString &)> answered)
{
    if (!wasAnswered<QString>(files.title, answered))
        openDialog(parent, files, QFileDialog::ExistingFile, QFileDialog::AcceptOpen, first(std::move(answered)));
}

void openFiles(QWidget *parent, const Files &files, std::function<void(const QStringList &)> answered)
{
    if (!wasAnswered<QStringList>(files.title, answered))
        openDialog(parent, files, QFileDialog::ExistingFiles, QFileDialog::AcceptOpen, std::move(answered));
}

void saveFile(QWidget *parent, const Files &files, std::function<void(const QString &)> answered)
{
    if (!wasAnswered<QString>(files.title, answered))
        openDialog(parent, files, QFileDialog::AnyFile, QFileDialog::AcceptSave, first(std::move(answered)));
}

void openFolder(QWidget *parent, const Files &files, std::function<void(const QString &)> answered)
{
    if (!wasAnswered<QString>(files.title, answered))
        openDialog(parent, files, QFileDialog::Directory, QFileDialog::AcceptOpen, first(std::move(answered)));
}

void answerNext(Answer answer)
{
    script().answers.push_back(std::move(answer));
}

QStringList asked()
{
    return script().asked;
}

void forgetAll()
{
    script() = {};
}

} // namespace xd::ui::ask
