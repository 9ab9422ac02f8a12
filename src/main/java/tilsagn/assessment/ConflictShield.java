package tilsagn.assessment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseAccess;
import tilsagn.core.CaseNumber;

/**
 * Shuts a case to whoever declared a conflict on it. Knows the declarations only, so that the cases can ask it without asking in a
 * circle.
 */
@Component
class ConflictShield implements CaseAccess {

    private final DeclarationRepository declarations;

    ConflictShield(DeclarationRepository declarations) {
        this.declarations = declarations;
    }

    @Override
    public boolean shielded(String username, CaseNumber caseNumber) {
        return declarations.existsByCaseNumberAndUsernameAndImpartialFalse(caseNumber, username);
    }

    // One question however many cases.
    @Override
    public Set<CaseNumber> shieldedOf(String username, Collection<CaseNumber> caseNumbers) {
        return declarations.findByUsernameAndImpartialFalse(username).stream().map(ImpartialityDeclaration::caseNumber)
            .filter(caseNumbers::contains).collect(Collectors.toSet());
    }
}
