// libsodium behind one door: it is initialised once, before the first call, and bytes of Qt become its bytes.
#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <sodium.h>

namespace xd::crypto {

inline void readySodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot start");
}

inline const unsigned char *bytesOf(QByteArrayView view)
{
    static constexpr unsigned char none = 0; // libsodium wants a place to point at, even for no bytes
    return view.isEmpty() ? &none : reinterpret_cast<const unsigned char *>(view.data());
}
inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
inline unsigned long long sizeOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

} // namespace xd::crypto
