#include "core/access/counsel_keys.h"

#include "core/access/access_store.h"

namespace xd::access {

Result<std::vector<crypto::BoxKeys>> counselKeys(Session &session)
{
    XD_TRY(DeviceKeys device, session.deviceKeys());
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::readMailbox));
    XD_TRY(std::vector<crypto::BoxKeys> keys, readRetiredKeys(records->vault(), KeyPurpose::counsel));
    keys.insert(keys.begin(), std::move(device.counsel));
    return keys;
}

} // namespace xd::access
