#include "core/archive/file_document.h"

#include "core/screening/student_document.h"

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

using disclosure::Band;
using disclosure::ListTable;
using disclosure::Purpose;
using disclosure::Text;

constexpr int longestRecipient = 120;

constexpr Purpose shown[] = {Purpose::ownWork, Purpose::homeroom, Purpose::leadership, Purpose::guardianAccess, Purpose::hospital, Purpose::nextSchool};

bool isIn(const FileOrder &order, QDate day)
{
    return (!order.from || day >= *order.from) && (!order.to || day <= *order.to);
}

// Each answered field of the form behind its label, then the words: what a copy on paper shows of an entry.
QString caseWords(const Entry &entry, const screening::ResultWords &words)
{
    QStringList lines;
    if (const auto form = packs::builtInForm(entry.form.section(u'@', 0, 0)); form && !entry.form.isEmpty())
        for (const packs::FormSection &section : form->sections)
            for (const packs::FormField &field : section.fields) {
                const auto value = entry.filled.find(field.id);
                if (value == entry.filled.end())
                    continue;
                QString said = value->second;
                for (const packs::FormChoice &choice : field.choices)
                    if (choice.id == said)
                        said = words.wording(choice.text);
                lines << words.wording(field.label) + u"："_s + said;
            }
    else
        for (const auto &[field, value] : entry.filled)
            lines << field + u"："_s + value;
    if (!entry.caseNote.isEmpty())
        lines << entry.caseNote;
    return lines.join(u'\n');
}

ListTable entriesOf(const Timeline &timeline, const FileOrder &order, const EntryKinds &kinds, const screening::ResultWords &words)
{
    ListTable list{u"entries"_s,
                   {{u"date"_s, Band::identity}, {u"kind"_s, Band::identity}, {u"author"_s, Band::identity}, {u"oneLine"_s, Band::summary},
                    {u"caseNote"_s, Band::note}, {u"state"_s, Band::note}},
                   {}};
    for (const TimelineItem &item : timeline.items) {
        const auto *entry = std::get_if<Entry>(&item.what);
        if (!entry || !isIn(order, item.day) || (!entry->isInForce() && order.purpose != Purpose::ownWork))
            continue;
        const EntryKind *const kind = kinds.find(entry->kind);
        const QString state = entry->withdrawal ? u"withdrawn"_s : entry->correctedBy.isNil() ? QString() : u"corrected"_s;
        list.rows.push_back({entry->day.toString(Qt::ISODate), kind ? words.wording(kind->names) : entry->kind, entry->person, entry->oneLine,
                             caseWords(*entry, words), state});
    }
    return list;
}

Done checkOrder(const FileOrder &order)
{
    if (!isOutside(order.purpose))
        return {};
    for (const auto &[field, text] : {std::pair(u"legalBasis"_s, order.legalBasis), std::pair(u"recipient"_s, order.recipient)}) {
        if (text.trimmed().isEmpty())
            return failure(ErrorCode::FieldMissing, field);
        if (text.size() > longestRecipient)
            return failure(ErrorCode::FieldTooLong, field);
    }
    return {};
}

} // namespace

bool isOutside(Purpose purpose)
{
    return purpose == Purpose::guardianAccess || purpose == Purpose::hospital || purpose == Purpose::nextSchool;
}

disclosure::Reader readerOf(const FileOrder &order)
{
    using access::Role;
    const Role role = order.purpose == Purpose::homeroom                                                       ? Role::teacher
        : order.purpose == Purpose::leadership || order.purpose == Purpose::singleCase ? Role::principal
                                                                                       : Role::counsellor;
    return {role, order.purpose, order.legalBasis};
}

Result<disclosure::Document> fileDocument(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                          const screening::ResultWords &words)
{
    XD_CHECK(session.require(Capability::keepFiles));
    XD_CHECK(checkOrder(order));
    XD_TRY(const EntryKinds kinds, EntryKinds::builtIn());
    XD_TRY(const students::StudentPage page, students::showStudent(session, order.student, false));
    XD_TRY(const screening::StudentScreenings screenings, screening::studentScreenings(session, instruments, order.student));
    XD_TRY(const Timeline timeline, timelineOf(session, instruments, order.student, {order.kinds, {}, {}, order.withFaded}));
    disclosure::Document document = screening::studentDocument(page, screenings, words);
    document.kind = u"student.file"_s;
    if (!order.kinds.isEmpty())
        std::erase_if(document.lists, [&](const ListTable &list) {
            return list.id == u"enrolments"_s ? !order.kinds.contains(u"enrolment"_s) : !order.kinds.contains(u"screening"_s);
        });
    if (!order.recipient.isEmpty())
        document.texts.push_back({u"recipient"_s, order.recipient.simplified(), Band::identity});
    if (ListTable entries = entriesOf(timeline, order, kinds, words); !entries.rows.empty())
        document.lists.push_back(std::move(entries));
    return document;
}

Result<disclosure::ReleasedDocument> previewFile(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                                 const screening::ResultWords &words)
{
    XD_TRY(const disclosure::Document document, fileDocument(session, instruments, order, words));
    return disclosure::Gate(session).preview(document, readerOf(order));
}

Result<disclosure::ReleasedDocument> releaseFile(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                                 const screening::ResultWords &words, disclosure::Channel channel)
{
    XD_CHECK(session.require(Capability::exportTables));
    XD_TRY(const disclosure::Document document, fileDocument(session, instruments, order, words));
    return disclosure::Gate(session).release(document, readerOf(order), channel);
}

Result<std::vector<BandPreview>> previewBands(access::Session &session, const EntryDraft &draft)
{
    XD_CHECK(session.require(Capability::keepFiles));
    disclosure::Document document{u"student.entry"_s, {}};
    QStringList filled;
    for (const auto &[field, value] : draft.filled)
        filled << value;
    filled << draft.caseNote;
    document.texts = {{u"oneLine"_s, draft.oneLine.simplified(), Band::summary}, {u"caseNote"_s, filled.join(u'\n').trimmed(), Band::note}};
    std::erase_if(document.texts, [](const Text &text) { return text.text.isEmpty(); });
    std::vector<BandPreview> previews;
    for (const Purpose purpose : shown) {
        XD_TRY(disclosure::ReleasedDocument document1, disclosure::Gate(session).preview(document, readerOf({{}, purpose})));
        previews.push_back({purpose, std::move(document1)});
    }
    return previews;
}

} // namespace xd::archive
