#include "ui/text/field_name.h"

#include <QCoreApplication>

namespace xd::text {

namespace {

struct ErrorText { // as the sentences that they stand in
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr int maxHeadingLength = 40;

struct FieldWord {
    const char *field; // in the names of the code
    const char *word;
};

// The fields of drafts, in the order of a student's form, then accounts, rounds and bundles, then what stands alone in
// an error of core. The tests read the sources and miss no name.
constexpr FieldWord fieldWords[] = {
    {"name", QT_TRANSLATE_NOOP("ErrorText", "Name")},
    {"studentNumber", QT_TRANSLATE_NOOP("ErrorText", "Student number")},
    {"idNumber", QT_TRANSLATE_NOOP("ErrorText", "ID card number")},
    {"localNumber", QT_TRANSLATE_NOOP("ErrorText", "School's own number")},
    {"sex", QT_TRANSLATE_NOOP("ErrorText", "Sex")},
    {"birthDate", QT_TRANSLATE_NOOP("ErrorText", "Date of birth")},
    {"ethnicity", QT_TRANSLATE_NOOP("ErrorText", "Ethnic group")},
    {"grade", QT_TRANSLATE_NOOP("ErrorText", "Grade")},
    {"grades", QT_TRANSLATE_NOOP("ErrorText", "Grades")},
    {"class", QT_TRANSLATE_NOOP("ErrorText", "Class")},
    {"className", QT_TRANSLATE_NOOP("ErrorText", "Class name")},
    {"guardianName", QT_TRANSLATE_NOOP("ErrorText", "Guardian's name")},
    {"guardianPhone", QT_TRANSLATE_NOOP("ErrorText", "Guardian's telephone")},
    {"phone", QT_TRANSLATE_NOOP("ErrorText", "Telephone")},
    {"address", QT_TRANSLATE_NOOP("ErrorText", "Address")},
    {"tags", QT_TRANSLATE_NOOP("ErrorText", "Tags")},
    {"note", QT_TRANSLATE_NOOP("ErrorText", "Remark")},
    {"code", QT_TRANSLATE_NOOP("ErrorText", "Code")},
    {"kind", QT_TRANSLATE_NOOP("ErrorText", "Kind")},
    {"login", QT_TRANSLATE_NOOP("ErrorText", "Login")},
    {"role", QT_TRANSLATE_NOOP("ErrorText", "Role")},
    {"passphrase", QT_TRANSLATE_NOOP("ErrorText", "Passphrase")},
    {"newPassphrase", QT_TRANSLATE_NOOP("ErrorText", "New passphrase")},
    {"share", QT_TRANSLATE_NOOP("ErrorText", "Recovery sheet")},
    {"title", QT_TRANSLATE_NOOP("ErrorText", "Title")},
    {"instrument", QT_TRANSLATE_NOOP("ErrorText", "Instrument")},
    {"instruments", QT_TRANSLATE_NOOP("ErrorText", "Instruments")},
    {"round", QT_TRANSLATE_NOOP("ErrorText", "Round")},
    {"consent", QT_TRANSLATE_NOOP("ErrorText", "Consent")},
    {"answers", QT_TRANSLATE_NOOP("ErrorText", "Answers")},
    {"from", QT_TRANSLATE_NOOP("ErrorText", "From")},
    {"to", QT_TRANSLATE_NOOP("ErrorText", "To")},
    {"quarter", QT_TRANSLATE_NOOP("ErrorText", "Quarter")},
    {"level", QT_TRANSLATE_NOOP("ErrorText", "Level")},
    {"digits", QT_TRANSLATE_NOOP("ErrorText", "Digits")},
    {"too_many_digits", QT_TRANSLATE_NOOP("ErrorText", "Too many digits")},
    {"renew", QT_TRANSLATE_NOOP("ErrorText", "School with this code")},
    {"reason", QT_TRANSLATE_NOOP("ErrorText", "Reason")},
    {"attachment", QT_TRANSLATE_NOOP("ErrorText", "Attachment")},
    {"second", QT_TRANSLATE_NOOP("ErrorText", "Second officer")},
    {"ethnicGroup", QT_TRANSLATE_NOOP("ErrorText", "Ethnic group")},
    {"documentNumber", QT_TRANSLATE_NOOP("ErrorText", "Document number")},
    {"documentType", QT_TRANSLATE_NOOP("ErrorText", "Kind of identity document")},
    {"boarding", QT_TRANSLATE_NOOP("ErrorText", "Boarding")},
    {"status", QT_TRANSLATE_NOOP("ErrorText", "Status")},
    {"guardians", QT_TRANSLATE_NOOP("ErrorText", "Guardians")},
    {"number", QT_TRANSLATE_NOOP("ErrorText", "Student number")},
    {"student", QT_TRANSLATE_NOOP("ErrorText", "Student")},
    {"students", QT_TRANSLATE_NOOP("ErrorText", "Students")},
    {"roster", QT_TRANSLATE_NOOP("ErrorText", "Roster")},
    {"tag", QT_TRANSLATE_NOOP("ErrorText", "Tag")},
    {"schools", QT_TRANSLATE_NOOP("ErrorText", "Schools")},
    {"years", QT_TRANSLATE_NOOP("ErrorText", "Years")},
    {"guardianOpinion", QT_TRANSLATE_NOOP("ErrorText", "Guardian's decision")},
    {"studentOpinion", QT_TRANSLATE_NOOP("ErrorText", "Student's own decision")},
    {"date", QT_TRANSLATE_NOOP("ErrorText", "Date")},
    {"seconds", QT_TRANSLATE_NOOP("ErrorText", "Time taken")},
    {"started", QT_TRANSLATE_NOOP("ErrorText", "Begun at")},
    {"finished", QT_TRANSLATE_NOOP("ErrorText", "Finished at")},
    {"firstDay", QT_TRANSLATE_NOOP("ErrorText", "First day")},
    {"lastDay", QT_TRANSLATE_NOOP("ErrorText", "Last day")},
    {"norms", QT_TRANSLATE_NOOP("ErrorText", "Norms")},
    {"finding", QT_TRANSLATE_NOOP("ErrorText", "Danger answer")},
    {"import", QT_TRANSLATE_NOOP("ErrorText", "Import")},
    {"total", QT_TRANSLATE_NOOP("ErrorText", "Total")},
    {"item", QT_TRANSLATE_NOOP("ErrorText", "Item")},
    {"system", QT_TRANSLATE_NOOP("ErrorText", "School system")},
    {"backup", QT_TRANSLATE_NOOP("ErrorText", "Backup")},
    {"recovery", QT_TRANSLATE_NOOP("ErrorText", "Recovery sheets")},
    {"shares", QT_TRANSLATE_NOOP("ErrorText", "Recovery sheets")},
    {"held", QT_TRANSLATE_NOOP("ErrorText", "Held bundle")},
    {"keyring", QT_TRANSLATE_NOOP("ErrorText", "Key file")},
    {"schoolYear", QT_TRANSLATE_NOOP("ErrorText", "School year")},
    {"term", QT_TRANSLATE_NOOP("ErrorText", "Term")},
    {"version", QT_TRANSLATE_NOOP("ErrorText", "Version")},
    {"age", QT_TRANSLATE_NOOP("ErrorText", "Age")},
    {"arrangement", QT_TRANSLATE_NOOP("ErrorText", "Arrangement")},
    {"arrangements", QT_TRANSLATE_NOOP("ErrorText", "Arrangements")},
    {"classes", QT_TRANSLATE_NOOP("ErrorText", "Classes")},
    {"contact", QT_TRANSLATE_NOOP("ErrorText", "Contact")},
    {"danger", QT_TRANSLATE_NOOP("ErrorText", "Danger answer")},
    {"duty", QT_TRANSLATE_NOOP("ErrorText", "Duty")},
    {"form", QT_TRANSLATE_NOOP("ErrorText", "Form")},
    {"foundOn", QT_TRANSLATE_NOOP("ErrorText", "Day")},
    {"how", QT_TRANSLATE_NOOP("ErrorText", "What was done")},
    {"instrumentGrades", QT_TRANSLATE_NOOP("ErrorText", "Grades of an instrument")},
    {"items", QT_TRANSLATE_NOOP("ErrorText", "Items")},
    {"layout", QT_TRANSLATE_NOOP("ErrorText", "Layout")},
    {"letter", QT_TRANSLATE_NOOP("ErrorText", "Letter")},
    {"letters", QT_TRANSLATE_NOOP("ErrorText", "Letters")},
    {"licence", QT_TRANSLATE_NOOP("ErrorText", "Licence")},
    {"look", QT_TRANSLATE_NOOP("ErrorText", "Second look")},
    {"means", QT_TRANSLATE_NOOP("ErrorText", "Means")},
    {"rows", QT_TRANSLATE_NOOP("ErrorText", "Rows")},
    {"scale", QT_TRANSLATE_NOOP("ErrorText", "Scale")},
    {"screen", QT_TRANSLATE_NOOP("ErrorText", "Page for students")},
    {"sheet", QT_TRANSLATE_NOOP("ErrorText", "Sheet")},
    {"sitting", QT_TRANSLATE_NOOP("ErrorText", "Sitting")},
    {"slip", QT_TRANSLATE_NOOP("ErrorText", "Slip")},
    {"source", QT_TRANSLATE_NOOP("ErrorText", "Source")},
    {"verdict", QT_TRANSLATE_NOOP("ErrorText", "Verdict")},
    {"words", QT_TRANSLATE_NOOP("ErrorText", "Words")},
    {"folder", QT_TRANSLATE_NOOP("ErrorText", "Folder")},
    {"file", QT_TRANSLATE_NOOP("ErrorText", "File")},
    {"out", QT_TRANSLATE_NOOP("ErrorText", "Target folder or file")},
    {"outcome", QT_TRANSLATE_NOOP("ErrorText", "Whether it was stored shows when the site is opened again")},
    {"now", QT_TRANSLATE_NOOP("ErrorText", "Time")},
    {"district", QT_TRANSLATE_NOOP("ErrorText", "District")},
    {"enrolment", QT_TRANSLATE_NOOP("ErrorText", "Enrolment")},
    {"recipient", QT_TRANSLATE_NOOP("ErrorText", "Recipient")},
    {"owner", QT_TRANSLATE_NOOP("ErrorText", "Colleague")},
    {"minutes", QT_TRANSLATE_NOOP("ErrorText", "Minutes")},
    {"document", QT_TRANSLATE_NOOP("ErrorText", "Document")},
    {"school", QT_TRANSLATE_NOOP("ErrorText", "School")},
    {"person", QT_TRANSLATE_NOOP("ErrorText", "Person's name")},
    {"day", QT_TRANSLATE_NOOP("ErrorText", "Day")},
    {"caseNote", QT_TRANSLATE_NOOP("ErrorText", "Case note")},
    {"processNote", QT_TRANSLATE_NOOP("ErrorText", "Process note")},
    {"oneLine", QT_TRANSLATE_NOOP("ErrorText", "One line")},
    {"corrects", QT_TRANSLATE_NOOP("ErrorText", "Entry to be corrected")},
    {"entry", QT_TRANSLATE_NOOP("ErrorText", "Entry")},
    {"kept", QT_TRANSLATE_NOOP("ErrorText", "Student who stays")},
    {"gone", QT_TRANSLATE_NOOP("ErrorText", "Student who is merged")},
    {"merge", QT_TRANSLATE_NOOP("ErrorText", "Merge")},
    {"plan", QT_TRANSLATE_NOOP("ErrorText", "Preview")},
    {"until", QT_TRANSLATE_NOOP("ErrorText", "Until")},
    {"witness", QT_TRANSLATE_NOOP("ErrorText", "Witness")},
    {"legalBasis", QT_TRANSLATE_NOOP("ErrorText", "Legal basis")},
    {"pack", QT_TRANSLATE_NOOP("ErrorText", "Pack")},
    {"phrase", QT_TRANSLATE_NOOP("ErrorText", "Phrase")},
    {"phrases", QT_TRANSLATE_NOOP("ErrorText", "List of phrases")},
    {"instead", QT_TRANSLATE_NOOP("ErrorText", "Wording to offer")},
    {"openRound", QT_TRANSLATE_NOOP("ErrorText", "Round that is open")},
};

} // namespace

QString fieldName(const QString &field)
{
    for (const FieldWord &known : fieldWords) {
        if (field == QLatin1StringView(known.field))
            return ErrorText::tr(known.word);
    }
    return field.left(maxHeadingLength);
}

} // namespace xd::text
