// Where a round stands and what to do next: plan → consent → collect → check → second look → close. One rule for the
// stepper, the primary button and the sentence beside them.
#pragma once

#include "ui/screening/round_view_data.h"

#include <QWidget>

namespace xd::ui {

enum class RoundStage { plan, consent, collect, check, look, close, closed };

RoundStage stageOf(const RoundData &round, QDate today);
QString stageName(RoundStage stage);
// "12 slips are still out; 3 students who agreed have not answered."
QString stageAdvice(const RoundData &round, QDate today);

// The six steps in one line, for the corner of the page, with what to do next below it.
class RoundSteps final : public QWidget {
    Q_OBJECT

public:
    explicit RoundSteps(QWidget *parent = nullptr);
    void show(RoundStage stage, const QString &advice);
    RoundStage stage() const { return m_stage; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shortForm() const;
    int wholeWidth() const;

    RoundStage m_stage = RoundStage::plan;
    QString m_advice;
};

} // namespace xd::ui
