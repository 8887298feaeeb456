// Changes an input as files go wrong and as attackers try: bits, bytes, lengths, pieces moved, doubled, cut, two inputs
// joined. The same seed makes the same inputs.
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <vector>

namespace xd::fuzz {

class Mutation {
public:
    Mutation(std::vector<QByteArray> corpus, quint32 seed) : m_corpus(std::move(corpus)), m_random(seed) {}
    QByteArray next();

private:
    void change(QByteArray &bytes);
    qsizetype somewhere(const QByteArray &bytes) { return bytes.isEmpty() ? 0 : m_random.bounded(int(bytes.size())); }

    std::vector<QByteArray> m_corpus;
    QRandomGenerator m_random;
};

} // namespace xd::fuzz
