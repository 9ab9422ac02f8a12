package tilsagn.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.CaseNumber;

/**
 * Who may not handle an appeal. When the head is disqualified the direct subordinates are disqualified in the appeal case, and whoever
 * prepared or took the first decision may not prepare the appeal (kommuneloven § 13-3).
 */
@Service
@Transactional(readOnly = true)
public class Disqualifications {

    private final DeclarationRepository declarations;
    private final Accounts accounts;
    private final List<FirstDecision> rooms;

    Disqualifications(DeclarationRepository declarations, Accounts accounts, ObjectProvider<FirstDecision> rooms) {
        this.declarations = declarations;
        this.accounts = accounts;
        this.rooms = rooms.orderedStream().toList();
    }

    /** Why the person may not handle an appeal on the case; empty when nothing is known against it. */
    public Optional<Disqualification> forAppeal(String username, CaseNumber caseNumber) {
        return Optional.ofNullable(forAppeal(List.of(username), caseNumber).get(username));
    }

    /** Those of these people who may not handle an appeal on the case, with the reason; in a handful of questions however many they are. */
    public Map<String, Disqualification> forAppeal(Collection<String> usernames, CaseNumber caseNumber) {
        Set<String> conflicts = declarations.newestOn(List.of(caseNumber)).stream().filter(newest -> newest.word() == Word.CONFLICT)
            .map(ImpartialityDeclaration::username).collect(Collectors.toSet());
        Map<String, String> heads = accounts.leadersOf(usernames);
        Set<String> tookPart = rooms.stream().flatMap(room -> room.peopleIn(caseNumber).stream()).collect(Collectors.toSet());
        Map<String, Disqualification> found = new HashMap<>();
        for (String username : usernames) {
            if (conflicts.contains(username)) {
                found.put(username, Disqualification.OWN_CONFLICT);
            } else if (conflicts.contains(heads.get(username))) {
                found.put(username, Disqualification.HEAD_DISQUALIFIED);
            } else if (tookPart.contains(username)) {
                found.put(username, Disqualification.FIRST_DECISION);
            }
        }
        return found;
    }
}
