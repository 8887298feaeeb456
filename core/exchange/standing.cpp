#include "core/exchange/standing.h"

#include <algorithm>

namespace xd::exchange {

namespace {

bool isActive(const TrustRoot &root, QByteArrayView sender)
{
    const Member *member = root.memberWithSender(sender);
    return member && member->status == MemberStatus::active;
}

bool isOfStream(const InBundle &row, const ContainerHeader &header)
{
    return row.sender == header.senderId && row.stream == header.streamId;
}

// Which of two streams is newer, nobody can prove: clocks go wrong and journals are set back by a restore. What came first
// counts as older, and a stream that is new here as the newest, unless both speak against it: a stick that was forgotten.
bool isNewerStream(const InBundle &row, const Manifest &manifest, std::size_t rowFirst, std::size_t ownFirst, std::size_t count)
{
    if (ownFirst < count)
        return rowFirst > ownFirst;
    return row.createdMs > manifest.createdMs && row.journal.seq > manifest.journal.seq;
}

} // namespace

Standing standingOf(const ContainerHeader &header, const Manifest &manifest, bool isLate, const TrustRoot &root,
                    const std::vector<InBundle> &earlier)
{
    Standing standing;
    standing.isLate = isLate;
    const bool isOfActive = isActive(root, header.senderId);
    const auto own = std::find_if(earlier.begin(), earlier.end(), [&](const InBundle &row) { return isOfStream(row, header); });
    const auto ownFirst = std::size_t(own - earlier.begin());
    QHash<QByteArray, std::size_t> firsts; // of each stream
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const InBundle &row = earlier[i];
        if (isOfStream(row, header))
            continue;
        if (!firsts.contains(row.stream))
            firsts.insert(row.stream, i);
        standing.others.insert(row.id);
        if (row.from != manifest.periodFrom || row.to != manifest.periodTo)
            continue;
        const bool isOtherActive = isActive(root, row.sender);
        const bool isOtherNewer = isOtherActive != isOfActive ? isOtherActive : isNewerStream(row, manifest, firsts[row.stream], ownFirst, earlier.size());
        if (isOtherNewer)
            standing.isOutranked = true;
        else if (header.baseSeq == 0)
            standing.replaced.insert(row.id);
    }
    standing.isNewStream = own == earlier.end() && !earlier.empty();
    return standing;
}

} // namespace xd::exchange
