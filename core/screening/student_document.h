// One student's page as a document for the gate: who it is, whom to call, what the screenings came to, each under its
// band, so that every reader gets the part that is his.
#pragma once

#include "core/disclosure/gate.h"
#include "core/screening/export_results.h"
#include "core/screening/student_screenings.h"
#include "core/students/show_student.h"

namespace xd::screening {

// The facts, by the names of the code and in the order of a register.
const QStringList &studentFacts();

disclosure::Document studentDocument(const students::StudentPage &page, const StudentScreenings &screenings, const ResultWords &words);

// As someone in this role gets it in the course of his work. Error: NotPermitted where not even the name is his to read.
Result<disclosure::ReleasedDocument> releaseStudent(access::Session &session, const Instruments &instruments, const students::StudentId &student,
                                                    access::Role reader, const ResultWords &words, disclosure::Channel channel);
// The same without an exit: what would leave.
Result<disclosure::ReleasedDocument> previewStudent(access::Session &session, const Instruments &instruments, const students::StudentId &student,
                                                    access::Role reader, const ResultWords &words);

} // namespace xd::screening
