// What reads bytes of strangers. A target takes any input and must come back: no crash, no sanitizer's complaint, below
// a second and a gigabyte. What it accepts must keep its promises, which it checks itself with XD_EXPECT.
#pragma once

#include <QByteArrayView>
#include <cstdio>
#include <cstdlib>

#define XD_EXPECT(condition)                                                                                           \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                      \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

namespace xd::fuzz {

void readKeyring(QByteArrayView input);
void readTextTable(QByteArrayView input);
void readWorkbook(QByteArrayView input);  // a whole file, but no old one
void readOldWorkbook(QByteArrayView input); // XLS, in a process of its own that may crash, and does
void readXlsWords(QByteArrayView input);    // what that process may say
void readSheetXml(QByteArrayView input);  // the sheet inside an otherwise sound workbook
void readPack(QByteArrayView input);
void readBundleHeader(QByteArrayView input);
void readPayload(QByteArrayView input);   // frames, CBOR, records
void readTrustRoot(QByteArrayView input);

struct Target {
    const char *name; // also of its folder in corpus/
    void (*run)(QByteArrayView input);
};
inline constexpr Target targets[] = {
    {"keyring", readKeyring}, {"text_table", readTextTable}, {"workbook", readWorkbook}, {"old_workbook", readOldWorkbook}, {"xls_words", readXlsWords}, {"sheet_xml", readSheetXml},
    {"pack", readPack}, {"bundle_header", readBundleHeader}, {"payload", readPayload}, {"trust_root", readTrustRoot},
};

} // namespace xd::fuzz
