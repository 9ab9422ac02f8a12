package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Sending an application: by the server's time, once, and only by those it belongs to. */
class ApplicationsTests {

    private final ApplicationRepository applications = mock();
    private final SubmittedContentRepository contents = mock();
    private final CaseNumbers numbers = mock();
    private final MemberRepository members = mock();
    private final Organisations organisations = mock();
    private final Calls calls = mock();
    private final BusinessTime time = mock();
    private final EntityManager entities = mock();
    private final ApplicationEventPublisher events = mock();
    private final DeficiencyNoticeRepository notices = mock();
    private final SubmissionWindow window = new SubmissionWindow(mock(), mock());
    private final Applications face = new Applications(applications, contents, numbers, organisations, calls, time, entities, events,
        new ApplicationAccess(applications, members, organisations, entities), window,
        new Sending(List.of(), window, notices), mock(Resubmissions.class), mock(SectionMarks.class), notices);

    private final User kari = ApplicationSamples.applicant();
    private final Call call = CallSamples.opened();
    private final GrantApplication draft = ApplicationSamples.complete(call);

    @BeforeEach
    void theDraftIsKaris() {
        when(applications.findById(draft.id())).thenReturn(Optional.of(draft));
        when(applications.hold(draft.id())).thenReturn(Optional.of(0L));
        when(organisations.mayActFor(kari, ApplicationSamples.NUMBER)).thenReturn(true);
        when(calls.get(call.id())).thenReturn(call);
        when(calls.kept(call.id())).thenReturn(call);
        when(numbers.next(2022)).thenReturn(ApplicationSamples.CASE);
        when(time.now()).thenReturn(ApplicationSamples.MOMENT);
    }

    @Test
    void theLastInstantBeforeTheDeadlineIsInTime() {
        when(time.now()).thenReturn(CallSamples.DEADLINE.minusNanos(1));

        assertThat(face.submit(kari, draft.id()).caseNumber()).isEqualTo(ApplicationSamples.CASE);
    }

    @Test
    void theDeadlineItselfIsTooLateAndTheDraftStaysAsItWas() {
        when(time.now()).thenReturn(CallSamples.DEADLINE);

        assertThatThrownBy(() -> face.submit(kari, draft.id())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("application.deadline-passed");
            assertThat(refusal.status()).isEqualTo(409);
        });
        assertThat(draft.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(draft.title()).isEqualTo("Felles testlab");
        verify(events, never()).publishEvent(any(Object.class));
    }

    @Test
    void theServersTimeIsReadAfterTheRowIsLocked() {
        face.submit(kari, draft.id());

        InOrder order = inOrder(applications, entities, time, events);
        order.verify(applications).hold(draft.id());
        order.verify(applications).findById(draft.id());
        order.verify(time).now();
        order.verify(entities).flush();
        order.verify(events).publishEvent(new GrantApplication.Submitted(ApplicationSamples.CASE, draft.id(), call.id(), "38"));
    }

    @Test
    void sendingTwiceGivesTheSameReceiptAndOneCase() {
        Receipt first = face.submit(kari, draft.id());
        when(time.now()).thenReturn(CallSamples.DEADLINE.plusSeconds(1));

        assertThat(face.submit(kari, draft.id())).isEqualTo(first);
        verify(numbers, times(1)).next(2022);
        verify(contents, times(1)).save(any());
    }

    @Test
    void anIncompleteDraftIsRefusedWithEveryFault() {
        draft.write(DeclarationsSection.NONE, ApplicationSamples.MOMENT);

        assertThatThrownBy(() -> face.submit(kari, draft.id())).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.faults()).hasSize(3));
    }

    @Test
    void toEverybodyElseItDoesNotExist() {
        User other = ApplicationSamples.applicant();

        assertThatThrownBy(() -> face.draft(other, draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> face.save(other, draft.id(), DeclarationsSection.ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> face.submit(other, draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsStartedBeforeTheOpeningOrFromTheDeadlineOn() {
        for (Instant closed : new Instant[] {CallSamples.OPENS.minusNanos(1), CallSamples.DEADLINE}) {
            when(time.now()).thenReturn(closed);
            assertThatThrownBy(() -> face.start(kari, call.id(), ApplicationSamples.NUMBER))
                .hasMessageContaining("application.call-not-open");
        }
    }
}
