#include "ui/theme/mark.h"

namespace xd::theme {

Ink inkOf(Mark mark)
{
    switch (mark) {
    case Mark::none:
        return Ink::ink;
    case Mark::info:
        return Ink::info;
    case Mark::ok:
        return Ink::ok;
    case Mark::warn:
        return Ink::warn;
    case Mark::danger:
        return Ink::danger;
    }
    return Ink::ink;
}

QChar symbolOf(Mark mark)
{
    switch (mark) {
    case Mark::none:
        return {};
    case Mark::info:
        return u'○';
    case Mark::ok:
        return u'●';
    case Mark::warn:
        return u'◆';
    case Mark::danger:
        return u'▲';
    }
    return {};
}

QString marked(Mark mark, const QString &word)
{
    return mark == Mark::none ? word : QString(symbolOf(mark)) + u' ' + word;
}

} // namespace xd::theme
