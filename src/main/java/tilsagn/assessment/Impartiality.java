package tilsagn.assessment;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revision;
import tilsagn.assessment.ImpartialityDeclaration.Said;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The words on who may handle a case (fvl §§ 6–10, kommuneloven § 13-3). Everybody who reads more than the header says beforehand whether
 * they are impartial; whoever has a conflict loses the case at once, and what they had put into it.
 */
@Service
@Transactional
public class Impartiality {

    private final AssessmentRepository assessments;
    private final DeclarationRepository declarations;
    private final AssessmentPermissions permissions;
    private final ConflictRemoval removal;
    private final Cases cases;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Impartiality(AssessmentRepository assessments, DeclarationRepository declarations, AssessmentPermissions permissions,
        ConflictRemoval removal, Cases cases, Accounts accounts, BusinessTime time, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.permissions = permissions;
        this.removal = removal;
        this.cases = cases;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /**
     * Records a person's own word, and nothing more when they are impartial: a place as assessor is taken by
     * {@link Assessments#declareImpartiality}. A conflict may be declared at any time, also after one has said to be impartial.
     *
     * @param reason what the conflict is, 10 to 4000 characters; not read when impartial
     * @throws Refusal {@code assessment.impartiality.already} when the word that counts is the same; on {@code reason}
     */
    public void declare(User user, CaseNumber caseNumber, boolean impartial, String reason) {
        GrantApplication application = permissions.touchable(user, caseNumber);
        if (!impartial) {
            AssessmentRules.aConflictIsExplained(reason);
        }
        Assessment assessment = locked(caseNumber);
        Optional<ImpartialityDeclaration> newest = newest(caseNumber, user.username());
        if (impartial) {
            AssessmentRules.nobodyDeclaresTwice(newest);
        }
        add(application, user.username(), newest, new Said(impartial ? Word.IMPARTIAL : Word.CONFLICT, impartial ? null : reason.strip(),
            user.username(), Parties.written(application)));
        events.publishEvent(new Assessment.ImpartialityDeclared(caseNumber, user.username(), impartial));
        if (!impartial) {
            removal.remove(assessment, user.username(), time.now());
        }
    }

    /**
     * The head decides that what somebody declared as a conflict does not disqualify (fvl § 8). The case is open to the person again; the
     * place they had is not theirs again by that.
     *
     * @throws Refusal on {@code reason}; {@code core.not-yours}, {@code assessment.impartiality.not-oneself},
     *                 {@code assessment.impartiality.no-conflict}
     */
    public void clear(User manager, CaseNumber caseNumber, String username, String reason) {
        GrantApplication application = permissions.manageable(manager, caseNumber);
        AssessmentRules.nobodyClearsThemselves(manager.username(), username);
        AssessmentRules.aConflictIsExplained(reason);
        locked(caseNumber);
        Optional<ImpartialityDeclaration> newest = newest(caseNumber, username);
        AssessmentRules.onlyAConflictIsCleared(newest);
        add(application, username, newest, new Said(Word.CLEARED, reason.strip(), manager.username(), Parties.written(application)));
        events.publishEvent(new ConflictOfInterest.Cleared(caseNumber, username, accounts.nameOf(username)));
    }

    /**
     * Asks everybody again whose word does not cover somebody who takes part now. For every fact that may have changed the parties of a
     * case; when nobody is new, nothing happens.
     */
    public void askAgain(CaseNumber caseNumber) {
        GrantApplication application = cases.get(caseNumber);
        List<ImpartialityDeclaration> outdated = declarations.newestOn(List.of(caseNumber)).stream()
            .filter(one -> one.impartial() && !Parties.newSince(one.parties(), application).isEmpty()).toList();
        for (ImpartialityDeclaration one : outdated) {
            String names = cut(String.join(", ", Parties.newSince(one.parties(), application)));
            add(application, one.username(), Optional.of(one), new Said(Word.ASKED_AGAIN, names, one.username(), one.parties()));
        }
        if (!outdated.isEmpty()) {
            String names = cut(String.join(", ", Parties.newSince(outdated.get(0).parties(), application)));
            events.publishEvent(new ConflictOfInterest.AskedAgain(caseNumber, outdated.size(), names));
        }
    }

    @EventListener
    void on(Revision.Resubmitted newVersion) {
        askAgain(newVersion.caseNumber());
    }

    @EventListener
    void on(DeficiencyNotice.Answered answer) {
        askAgain(answer.caseNumber());
    }

    private static String cut(String names) {
        return names.length() > AssessmentRules.LONGEST_TEXT ? names.substring(0, AssessmentRules.LONGEST_TEXT) : names;
    }

    private void add(GrantApplication application, String username, Optional<ImpartialityDeclaration> newest, Said said) {
        int number = newest.map(ImpartialityDeclaration::wordNumber).orElse(0) + 1;
        declarations.saveAndFlush(new ImpartialityDeclaration(application.caseNumber(), username, number, said, time.now()));
    }

    private Optional<ImpartialityDeclaration> newest(CaseNumber caseNumber, String username) {
        return declarations.findFirstByCaseNumberAndUsernameOrderByWordNumberDesc(caseNumber, username);
    }

    private Assessment locked(CaseNumber caseNumber) {
        return assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }
}
