// The nine groups of one recovery sheet on the screen. Painted straight from SecretBytes: no label keeps them.
#pragma once

#include "core/base/secret_bytes.h"

#include <QWidget>

namespace xd::ui {

class ShareGroups : public QWidget {
    Q_OBJECT

public:
    explicit ShareGroups(SecretBytes sheetText, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SecretBytes m_text; // "7K3M-…"
};

} // namespace xd::ui
