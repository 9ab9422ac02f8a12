package tilsagn.workflow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.DeficiencyReminded;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.DeficiencyMails;
import tilsagn.correspondence.Letters;

/** What the process does by itself while an application is being mended. Each step may run twice. */
@Component
class DeficiencySteps {

    private final DeficiencyNotices notices;
    private final Letters letters;
    private final DeficiencyMails mails;
    private final Assessments assessments;
    private final ApplicationEventPublisher events;

    DeficiencySteps(DeficiencyNotices notices, Letters letters, DeficiencyMails mails, Assessments assessments,
                    ApplicationEventPublisher events) {
        this.events = events;
        this.notices = notices;
        this.letters = letters;
        this.mails = mails;
        this.assessments = assessments;
    }

    void send(CaseNumber number) {
        letters.sendDeficiencyNotice(number);
        notices.told(number);
    }

    void remind(CaseNumber number) {
        notices.toBeReminded(number).ifPresent(notice -> {
            mails.remind(notice);
            events.publishEvent(new DeficiencyReminded(number));
        });
    }

    void close(CaseNumber number) {
        notices.expire(number);
    }

    String checker(CaseNumber number) {
        return notices.last(number).map(DeficiencyNotice::issuedBy).filter(username -> !assessments.disqualified(username, number)).orElse(null);
    }
}
