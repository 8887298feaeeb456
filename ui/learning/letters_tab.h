// Letters to families: a person picks the students, the letter and, where she likes, a paragraph of her own; the guard says
// at once what does not belong in it; nothing leaves before it has been seen.
#pragma once

#include "ui/common/navigator.h"
#include "ui/learning/learning_data.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class DataTable;
class DraftKeeper;
class FilterChips;
class GuardedText;
class Text;

class LettersTab : public QWidget {
    Q_OBJECT

public:
    explicit LettersTab(const Workplace &workplace, QWidget *parent = nullptr);

    void show(const LearningData &shown);
    DataTable *table() const { return m_table; }

signals:
    void failed(const xd::Error &error);
    void previewShown(xd::paper::PrintPreview *preview);

private:
    void keep();
    void guard();
    QString say(const packs::Remark &remark, bool &isRefused);
    void prepare();
    void askAndPrepare();
    void preview(std::vector<screening::PreparedLetter> letters);
    static QString standingOf(const screening::LetterRecipient &recipient);
    std::vector<screening::LetterRecipient> chosen() const;

    Workplace m_workplace;
    std::vector<screening::LetterRecipient> m_recipients;
    screening::LetterBook m_letters;
    std::shared_ptr<const packs::LanguageGuard> m_guard;
    bool m_isFilled = false;
    DataTable *m_table;
    FilterChips *m_chips;
    QComboBox *m_letter;
    QComboBox *m_language;
    Text *m_sample;
    GuardedText *m_words;
    QLineEdit *m_contact;
    Text *m_found;
    DraftKeeper *m_keeper = nullptr; // of what is typed
    QPushButton *m_show;
    bool m_hasWarning = false;
    QStringList m_warnings; // asked about before the letters are seen
};

} // namespace xd::ui
