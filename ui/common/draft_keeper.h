// Keeps what is typed into a form, so that neither locking nor a power cut loses it: written, sealed, into the vault
// within two seconds of the first key that is not kept yet, and at once when the form goes away uncommitted (which is
// what locking does). begin() puts back what was kept before; finish() lets go of it once the form was committed.
//
//     auto *keeper = new DraftKeeper(vault, {u"screening.openRound"_s}, this);
//     keeper->watch(m_form);            // all fields but passphrases
//     keeper->begin();                  // after the fields have their first values
#pragma once

#include "core/drafts/draft.h"
#include "ui/common/runner.h"

#include <QTimer>

namespace xd::ui {

class Form;

class DraftKeeper : public QObject {
    Q_OBJECT

public:
    static constexpr int standardDelayMs = 1'500; // with the write itself within the two seconds of security.md §4
    DraftKeeper(VaultThread &vault, const drafts::DraftKey &key, QObject *parent);
    ~DraftKeeper() override;

    // Lines, texts, choices, dates, numbers and ticks; nothing else, and never a passphrase.
    void watch(const QString &name, QWidget *editor);
    void watch(Form *form);
    void begin();
    void flush();   // now, if anything is not kept yet
    void finish();  // committed: nothing is left to keep
    void discard(); // thrown away: the fields have their first values again

    const drafts::DraftKey &key() const { return m_key; }
    bool isTouched() const { return !m_isOver && m_values != m_first; } // something differs from the first values
    void setDelayMs(int milliseconds) { m_timer.setInterval(milliseconds); }

signals:
    void restored(qint64 savedMs); // what was kept is in the fields again
    void kept();

private:
    struct Field {
        QString name;
        QPointer<QWidget> editor;
    };
    void notice(const QString &name, QWidget *editor);
    void putBack(const drafts::Draft &draft);

    VaultThread &m_vault;
    drafts::DraftKey m_key;
    QTimer m_timer;
    std::vector<Field> m_fields;
    drafts::Fields m_first;  // as the form came up
    drafts::Fields m_values; // as they are: when the form is destroyed its editors may be gone before
    bool m_isDirty = false;
    bool m_isPuttingBack = false;
    bool m_isOver = false;
};

} // namespace xd::ui
