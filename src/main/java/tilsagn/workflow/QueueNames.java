package tilsagn.workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.application.ApplicantVeil;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;

/**
 * What the queue calls an applicant. In a blind call it names nobody at any step, to anybody, until all sheets are in: the row is the same
 * for all who read it, and so neither a search nor an export can tell. Whoever must know reads it on the case.
 */
@Component
class QueueNames {

    private final ObjectProvider<ApplicantVeil> veils;

    QueueNames(ObjectProvider<ApplicantVeil> veils) {
        this.veils = veils;
    }

    Named of(GrantApplication application) {
        if (veils.stream().noneMatch(rule -> rule.covers(application))) {
            return new Named(application.organisationName(), application.title(), false);
        }
        Veil veil = Veil.of(application);
        return new Named(veil.applicant(), veil.over(application.title()), true);
    }

    /** The applicant and the title, as they may stand in the queue. */
    record Named(String applicant, String title, boolean veiled) {
    }
}
