// Finds in a text what does not belong into it: phrases of rules, and names of other children. Spaces, dots, full width and
// case hide nothing; words of English count as whole words. A paragraph of 2,000 characters against 5,000 names takes some
// milliseconds, so that it can be asked at every key. It says, and never changes or blocks anything itself.
#pragma once

#include "core/packs/phrases.h"

#include <unordered_map>

namespace xd::packs {

// One place in a text, in UTF-16 units of the text as it stands.
struct Remark {
    qsizetype at = 0;
    qsizetype length = 0;
    QString phrase; // as the rule has it
    bool isName = false;
    bool isRefused = false;
    Wording instead;
    Wording swap; // may be empty
};

class LanguageGuard {
public:
    LanguageGuard() = default; // finds nothing
    explicit LanguageGuard(const PhraseBook &book);

    // A phrase that is there already keeps its rule, unless the new one refuses it.
    void addRules(const std::vector<PhraseRule> &rules);
    void addNames(const QStringList &names);
    void setOtherNames(const PhraseRule &rule) { m_rules[0] = rule; }

    // In the order of the text, the longest where several begin. `own`: names of whom the text is about.
    std::vector<Remark> look(const QString &text, const QStringList &own = {}) const;

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView text) const { return qHash(text); }
    };
    struct Same {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const { return a == b; }
    };
    struct Known {
        QString phrase;
        size_t rule = 0; // position in m_rules; 0: a name
        QByteArray gaps; // of a phrase with spaces: '1' where one stands before that character
    };
    void add(const QString &phrase, size_t rule);

    std::vector<PhraseRule> m_rules{PhraseRule()};
    std::unordered_map<QString, Known, Hash, Same> m_known; // by the bare phrase
    std::vector<qsizetype> m_lengths;                       // of bare phrases, longest first
    QStringList m_ordinary;
};

} // namespace xd::packs
