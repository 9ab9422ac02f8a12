package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.Grants;
import tilsagn.grant.PlanVersion;
import tilsagn.grant.RunningGrants;

/** The pages of a change request: the party's form, the plans side by side, the assessment and the answer. */
@YearsTest
class ChangeWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    Grants grants;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private String home;
    private String panel;
    private PlanVersion plan;

    @BeforeEach
    void aRunningGrant() {
        number = running.running(stage);
        home = "/applications/" + cases.get(number).id();
        panel = "/cases/" + number + "/grant/changes";
        plan = grants.plan(number, time.today());
    }

    @Test
    void thePartysPageLeadsThereAndSaysThatTheOfferMustBeAcceptedFirst() throws Exception {
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).contains(home + "/changes");
        Screen.Answer page = screen.get(Cast.SIRI, home + "/changes").is(200);
        assertThat(page.text()).contains(screen.says("grant.change.not-now.offered"), plan.totalCost().digits().replace((char) 0xa0, (char) 32));
        assertThat(page.hasField("reason")).isFalse();
        assertThat(screen.post(Cast.SIRI, home + "/changes", "kinds", "SCOPE", "scope", "Mindre", "reason", "Fordi").is(409).text())
            .contains(screen.says("grant.not-accepted", number));
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysByHowMuchTheTotalDiffers() throws Exception {
        running.begin(number);
        List<String> fields = new ArrayList<>(List.of("kinds", "BUDGET", "reason", "Flere samlinger <b>på nett</b>"));
        plan.costs().forEach((category, amount) -> fields.addAll(List.of("cost." + category, amount.plus(Nok.of(1_000)).digits())));
        Screen.Answer refused = screen.post(Cast.SIRI, home + "/changes", fields.toArray(String[]::new)).is(422);

        Nok total = plan.totalCost().plus(Nok.of(1_000L * plan.costs().size()));
        assertThat(refused.errors()).containsExactly(screen.says("grant.change.total", total, plan.totalCost(), total.minus(plan.totalCost())));
        assertThat(refused.value("reason")).isEqualTo("Flere samlinger <b>på nett</b>");
        assertThat(refused.ticked("kinds")).containsExactly("BUDGET");
        assertThat(refused.pointersToNothing()).isEmpty();
    }

    @Test
    void anEmptyFormAndUnreadableDaysAreToldBesideTheFields() throws Exception {
        running.begin(number);
        assertThat(screen.post(Cast.SIRI, home + "/changes").is(422).error("kinds")).isEqualTo(screen.says("grant.change.nothing"));
        Screen.Answer refused = screen.post(Cast.SIRI, home + "/changes", "kinds", "PERIOD", "newEnd", "neste år", "reason", "Fordi").is(422);
        assertThat(refused.error("newEnd")).isEqualTo(screen.says("grant.change.no-day"));
        assertThat(screen.post(Cast.SIRI, home + "/changes", "kinds", "PERIOD", "newEnd", plan.period().end().toString(), "reason", "Fordi").is(422)
            .errors()).hasSize(1);
    }

    @Test
    void fromTheQuestionToTheAnswerOnTheScreen() throws Exception {
        running.begin(number);
        LocalDate end = plan.period().end().plusMonths(6);
        screen.post(Cast.SIRI, home + "/changes", "kinds", "PERIOD", "newEnd", end.toString(), "reason", "Leverandøren er forsinket.").is(303);
        Screen.Answer sent = screen.get(Cast.SIRI, home + "/changes").is(200);
        assertThat(sent.text()).contains(screen.says("grant.change.party-status.ASKED"), "Leverandøren er forsinket.");
        String change = sent.all("/changes/([0-9a-f-]{36})/withdrawal").get(0);

        assertThat(screen.get(Cast.ANNE, panel).is(200).text()).contains(screen.says("grant.change.compared"), "Leverandøren er forsinket.");
        assertThat(screen.post(Cast.ANNE, panel + "/" + change + "/assessment", "assessment", "Greit.").is(422).error("approve"))
            .isEqualTo(screen.says("grant.change.choose"));
        screen.post(Cast.ANNE, panel + "/" + change + "/assessment", "approve", "true", "assessment", "Målene nås fortsatt.").is(303);
        assertThat(screen.get(Cast.SIRI, home + "/changes").is(200).text()).as("what the county thinks is its own").doesNotContain("Målene nås fortsatt.");

        Screen.Answer desk = screen.get(Cast.METTE, panel).is(200);
        assertThat(desk.text()).contains("Målene nås fortsatt.");
        assertThat(screen.post(Cast.METTE, panel + "/" + change + "/decision", "verdict", "APPROVED", "inForceFrom", "1.1.1999", "answer", "Greit.").is(422)
            .errors()).hasSize(1);
        screen.post(Cast.METTE, panel + "/" + change + "/decision", "verdict", "APPROVED", "inForceFrom", time.today().toString(), "answer", "Godt begrunnet.")
            .is(303);
        stage.machineryRuns();

        assertThat(screen.get(Cast.SIRI, home + "/changes").is(200).text()).contains(screen.says("grant.change.party-status.APPROVED"), "Godt begrunnet.",
            screen.says("grant.change.version", 2));
        assertThat(screen.get(Cast.SIRI, home).is(200).text()).contains(screen.says("correspondence.kind.CHANGE"));
        assertThat(screen.get(Cast.ROLF, panel).is(200).text()).contains(screen.says("grant.change.status.APPROVED"), Cast.METTE.fullName());
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").is(200).text()).contains(screen.says("journal.grant.change-approved"));
    }

    @Test
    void toOthersThereIsNothing() throws Exception {
        screen.get(Cast.OLA, home + "/changes").is(404);
        screen.get(Cast.VERA, panel).is(404);
        CaseNumber without = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(500_000)), Nok.of(400_000));
        screen.get(Cast.SIRI, "/applications/" + cases.get(without).id() + "/changes").is(404);
        assertThat(screen.get(Cast.ANNE, "/cases/" + without + "/grant/changes").is(200).text()).contains(screen.says("grant.change.no-grant"));
    }
}
