// Thirty digits as they are heard on the telephone: six groups of five.
#pragma once

#include "ui/common/grouped_field.h"

namespace xd::ui {

class DigitsField : public GroupedField {
    Q_OBJECT

public:
    explicit DigitsField(QWidget *parent = nullptr);

    QString digits() const; // as many as were typed
    void setDigits(const QString &digits);
};

} // namespace xd::ui
