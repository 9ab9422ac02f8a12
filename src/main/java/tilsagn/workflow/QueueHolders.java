package tilsagn.workflow;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.CaseHolders;
import tilsagn.worklist.Worklist;

/**
 * The queue knows who has a case; letters and messages may not know the queue. From whom the applicant's identity is kept is not told of the
 * party's messages; where nobody else has the case, those who made the formal check are.
 */
@Component
class QueueHolders implements CaseHolders {

    private final Worklist worklist;
    private final Cases cases;
    private final Accounts accounts;
    private final FormalCheckHolders checkers;
    private final ObjectProvider<ApplicantVeil> veils;

    QueueHolders(Worklist worklist, Cases cases, Accounts accounts, FormalCheckHolders checkers, ObjectProvider<ApplicantVeil> veils) {
        this.worklist = worklist;
        this.cases = cases;
        this.accounts = accounts;
        this.checkers = checkers;
        this.veils = veils;
    }

    @Override
    public List<String> of(CaseNumber caseNumber) {
        List<String> holders = worklist.holdersOf(caseNumber);
        GrantApplication application = cases.get(caseNumber);
        if (veils.stream().noneMatch(rule -> rule.covers(application))) {
            return holders;
        }
        List<String> knowing = holders.stream().filter(username -> knows(username, application)).toList();
        return knowing.isEmpty() ? checkers.of(caseNumber).stream().sorted().toList() : knowing;
    }

    private boolean knows(String username, GrantApplication application) {
        return accounts.findUser(username).filter(user -> veils.stream().noneMatch(rule -> rule.veiled(user, application))).isPresent();
    }
}
