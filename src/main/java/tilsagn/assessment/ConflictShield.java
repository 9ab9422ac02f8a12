package tilsagn.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseAccess;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.CaseNumber;

/**
 * Shuts a case to whoever has a conflict on it, and keeps it shut to whoever handles cases until they have said that they are impartial.
 * Auditors and administrators handle none and read as control, without a word; a conflict shuts the case to them too. Knows the
 * declarations only, so that the cases can ask it without asking in a circle.
 */
@Component
class ConflictShield implements CaseAccess {

    static final String PAGE = "assessment/impartiality";

    private static final Set<Role> CONTROL = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    private final DeclarationRepository declarations;

    ConflictShield(DeclarationRepository declarations) {
        this.declarations = declarations;
    }

    @Override
    public Standing standing(User user, CaseNumber caseNumber) {
        Word word = declarations.findFirstByCaseNumberAndUsernameOrderByWordNumberDesc(caseNumber, user.username())
            .map(ImpartialityDeclaration::word).orElse(null);
        if (word == Word.CONFLICT) {
            return Standing.SHIELDED;
        }
        return word != null && word.opens() || !handlesCases(user) ? Standing.OPEN : Standing.UNDECLARED;
    }

    @Override
    public String declarationPath() {
        return PAGE;
    }

    /** Whether the person has any part in handling cases, in whatever role; all of those may have a conflict and must say so. */
    static boolean handlesCases(User user) {
        return user.isStaff() && user.roles().stream().anyMatch(role -> !CONTROL.contains(role));
    }

    /** The same, of the county's own people: somebody from outside is asked case by case only. */
    static boolean isOfTheOffice(User user) {
        return handlesCases(user) && !user.has(Role.EXTERNAL_ASSESSOR);
    }

    /** Those of the cases the person may read to the end, in one question however many. */
    Set<CaseNumber> openTo(User user, Collection<CaseNumber> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Set.of();
        }
        Map<CaseNumber, Word> words = declarations.newestOn(caseNumbers).stream().filter(one -> one.username().equals(user.username()))
            .collect(Collectors.toMap(ImpartialityDeclaration::caseNumber, ImpartialityDeclaration::word));
        return caseNumbers.stream().filter(number -> words.containsKey(number) ? words.get(number).opens() : !handlesCases(user)).collect(Collectors.toSet());
    }

    // One question however many cases.
    @Override
    public Set<CaseNumber> shieldedOf(User user, Collection<CaseNumber> caseNumbers) {
        return declarations.conflictsOf(user.username()).stream().map(ImpartialityDeclaration::caseNumber)
            .filter(caseNumbers::contains).collect(Collectors.toSet());
    }
}
