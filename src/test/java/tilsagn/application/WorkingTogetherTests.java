package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.call.SignOffRule;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.SecretToken;

/** The small sentences of working together: what a role may do, when a form is still of the newest version, how long a link is good. */
class WorkingTogetherTests {

    private static final Instant NOW = ApplicationSamples.MOMENT;

    @Test
    void eachRoleMayWhatThoseBeforeItMay() {
        assertThat(new Standing(TeamRole.READER, false, false).mayComment()).isFalse();
        assertThat(new Standing(TeamRole.COMMENTER, false, false)).matches(Standing::mayComment).matches(standing -> !standing.mayWrite());
        assertThat(new Standing(TeamRole.WRITER, false, false)).matches(Standing::mayWrite).matches(standing -> !standing.maySubmit());
        assertThat(new Standing(TeamRole.WRITER, true, false)).matches(Standing::maySubmit).matches(standing -> !standing.leads());
    }

    @Test
    void everyContentKnowsItsSection() {
        Class<?>[] contents = SectionContent.class.getPermittedSubclasses();
        assertThat(Arrays.stream(contents).filter(content -> content != AnsweredSection.class).map(content -> content.getSimpleName().replace("Section", "").toUpperCase()))
            .allSatisfy(name -> assertThat(Section.valueOf(name)).isNotNull());
        assertThat(DeclarationsSection.ALL.section()).isEqualTo(Section.DECLARATIONS);
    }

    @Test
    void aFormIsOfTheNewestVersionUntilAnotherFormHasSaved() {
        SectionMark mark = new SectionMark(UUID.randomUUID(), Section.GOALS);
        assertThat(mark.saved("kari", NOW, "sheet-1")).isEqualTo(1);

        assertThat(mark.isStill(new SectionBase(1L, "sheet-2"))).isTrue();
        assertThat(mark.isStill(new SectionBase(0L, "sheet-1"))).as("its own save").isTrue();
        assertThat(mark.isStill(new SectionBase(0L, "sheet-2"))).isFalse();
        assertThat(mark.isStill(new SectionBase(0L, null))).isFalse();
        assertThat(mark.isStill(SectionBase.ANY)).isTrue();
    }

    @Test
    void readyMeansWhatWasThereThen() {
        SectionMark mark = new SectionMark(UUID.randomUUID(), Section.GOALS);
        mark.ready("kari", NOW);
        mark.saved("ola", NOW, null);

        assertThat(mark.readyBy()).isNull();
    }

    @Test
    void aLinkIsGoodForFourteenDaysAndOnce() {
        Invitation invitation = new Invitation(UUID.randomUUID(), NewInvitation.to(" Nils@Tilsagn.example ", TeamRole.WRITER), "siri");
        invitation.send("hash", NOW);

        assertThat(invitation.email()).isEqualTo("nils@tilsagn.example");
        assertThat(invitation.isGoodAt(NOW.plus(Duration.ofDays(14)).minusNanos(1))).isTrue();
        assertThat(invitation.isGoodAt(NOW.plus(Duration.ofDays(14)))).isFalse();
        invitation.accept("nils", NOW);
        assertThat(invitation.isGoodAt(NOW)).isFalse();
        assertThatThrownBy(() -> NewInvitation.to("nils@tilsagn.example", TeamRole.LEAD)).isInstanceOf(Refusal.class);
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        assertThat(SecretToken.fresh()).hasSize(43).isNotEqualTo(SecretToken.fresh());
        assertThat(SecretToken.sum("x")).hasSize(64).isEqualTo(SecretToken.sum("x"));
    }

    @Test
    void aSignatureIsDemandedFromTheAmountOn() {
        assertThat(SignOffRule.NONE.isDemandedFor(Nok.of(9_000_000))).isFalse();
        assertThat(SignOffRule.from(Nok.of(500_000)).isDemandedFor(Nok.of(499_999))).isFalse();
        assertThat(SignOffRule.from(Nok.of(500_000)).isDemandedFor(Nok.of(500_000))).isTrue();
        assertThat(new SignOffRule(true, null).isDemandedFor(Nok.ZERO)).isTrue();
    }
}
