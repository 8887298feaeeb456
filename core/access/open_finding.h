// What opening a site has found out and mended by itself; never silently: the journal has a line, and the window says it.
#pragma once

#include <QString>

namespace xd::access {

struct OpenFinding {
    enum class Kind {
        keyringDamaged,    // keyring.xdk was damaged or altered; its copy was genuine and has taken its place
        keyringForged,     // keyring.xdk was signed by a key foreign to this site; its copy was genuine and has taken its place
        keyringOlder,      // only a copy from before the last change of accounts was left: that change may be missing
        copyDamaged,       // keyring.xdk.bak was damaged or foreign, and has been written anew
        rotationFinished,  // a change of keys that was cut off has been carried through
        rotationUnfinished // a change of keys is still to be carried through, by a counsellor or officer
    };
    Kind kind = Kind::keyringDamaged;
    QString evidence = {}; // name of the file in the site's folder where the bad one is kept

    friend bool operator==(const OpenFinding &, const OpenFinding &) = default;
};

} // namespace xd::access
