// Slips one after the other by their number: seven digits, then one key for what is on the slip, then the next. The class
// is shown and the name only on request, since the slips lie open on a desk. The last one can be taken back.
#pragma once

#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace xd::ui {

class DataTable;
class Text;

// What may stand on a slip, by the key that says so.
enum class SlipWord { bothAgree = 1, guardianRefuses = 2, pupilRefuses = 3, pupilNotAsked = 4 };
screening::ConsentSlip slipOf(const students::StudentId &student, SlipWord word);

class TypeSlipsDialog : public QDialog {
    Q_OBJECT

public:
    TypeSlipsDialog(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Typed {
        students::StudentId student;
        QString code, className, name;
        SlipWord word = SlipWord::bothAgree;
    };
    void look();   // who has the number that stands there
    void record(SlipWord word);
    void takeBack();
    void say(theme::Mark mark, const QString &sentence);
    void showList();

    Workplace m_workplace;
    SharedInstruments m_instruments;
    screening::RoundId m_round;
    QLineEdit *m_code;
    Text *m_who;
    QCheckBox *m_showName;
    std::vector<QPushButton *> m_words;
    DataTable *m_list;
    QPushButton *m_takeBack;
    std::optional<Typed> m_found;
    std::vector<Typed> m_batch; // oldest first
    bool m_isWriting = false;
};

// Shows itself and deletes itself when closed.
void typeSlipsDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, QWidget *parent);

} // namespace xd::ui
