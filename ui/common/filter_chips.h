// A row of filters above a table: "Grade: all ▾". A chip with a choice is tinted; several values may be chosen.
// The whole choice can be kept per view with state() and restore().
#pragma once

#include <QList>
#include <QVariantMap>
#include <QWidget>
#include <vector>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace xd::ui {

class FilterChips : public QWidget {
    Q_OBJECT

public:
    struct Option {
        QString value;
        QString label;
    };
    explicit FilterChips(QWidget *parent = nullptr);

    void addChip(const QString &id, const QString &label, const QList<Option> &options);
    void setOptions(const QString &id, const QList<Option> &options); // keeps what is chosen where it still exists
    QStringList chosen(const QString &id) const;                      // empty: no restriction
    bool accepts(const QString &id, const QString &value) const;      // nothing chosen accepts all
    bool isActive() const;

    QVariantMap state() const;
    void restore(const QVariantMap &state);

public slots:
    void clear();

signals:
    void changed();

private:
    struct Chip {
        QString id;
        QString label;
        QToolButton *button;
        QMenu *menu;
    };
    const Chip *find(const QString &id) const;
    void fill(const Chip &chip, const QList<Option> &options, const QStringList &chosen);
    void showChip(const Chip &chip);
    void showAll();

    std::vector<Chip> m_chips;
    QHBoxLayout *m_row;
    QToolButton *m_clear;
};

} // namespace xd::ui
