// Something that wants to leave: a print, a PDF, a sheet, a clipboard copy, a bundle are all the same document to the
// gate. Numbers and codes, no sentences: words for codes are in ui/text, or come along as data of a pack.
// Charts draw count tables, so that no number reaches paper beside the gate.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace xd::disclosure {

// What a field tells about a child; the right of a reader is a set of these.
enum class Band : quint8 {
    open = 1,      // nothing of any one child: codes, dates, counts
    identity = 2,  // who it is: name, numbers, class, sex, birth
    contact = 4,   // guardians, telephone, documents
    result = 8,    // consent, scores, bands, flags
    answer = 16,   // answers to items, danger answers
    note = 32,     // what a person wrote
    summary = 64,  // the one line that the homeroom teacher may know
};

struct Words {
    QString zh;
    QString en;
    friend bool operator==(const Words &, const Words &) = default;
};

// The steps of one side of a table. `words` is empty, or as long as `codes` where the words are data.
struct Axis {
    QString name; // "grade", "sex", "band"
    QStringList codes;
    std::vector<Words> words = {};
    friend bool operator==(const Axis &, const Axis &) = default;
};

using Dims = std::map<QString, QString>;

// Enrolment is known to everyone in the school and lies with the authority: it is not protected. All else is.
enum class Subject { enrolment, health };

struct CountTable {
    QString id; // "screening.bands"
    Dims dims;  // what all its cells share: the round, the instrument
    Axis rows;
    Axis columns;
    std::vector<qint64> counts; // row by row, without totals
    Subject subject = Subject::health;
    // The total of each row is the same number as that row's cell in a column of an earlier table of the document.
    struct TotalsFrom {
        size_t table = 0;
        QString column;
    };
    std::optional<TotalsFrom> totalsFrom = {};
    // A table of one row that divides the total of a column of an earlier table; it is shown only where that total is.
    std::optional<TotalsFrom> divides = {};
    QStringList openColumns = {}; // that say nothing of anyone's health (Grid::openColumns)
    std::map<QString, Words> words = {}; // of dims whose words are data: "instrument"
};

struct ListColumn {
    QString name; // field name of the code
    Band band = Band::open;
};
struct ListTable {
    QString id;
    std::vector<ListColumn> columns;
    std::vector<QStringList> rows;
};

struct Text {
    QString id; // "school", "quarter", "preparedBy"
    QString text;
    Band band = Band::open;
};

struct Document {
    QString kind;       // "report.quarterly", "students.list", "screening.results"
    QByteArray subject; // uuid of what it is about, 16 bytes or empty: the object of its line in the journal
    std::vector<Text> texts = {};
    std::vector<CountTable> tables = {};
    std::vector<ListTable> lists = {};
};

} // namespace xd::disclosure
