// Search and order of Chinese names by sound. Readings come from Unihan at build time (make_pinyin_table.py);
// every modern reading of a character matches, surnames have their own (单 shan, 尉迟 yu chi; facts C3).
// A query may mix Han, full pinyin, prefixes and initials: "曾xm", "zengxiaoming", "zxm", "zeng xiao m", lu or lv for 吕.
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace xd::pinyin {

// What lists are sorted by: "zeng xiao ming" for 曾小明; a reading for each character, surname readings first.
QString sortKey(QStringView name);
// A query as matches() wants it: lower case, no tones, spaces, apostrophes or dots, ü as v, at most 63 units.
QString normalisedQuery(const QString &typed);
// Whether the query is found in the name, from any of its characters on. An empty query matches.
bool matches(QStringView name, QStringView normalisedQuery);

// Many names in one block of memory: 300,000 are searched in some milliseconds, whatever the query.
class NameIndex {
public:
    void reserve(int names);
    void add(QStringView name); // its position is the number of names before it
    int size() const { return int(m_ends.size()); }
    QStringView name(int position) const;
    // Positions of the names that match, in order of adding; limit < 0: all of them.
    std::vector<int> find(QStringView normalisedQuery, int limit = -1) const;

private:
    QString m_text;
    std::vector<qsizetype> m_ends;
    std::vector<quint32> m_letters; // of each name: the first letters of all its readings, as bits
};

} // namespace xd::pinyin
