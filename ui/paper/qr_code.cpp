#include "ui/paper/qr_code.h"

#include <QPainter>
#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace xd::paper {

bool paintQrCode(QPainter &painter, const QRectF &square, QByteArrayView payload)
{
    const bool isAscii = std::all_of(payload.begin(), payload.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (payload.isEmpty() || !isAscii)
        return false;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(payload.size()), reinterpret_cast<const unsigned char *>(payload.data()), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code)
        return false;
    constexpr int quietModules = 4;
    const double module = square.width() / (code->width + 2 * quietModules);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int y = 0; y < code->width; ++y) {
        const unsigned char *line = code->data + y * code->width;
        for (int x = 0; x < code->width;) {
            int end = x;
            while (end < code->width && (line[end] & 1))
                ++end;
            // One rectangle a run, so that no seams show between neighbours.
            if (end > x)
                painter.drawRect(QRectF(square.left() + (x + quietModules) * module, square.top() + (y + quietModules) * module,
                                        (end - x) * module, module));
            x = std::max(end, x + 1);
        }
    }
    painter.restore();
    return true;
}

} // namespace xd::paper
