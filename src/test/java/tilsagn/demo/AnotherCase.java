package tilsagn.demo;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.application.Applications;
import tilsagn.application.SectionContent;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.TargetGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** For the browser: one more application in the demo's open call, so that a test does not use up one that others need. */
@TestComponent
public class AnotherCase {

    private final Troupe troupe;
    private final Applications applications;
    private final Withdrawals withdrawals;
    private final Calls calls;
    private final Papers papers;

    AnotherCase(Troupe troupe, Applications applications, Withdrawals withdrawals, Calls calls, Papers papers) {
        this.troupe = troupe;
        this.applications = applications;
        this.withdrawals = withdrawals;
        this.calls = calls;
        this.papers = papers;
    }

    /** A case on the scene. */
    public record Sent(CaseNumber number, UUID application) {
    }

    /** The organisation's person fills it in and sends it. */
    public Sent of(CastOrganisation organisation, String title) {
        Call call = calls.bySlug(SeedCalls.VTFK_ROUND_2);
        FilledForm form = new FilledForm(organisation, title, "Bedriftene i klynga set opp nye målestasjonar saman.", TargetGroup.CLUSTER_PROJECT, Nok.of(300_000));
        troupe.asksTheRegister(organisation);
        UUID id = troupe.get(organisation.member(), user -> {
            UUID draft = applications.start(user, call.id(), organisation.number()).id();
            for (SectionContent section : form.sections(call)) {
                applications.save(user, draft, section);
            }
            papers.attachRequired(user, draft, call, form);
            return draft;
        });
        CaseNumber number = troupe.get(organisation.member(), user -> applications.submit(user, id)).caseNumber();
        return new Sent(number, id);
    }

    /** The organisation takes it back, so that the call is as it was. */
    public void isWithdrawn(CastOrganisation organisation, Sent sent) {
        troupe.by(organisation.member(), user -> withdrawals.withdraw(user, sent.application(), "Vi søkjer ein annan stad.", true));
    }
}
