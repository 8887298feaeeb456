#include "core/screening/sitting_offer.h"

#include "core/screening/display_text.h"
#include "core/screening/slip_store.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<SittingPart> sittingPartOf(const Instruments &instruments, const Instrument &instrument, const QString &language)
{
    if (!instrument.isReadable())
        return failure(*instrument.unreadableFor, instrument.id);
    if (instrument.informant != Informant::self)
        return failure(ErrorCode::InstrumentUnsuitable, instrument.id);
    const bool isChinese = language != "en"_L1;
    auto text = displayTextOf(instruments, instrument, isChinese ? TextLanguage::zh : TextLanguage::en);
    if (!text && text.error().code == ErrorCode::TextMissing) // a text pack may have one language alone
        text = displayTextOf(instruments, instrument, isChinese ? TextLanguage::en : TextLanguage::zh);
    if (!text)
        return failure(text.error().code, instrument.id);
    SittingPart part;
    part.instrument = instrument.idAtVersion();
    part.instruction = text->instruction;
    part.stem = text->stem;
    if (!instrument.hasOwnText())
        part.notice = text->notice;
    for (int at = 0; at < instrument.itemCount(); ++at) {
        SittingItem item;
        item.text = text->items[at];
        const OptionSet &options = instrument.optionsOf(at);
        for (std::size_t option = 0; option < options.size(); ++option)
            item.options.push_back({options[option].value, text->options[size_t(at)][qsizetype(option)]});
        part.items.push_back(std::move(item));
    }
    for (const DangerItem &danger : instrument.dangerItems) {
        int &from = part.items[size_t(danger.item)].dangerFrom;
        from = from < 0 ? danger.atLeast : std::min(from, danger.atLeast);
    }
    return part;
}

bool mayBeAsked(const RoundView &view, const students::StudentId &student)
{
    const Consent consent = view.consents.value(student);
    return consent.guardian == Opinion::agrees && consent.pupil != Opinion::refuses;
}

Result<SittingOffer> offerSitting(access::Session &session, const Instruments &instruments, const RoundId &round)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    SittingOffer offer;
    XD_TRY(const SlipCodes codes, readSlipCodes(records->vault(), round));
    XD_TRY(const auto arrangements, readArrangements(records->vault(), round));
    offer.title = view.round.title;
    offer.arrangements = view.round.arrangements;
    std::vector<const Instrument *> shown;
    for (const RoundInstrument &chosen : view.round.instruments) {
        const auto part = sittingPartOf(instruments, *chosen.instrument, u"zh_CN"_s);
        offer.parts.push_back({chosen.instrument->id, chosen.instrument->names, part ? std::nullopt : std::optional(part.error().code)});
        if (part)
            shown.push_back(chosen.instrument);
    }
    std::map<students::SchoolClass, OfferedClass> classes;
    for (const RosterEntry &student : view.roster.entries()) {
        if (!view.isEligible(student))
            continue;
        OfferedClass &its = classes[student.schoolClass];
        its.schoolClass = student.schoolClass;
        const bool isWaiting = std::any_of(shown.begin(), shown.end(), [&](const Instrument *instrument) { return view.isWanted(*instrument, student); });
        const bool isAsked = isWaiting && mayBeAsked(view, student.id);
        ++(!isWaiting ? its.answered : isAsked ? its.waiting : its.withoutConsent);
        if (!isAsked)
            continue;
        its.withCode += !codes.codeOf(student.id).isEmpty();
        if (const QString words = arrangements.value(student.id); !words.isEmpty())
            its.arranged.push_back({student.name, words, asksForLargerLetters(words)});
    }
    for (auto &[schoolClass, its] : classes)
        std::sort(its.arranged.begin(), its.arranged.end(), [](const ArrangedStudent &a, const ArrangedStudent &b) { return a.name < b.name; });
    for (const auto &[schoolClass, offered] : classes)
        offer.classes.push_back(offered);
    return offer;
}

} // namespace xd::screening
