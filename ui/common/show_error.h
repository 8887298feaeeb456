// An error of the vault thread, said to a person: its sentence in a sheet. Where a page or form has a place of
// its own for errors (Page::showError, Form::showError), that is better. Cancelled is no news and says nothing.
#pragma once

#include "core/base/error.h"

class QWidget;

namespace xd::ui {

void showError(QWidget *parent, const Error &error);

} // namespace xd::ui
