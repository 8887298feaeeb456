// A recovery sheet as it is typed from paper: nine groups of four, numbered as on the sheet. Wiped when it goes.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "ui/common/grouped_field.h"

namespace xd::ui {

class ShareField : public GroupedField {
    Q_OBJECT

public:
    explicit ShareField(QWidget *parent = nullptr);
    ~ShareField() override;

    bool isEmpty() const;
    // The secret of the sheet. Error: BadRecoveryShare with the number of the group in `field` where it is known.
    Result<SecretBytes> read() const;
    void wipe();
};

} // namespace xd::ui
