package tilsagn.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** Many proposals at once: each is its own deed, so that what is wrong with one keeps no other back. */
@Service
public class Proposals {

    private final Allocations allocations;

    Proposals(Allocations allocations) {
        this.allocations = allocations;
    }

    /**
     * One proposal of many.
     *
     * @param amount         what is proposed, or {@code null} where what was typed cannot be read
     * @param withoutFunding nothing, and a place on the reserve list
     */
    public record Wanted(CaseNumber caseNumber, Nok amount, String reason, boolean withoutFunding) {
    }

    /**
     * What came of it.
     *
     * @param done    those that were proposed, or stood so already
     * @param refused why not, by case in the order of the page
     */
    public record Result(List<CaseNumber> done, Map<CaseNumber, Refusal> refused) {
    }

    /** Proposes each; never refuses as a whole. */
    public Result propose(User user, List<Wanted> wanted) {
        List<CaseNumber> done = new ArrayList<>();
        Map<CaseNumber, Refusal> refused = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            try {
                propose(user, one);
                done.add(one.caseNumber());
            } catch (Refusal refusal) {
                refused.put(one.caseNumber(), refusal);
            } catch (ConcurrencyFailureException busy) {
                refused.put(one.caseNumber(), Refusal.conflict("decision.somebody-faster"));
            }
        }
        return new Result(done, refused);
    }

    private void propose(User user, Wanted one) {
        if (one.amount() == null) {
            throw Refusal.onField("amount", "core.amount.invalid");
        }
        if (one.withoutFunding()) {
            allocations.proposeWithoutFunding(user, one.caseNumber(), one.reason());
        } else {
            allocations.propose(user, one.caseNumber(), one.amount(), one.reason());
        }
    }
}
