package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/**
 * What the demo shows of the life after the letter, read by those it concerns: the auditor follows each krone from the frame to the final
 * account, the winner and those who appealed see where they stand on a phone, the advisor has a claim to control. Nothing is changed. The
 * pictures are the guides'.
 */
@BrowserTest
class AfterTheLetterBrowserTests {

    private static final String POOL = "/pools/vtfk-bedriftsnettverk-og-klynger-2021-1";
    private static final String WON = "/cases/2021-0001";
    private static final String LOST = "/cases/2021-0002";
    private static final String IN_PART = "/cases/2021-0003";

    private final Visitor visitor;

    AfterTheLetterBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void theAuditorFollowsEachKroneFromTheFrameToTheFinalAccount() {
        visitor.as(Cast.ROLF).goTo(POOL).findsNoBarrier().photograph("after-pool");
        assertThat(visitor.reads()).contains("1 200 000 kr", "2021-0001", "2021-0003");
        visitor.goTo(POOL + "/reconciliation").findsNoBarrier();
        assertThat(visitor.reads()).doesNotContain("Avvik");
        visitor.goTo(WON + "/grant").findsNoBarrier();
        assertThat(visitor.reads()).contains("750 000 kr");
        visitor.goTo(WON + "/grant/claims").findsNoBarrier();
        assertThat(visitor.reads()).contains("562 500 kr", "187 500 kr");
        visitor.goTo(WON + "/grant/account").findsNoBarrier().photograph("after-account");
        assertThat(visitor.reads()).contains("1 500 000 kr", "750 000 kr", "562 500 kr", "187 500 kr");
        visitor.goTo("/worklist/payments").findsNoBarrier();
        assertThat(visitor.reads()).contains("562 500 kr", "187 500 kr");
        visitor.goTo(WON + "/process").findsNoBarrier();
        visitor.goTo(LOST + "/appeal").findsNoBarrier().photograph("after-appeal");
        visitor.goTo(IN_PART + "/appeal").findsNoBarrier().heardNoComplaint();
    }

    @Test
    void thePartiesSeeWhereTheyStandOnAPhone() {
        visitor.onAPhone().as("verksted").goTo("/applications").findsNoBarrier().click("Brukte industriroboter får nytt liv").findsNoBarrier();
        String own = visitor.page().url().replaceFirst("[?#].*", "");
        for (String page : List.of("/grant", "/claims", "/account")) {
            visitor.goTo(own.replaceFirst("https?://[^/]+", "") + page).findsNoBarrier().photograph("after-party" + page.replace('/', '-'));
        }
        assertThat(visitor.reads()).contains("750 000 kr", "562 500 kr", "187 500 kr");
        visitor.as("skog").goTo("/applications").findsNoBarrier().heardNoComplaint();
    }

    @Test
    void theAdvisorHasAClaimToControl() {
        visitor.as(Cast.ANNE).goTo("/worklist?view=unassigned").findsNoBarrier();
        assertThat(visitor.reads()).contains("2021-0003");
        visitor.isImpartialOn("2021-0003").goTo(IN_PART + "/grant/claims").findsNoBarrier().photograph("after-claim");
        assertThat(visitor.reads()).contains("350 000 kr");
        visitor.goTo("/worklist/aid").findsNoBarrier().photograph("after-aid").goTo(IN_PART + "/aid").findsNoBarrier();
        visitor.goTo(IN_PART + "/grant/closing").findsNoBarrier().heardNoComplaint();
    }
}
