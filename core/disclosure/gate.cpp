#include "core/disclosure/gate.h"

#include "core/disclosure/released_table_store.h"

using namespace Qt::StringLiterals;

namespace xd::disclosure {

namespace {

journal::Verb verbOf(Channel channel)
{
    switch (channel) {
    case Channel::print:
        return journal::Verb::documentPrinted;
    case Channel::snapshot:
        return journal::Verb::reportReleased;
    case Channel::pdf:
    case Channel::sheet:
    case Channel::clipboard:
    case Channel::bundle:
    case Channel::letter:
        break;
    }
    return journal::Verb::documentExported;
}

// The line says what left, by which way, for which purpose and how much of it; never what it said.
journal::Operation exitLine(const ReleasedDocument &document, Channel channel)
{
    qint64 rows = 0;
    for (const ListTable &list : document->lists)
        rows += qint64(list.rows.size());
    qint64 cells = 0;
    for (const ReleasedTable &table : document->tables)
        cells += qint64(table.cells.size());
    journal::Operation line{verbOf(channel), document->subject, {}, {}, journal::Topic::reports};
    line.reason = document->kind + u' ' + textOf(channel) + u' ' + textOf(document->reader.purpose);
    if (!document->reader.legalBasis.isEmpty())
        line.reason += u' ' + document->reader.legalBasis;
    if (rows > 0)
        line.counts[u"rows"_s] = rows;
    if (cells > 0)
        line.counts[u"cells"_s] = cells;
    if (!document->withheld.empty())
        line.counts[u"withheld"_s] = qint64(document->withheld.size());
    return line;
}

} // namespace

QString textOf(Channel channel)
{
    switch (channel) {
    case Channel::print:
        return u"print"_s;
    case Channel::pdf:
        return u"pdf"_s;
    case Channel::sheet:
        return u"sheet"_s;
    case Channel::clipboard:
        return u"clipboard"_s;
    case Channel::bundle:
        return u"bundle"_s;
    case Channel::letter:
        return u"letter"_s;
    case Channel::snapshot:
        break;
    }
    return u"snapshot"_s;
}

Result<ReleasedDocument> Gate::cut(journal::Journal &records, const Document &document, const Reader &reader) const
{
    XD_TRY(const ReleaseHistory history, readHistory(records.vault(), document, reader.purpose));
    return cutDocument(document, reader, history, m_session.clock().nowMs());
}

Result<ReleasedDocument> Gate::preview(const Document &document, const Reader &reader)
{
    XD_TRY(journal::Journal *const records, m_session.recordsFor(access::Capability::exportTables));
    return cut(*records, document, reader);
}

Result<ReleasedDocument> Gate::release(const Document &document, const Reader &reader, Channel channel, const Also &also)
{
    XD_TRY(journal::Journal *const records, m_session.recordsFor(access::Capability::exportTables));
    XD_TRY(const ReleasedDocument released, cut(*records, document, reader));
    XD_CHECK(records->write(exitLine(released, channel), [&](vault::Vault &vault) -> Done {
        XD_CHECK(rememberRelease(vault, document, released));
        return also ? also(vault, released) : Done();
    }));
    return released;
}

Done Gate::rememberExit(vault::Vault &records, journal::Operation &line, const Document &document,
                        const ReleasedDocument &released, Channel channel)
{
    XD_CHECK(rememberRelease(records, document, released));
    journal::Operation exit = exitLine(released, channel);
    line.reason = exit.reason;
    line.counts.merge(exit.counts);
    line.topics |= exit.topics;
    return {};
}

Done Gate::noteExit(const ReleasedDocument &document, Channel channel)
{
    const journal::Operation line = exitLine(document, channel);
    if (const auto records = m_session.recordsFor(access::Capability::exportTables))
        return (*records)->note(line);
    XD_TRY(journal::Journal *const office, m_session.officeFor(access::Capability::readReleasedReport));
    return office->note(line);
}

} // namespace xd::disclosure
