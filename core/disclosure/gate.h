// The one way out. What leaves is cut to the reader's right, remembered so that the next release can be held against
// it, and noted as a line of the journal; where the line cannot be written, nothing leaves. Prints, exports and
// seals take a ReleasedDocument and nothing else.
#pragma once

#include "core/access/session.h"
#include "core/disclosure/cut_document.h"

#include <functional>

namespace xd::disclosure {

enum class Channel { print, pdf, sheet, clipboard, bundle, snapshot, letter };
QString textOf(Channel channel);

class Gate {
public:
    explicit Gate(access::Session &session) : m_session(session) {} // lent

    // What the reader would get. Leaves no trace. Errors: NotPermitted, NoKey.
    Result<ReleasedDocument> preview(const Document &document, const Reader &reader);
    // What else belongs into the same transaction: the snapshot, the revisions of cells.
    using Also = std::function<Done(vault::Vault &records, const ReleasedDocument &)>;
    // Cut, remembered and noted in one transaction. Errors: as preview.
    Result<ReleasedDocument> release(const Document &document, const Reader &reader, Channel channel, const Also &also = {});
    // For an exit that is part of a greater write, such as a bundle and its ledger row: inside the caller's transaction,
    // what preview() gave is remembered, and the caller's line says what left.
    static Done rememberExit(vault::Vault &records, journal::Operation &line, const Document &document,
                             const ReleasedDocument &released, Channel channel);
    // What was released before leaves once more (a reprint, a preview sent to the printer). For who holds no key of
    // the records, the line goes to the journal of the office. Error: NotPermitted.
    Done noteExit(const ReleasedDocument &document, Channel channel);

private:
    Result<ReleasedDocument> cut(journal::Journal &records, const Document &document, const Reader &reader) const;
    access::Session &m_session;
};

} // namespace xd::disclosure
