// A form that was filled in as a document for the gate: each field under the band of what it tells, so that whoever gets the
// paper gets his part. Pure.
#pragma once

#include "core/disclosure/document.h"
#include "core/disclosure/released_document.h"
#include "core/packs/fill_form.h"

namespace xd::packs {

// "form", with texts "form" (id and version) and "field/<id>"; subject: the uuid of the student, or empty.
disclosure::Document formDocument(const Form &form, const Filled &filled, const QByteArray &subject = {});
// What of it the gate has left.
Filled filledIn(const disclosure::ReleasedDocument &document);

} // namespace xd::packs
