package tilsagn.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.CaseNumber;

/**
 * Who leads a case: the county's managers, and where every one of them has a conflict, whoever the administrator chose for this case. That
 * mandate is worked out anew each time: it ends when a manager may lead the case again, and when its holder has a conflict or assesses.
 */
@Component
class Mandates {

    private final ActingManagerRepository chosen;
    private final DeclarationRepository declarations;
    private final ScoreSheetRepository sheets;
    private final AssessmentRepository assessments;
    private final Accounts accounts;

    Mandates(ActingManagerRepository chosen, DeclarationRepository declarations, ScoreSheetRepository sheets, AssessmentRepository assessments,
        Accounts accounts) {
        this.chosen = chosen;
        this.declarations = declarations;
        this.sheets = sheets;
        this.assessments = assessments;
        this.accounts = accounts;
    }

    /** Whether the person does a manager's steps on the case. Whether they have declared is asked elsewhere. */
    boolean leads(User user, CaseNumber caseNumber) {
        return user.has(Role.MANAGER) || user.isStaff() && actingOn(user.county(), caseNumber).filter(user.username()::equals).isPresent();
    }

    /** Login name of who leads the case in the managers' place; empty when nobody does. */
    Optional<String> actingOn(String county, CaseNumber caseNumber) {
        return chosen.findFirstByCaseNumberOrderByAppointedAtDesc(caseNumber).map(ActingManager::username)
            .filter(username -> !haveConflict(caseNumber).contains(username) && !haveAssessed(caseNumber).contains(username)
                && isWithoutManager(county, caseNumber));
    }

    /** Whether the county has managers, and every one of them has a conflict on the case. */
    boolean isWithoutManager(String county, CaseNumber caseNumber) {
        List<String> managers = managersOf(county);
        return !managers.isEmpty() && haveConflict(caseNumber).containsAll(managers);
    }

    /** Cases on which every manager of the county has a conflict, whatever became of them. */
    List<CaseNumber> withoutManager(String county) {
        List<String> managers = managersOf(county);
        return managers.isEmpty() ? List.of()
            : declarations.conflictsOfAll(managers, managers.size()).stream().map(row -> (CaseNumber) row[0]).toList();
    }

    private List<String> managersOf(String county) {
        return accounts.staff(county, Role.MANAGER).stream().map(User::username).toList();
    }

    Set<String> haveConflict(CaseNumber caseNumber) {
        return declarations.newestOn(List.of(caseNumber)).stream().filter(newest -> newest.word() == Word.CONFLICT)
            .map(ImpartialityDeclaration::username).collect(Collectors.toSet());
    }

    /** Those who have a place as assessor, wrote the consensus or recommended: four eyes at least. */
    Set<String> haveAssessed(CaseNumber caseNumber) {
        Set<String> people = sheets.of(List.of(caseNumber)).stream().map(ScoreSheet::assessor).collect(Collectors.toSet());
        assessments.findByCaseNumber(caseNumber).ifPresent(assessment -> {
            people.add(assessment.consensusBy());
            assessment.recommendation().ifPresent(recommendation -> people.add(recommendation.by()));
        });
        people.remove(null);
        return people;
    }
}
