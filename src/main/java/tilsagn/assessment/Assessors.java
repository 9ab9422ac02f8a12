package tilsagn.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who has the places of a case, and whom the manager asks to take one: advisors of the county and people from outside. */
@Service
@Transactional
public class Assessors {

    private static final Set<Role> MAY_ASSESS = EnumSet.of(Role.ADVISOR, Role.EXTERNAL_ASSESSOR);

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final AssessorInvitationRepository invitations;
    private final DeclarationRepository declarations;
    private final AssessmentPermissions permissions;
    private final OpenPlaces openPlaces;
    private final BlindAssessment blind;
    private final Accounts accounts;
    private final Calls calls;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Assessors(AssessmentRepository assessments, ScoreSheetRepository sheets, AssessorInvitationRepository invitations, DeclarationRepository declarations,
              AssessmentPermissions permissions, OpenPlaces openPlaces, BlindAssessment blind, Accounts accounts, Calls calls, BusinessTime time,
              ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.invitations = invitations;
        this.declarations = declarations;
        this.permissions = permissions;
        this.openPlaces = openPlaces;
        this.blind = blind;
        this.accounts = accounts;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /** The places of a case and who could be asked to take one; for managers. The auditor reads who has them. */
    @Transactional(readOnly = true)
    public Places placesOf(User manager, CaseNumber caseNumber) {
        GrantApplication application = manager.has(Role.AUDITOR) ? permissions.readable(manager, caseNumber) : managed(manager, caseNumber);
        Assessment assessment = of(caseNumber);
        List<Holder> holders = holders(assessment);
        boolean open = manager.has(Role.MANAGER) && assessment.isAdmitted() && application.withdrawal() == null && holders.size() < assessment.scoring().assessors();
        return new Places(application, assessment.scoring().assessors(), holders, open ? candidates(assessment) : List.of());
    }

    private List<Holder> holders(Assessment assessment) {
        List<ScoreSheet> written = sheets.of(List.of(assessment.caseNumber()));
        List<String> asked = outstanding(assessment, written);
        Map<String, String> names = accounts.namesOf(Stream.concat(written.stream().map(ScoreSheet::assessor), asked.stream()).collect(Collectors.toSet()));
        List<Holder> holders = new ArrayList<>(written.stream()
            .map(sheet -> new Holder(sheet.assessor(), names.get(sheet.assessor()), true, sheet.isIn())).toList());
        asked.forEach(username -> holders.add(new Holder(username, names.get(username), false, false)));
        return holders;
    }

    // Asked, and has said neither yes nor no.
    private List<String> outstanding(Assessment assessment, List<ScoreSheet> written) {
        Set<String> answered = written.stream().map(ScoreSheet::assessor).collect(Collectors.toCollection(HashSet::new));
        conflicted(assessment).forEach(answered::add);
        return invitations.findByCaseNumberInOrderByInvitedAt(List.of(assessment.caseNumber())).stream().map(AssessorInvitation::username)
            .filter(username -> !answered.contains(username)).toList();
    }

    private List<String> conflicted(Assessment assessment) {
        return declarations.newestOn(List.of(assessment.caseNumber())).stream().filter(one -> one.word() == ImpartialityDeclaration.Word.CONFLICT)
            .map(ImpartialityDeclaration::username).toList();
    }

    private List<User> candidates(Assessment assessment) {
        Set<String> not = new HashSet<>(conflicted(assessment));
        holders(assessment).forEach(holder -> not.add(holder.username()));
        not.addAll(openPlaces.asked(assessment.caseNumber()));
        Call call = calls.get(assessment.callId());
        not.addAll(blind.knowersIfBlind(assessment));
        if (holders(assessment).stream().filter(holder -> isExternal(call, holder)).count() >= assessment.scoring().assessors() - 1) {
            accounts.staff(call.county(), Role.EXTERNAL_ASSESSOR).forEach(user -> not.add(user.username()));
        }
        return MAY_ASSESS.stream().flatMap(role -> accounts.staff(call.county(), role).stream()).filter(user -> !not.contains(user.username()))
            .sorted(Comparator.comparing(User::name)).toList();
    }

    // One of them at least is the county's own: somebody has to write what the assessors agree on.
    private boolean isExternal(Call call, Holder holder) {
        return accounts.findUser(holder.username()).filter(user -> user.isStaffOf(call.county()) && user.has(Role.EXTERNAL_ASSESSOR)).isPresent();
    }

    /**
     * Asks somebody to take a place: the open declaration becomes theirs. Only then does an external assessor see the case.
     *
     * @throws Refusal on {@code username}; {@code assessment.enough-assess-already}, {@code assessment.not-admitted}
     */
    public void invite(User manager, CaseNumber caseNumber, String username) {
        managed(manager, caseNumber).requireNotWithdrawn();
        Assessment assessment = assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
        AssessmentRules.onlyAdmittedApplicationsAreAssessed(assessment);
        if (holders(assessment).size() >= assessment.scoring().assessors()) {
            throw Refusal.conflict("assessment.enough-assess-already", assessment.scoring().assessors());
        }
        User chosen = candidates(assessment).stream().filter(user -> user.username().equals(username)).findFirst()
            .orElseThrow(() -> Refusal.onField("username", "assessment.assessors.choose"));
        invitations.saveAndFlush(new AssessorInvitation(caseNumber, chosen.username(), manager.username(), time.now()));
        events.publishEvent(new Invited(caseNumber, chosen.username(), chosen.name(), chosen.has(Role.EXTERNAL_ASSESSOR)));
    }

    private GrantApplication managed(User manager, CaseNumber caseNumber) {
        GrantApplication application = permissions.readable(manager, caseNumber);
        if (!manager.has(Role.MANAGER)) {
            throw new NotFound("assessors of " + caseNumber);
        }
        return application;
    }

    private Assessment of(CaseNumber caseNumber) {
        return assessments.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }

    /**
     * The places of a case.
     *
     * @param places     how many there are
     * @param holders    who has one or is asked to take one
     * @param candidates who may be asked; empty when every place has somebody
     */
    public record Places(GrantApplication application, int places, List<Holder> holders, List<User> candidates) {
    }

    /** Somebody with a place: asked, declared, or done. */
    public record Holder(String username, String name, boolean declared, boolean in) {
    }

    /** A manager asked somebody to assess the case. */
    public record Invited(CaseNumber caseNumber, String username, String name, boolean external) implements CaseEvent {

        @Override
        public String what() {
            return external ? "assessment.external-invited" : "assessment.assessor-invited";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "assessor", name);
        }
    }

    /** An impartial advisor took one of the places as assessor. */
    public record PlaceTaken(CaseNumber caseNumber, String username) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.place-taken";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username);
        }
    }
}
