// Composes manifest and records into a bundle file. Counts, digests and recipients of the manifest are filled in here;
// the tally may be given where it is known.
#pragma once

#include "core/exchange/records.h"
#include "core/exchange/write_container.h"

namespace xd::exchange {

// Error: BundleTooLarge.
Result<QByteArray> writeBundle(const ContainerDraft &draft, Manifest manifest, const std::vector<Record> &records,
                               const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients);
Result<QByteArray> writeBundle(const ContainerDraft &draft, Manifest manifest, const std::vector<const Record *> &records, const Tally &tally,
                               const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients);
// An enrolment, a receipt, or trust roots. A public one has no recipients and carries senderBoxPk.
Result<QByteArray> writeDocuments(const ContainerDraft &draft, Manifest manifest, const std::vector<cbor::Value> &documents,
                                  const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients,
                                  const QByteArray &senderBoxPk = {});

} // namespace xd::exchange
