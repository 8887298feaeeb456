#include "ui/paper/form_paper.h"

#include "core/packs/form_document.h"

#include <QDate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using packs::FieldKind;

constexpr double lineRoomMm = 6;
constexpr double rowRoomMm = 8; // of an empty table
constexpr int wideChoices = 5;  // from here on a choice takes the whole width

// In both languages, since a form follows those who fill it in and not the window.
struct FormWords {
    QString date, noDate, tearHere, gapBetween;
};

FormWords wordsIn(const QLocale &locale)
{
    if (locale.language() != QLocale::Chinese)
        return {u"d MMMM yyyy"_s, {}, u"- - -   tear off along this line and return   - - -"_s, u"   "_s};
    return {u"yyyy年M月d日"_s, u"　　　　年　　月　　日"_s, u"请沿虚线撕下交回"_s, u"　"_s};
}

class Writer {
public:
    Writer(const packs::Form &form, packs::Filled filled, const QLocale &locale)
        : m_form(form), m_layout(form.layout.value_or(packs::FormLayout())), m_filled(std::move(filled)), m_locale(locale), m_words(wordsIn(locale))
    {
    }

    PaperDocument write(const QString &school)
    {
        m_paper.title = m_form.names.in(m_locale);
        m_paper.subtitle = school;
        m_paper.headLeft = school;
        m_paper.headRight = m_layout.mark.in(m_locale);
        m_paper.footLeft = m_form.idAtVersion();
        m_paper.isLandscape = m_layout.isLandscape;
        for (const packs::FormSection &section : m_form.sections)
            add(section);
        return std::move(m_paper);
    }

private:
    void add(const packs::FormSection &section)
    {
        if (section.isTorn)
            m_paper.blocks.push_back(TearLine{m_words.tearHere});
        m_paper.blocks.push_back(Heading{section.title.in(m_locale), 3});
        if (const QString note = section.note.in(m_locale); !note.isEmpty())
            m_paper.blocks.push_back(Note{note});
        for (const packs::Wording &paragraph : section.paragraphs)
            m_paper.blocks.push_back(Paragraph{packs::sentenceOf(paragraph.in(m_locale), m_filled, [this](QDate day) { return m_locale.toString(day, m_words.date); })});
        m_isTableAlone = std::none_of(section.fields.begin(), section.fields.end(), [](const packs::FormField &field) { return field.kind != FieldKind::table && field.kind != FieldKind::sign; });
        for (const packs::FormField &field : section.fields)
            add(field);
        finishGrid();
        finishSigns();
    }

    void add(const packs::FormField &field)
    {
        if (field.kind == FieldKind::sign) {
            finishGrid();
            m_signs.roles << field.label.in(m_locale);
            return;
        }
        finishSigns();
        if (field.kind == FieldKind::table) {
            finishGrid();
            m_paper.blocks.push_back(tableOf(field));
            return;
        }
        const bool isWide = field.kind == FieldKind::lines || (field.kind == FieldKind::choice && int(field.choices.size()) >= wideChoices);
        const int rows = field.rows > 0 ? field.rows : field.kind == FieldKind::lines ? 3 : 1;
        m_grid.boxes.push_back({field.label.in(m_locale), wordsOf(field), isWide ? m_layout.columns : 1, rows * lineRoomMm});
    }

    QString valueOf(const packs::FormField &field) const
    {
        const auto found = m_filled.find(field.id);
        return found == m_filled.end() ? QString() : found->second;
    }

    QString wordsOf(const packs::FormField &field) const
    {
        const QString value = valueOf(field);
        if (field.kind == FieldKind::date)
            return value.isEmpty() ? m_words.noDate : m_locale.toString(QDate::fromString(value, Qt::ISODate), m_words.date);
        if (field.kind != FieldKind::choice)
            return value;
        QStringList choices;
        for (const packs::FormChoice &choice : field.choices)
            choices << QString(choice.id == value ? u"■ "_s : u"□ "_s).append(choice.text.in(m_locale)).replace(u' ', QChar::Nbsp);
        return choices.join(m_words.gapBetween);
    }

    Table tableOf(const packs::FormField &field) const
    {
        Table table{m_isTableAlone ? QString() : field.label.in(m_locale), {}, {}}; // the section's title says it
        for (const packs::FormColumn &column : field.columns)
            table.columns.push_back({column.label.in(m_locale), double(column.share)});
        const QString value = valueOf(field);
        for (const QString &row : value.split(u'\n', Qt::SkipEmptyParts)) // no empty row stays where a list is whole
            table.rows.push_back({row.split(u'\t'), false});
        table.roomMm = table.rows.empty() ? rowRoomMm : lineRoomMm;
        if (table.rows.empty())
            table.rows.resize(size_t(std::max(field.rows, 1)), Row{QStringList(qsizetype(field.columns.size())), false});
        return table;
    }

    void finishGrid()
    {
        if (m_grid.boxes.empty())
            return;
        m_grid.columns = m_layout.columns;
        m_paper.blocks.push_back(std::exchange(m_grid, {}));
    }

    void finishSigns()
    {
        if (!m_signs.roles.isEmpty())
            m_paper.blocks.push_back(std::exchange(m_signs, {}));
    }

    const packs::Form &m_form;
    packs::FormLayout m_layout;
    packs::Filled m_filled;
    QLocale m_locale;
    FormWords m_words;
    PaperDocument m_paper;
    FormGrid m_grid;
    SignatureLines m_signs;
    bool m_isTableAlone = false;
};

} // namespace

PaperDocument formPaper(const packs::Form &form, const disclosure::ReleasedDocument &released, const QLocale &locale)
{
    packs::Filled filled = packs::filledIn(released);
    const QString school = filled[u"school.name"_s];
    PaperDocument paper = Writer(form, std::move(filled), locale).write(school);
    paper.madeAtMs = released->timeMs;
    return paper;
}

PaperDocument emptyFormPaper(const packs::Form &form, const QString &school, const QLocale &locale)
{
    return Writer(form, {{u"school.name"_s, school}}, locale).write(school);
}

QString formFileName(const packs::Form &form, const QLocale &locale, QDate day)
{
    return form.names.in(locale) + u'-' + day.toString(Qt::ISODate);
}

} // namespace xd::paper
