// A QR code as vector squares (libqrencode, level M, four modules of quiet zone). The payload is ASCII: without
// a declared encoding readers take Chinese for something else. Returns false for an empty, non-ASCII or too long one.
#pragma once

#include <QByteArrayView>

class QPainter;
class QRectF;

namespace xd::paper {

bool paintQrCode(QPainter &painter, const QRectF &square, QByteArrayView payload);

} // namespace xd::paper
