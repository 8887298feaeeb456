// Fields one below the other, each with its label above, help below and its error beside it; a wide one has its error
// between label and editor, where there is room for it and the list may go on below the edge of the screen. A field is
// named as in the draft, so that an Error of the core finds its place by itself.
#pragma once

#include "core/base/error.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace xd::ui {

class PassphraseField;
class Text;

class FormField : public QObject {
    Q_OBJECT

public:
    QString name() const { return m_name; }
    QWidget *editor() const { return m_editor; }
    void setError(const QString &sentence); // empty: none
    QString error() const;
    void setHelp(const QString &help);
    void setShown(bool isShown);

private:
    friend class Form;
    FormField(const QString &name, const QString &label, QWidget *editor, const QString &help, QObject *parent);

    QString m_name;
    QWidget *m_editor;
    Text *m_label = nullptr;
    Text *m_help = nullptr;
    Text *m_error = nullptr;
};

class Form : public QWidget {
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    void addSection(const QString &title, const QString &note = {});
    FormField *add(const QString &name, const QString &label, QWidget *editor, const QString &help = {});
    FormField *addWide(const QString &name, const QString &label, QWidget *editor, const QString &help = {}); // as wide as the form
    QLineEdit *addLine(const QString &name, const QString &label, const QString &help = {});
    QPlainTextEdit *addText(const QString &name, const QString &label, const QString &help = {});
    QComboBox *addChoice(const QString &name, const QString &label, const QString &help = {});
    QDateEdit *addDate(const QString &name, const QString &label, const QString &help = {});
    PassphraseField *addPassphrase(const QString &name, const QString &label, const QString &help = {});

    FormField *field(const QString &name) const;
    const std::vector<FormField *> &fields() const { return m_fields; }
    // Puts the sentence beside the field at fault, or above the form where none is, and the focus there.
    void showError(const Error &error);
    void setError(const QString &name, const QString &sentence);
    void clearErrors();
    bool hasErrors() const;

signals:
    void edited();    // any field; its error is cleared
    void submitted(); // Enter in a line

private:
    FormField *take(FormField *field, int lastRow);
    void watch(FormField *field);

    QGridLayout *m_grid;
    Text *m_general;
    std::vector<FormField *> m_fields;
};

} // namespace xd::ui
