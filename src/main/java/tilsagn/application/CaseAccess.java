package tilsagn.application;

import java.util.Collection;
import java.util.Set;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;

/** Says who may not read a case although it belongs to their county; contributed by the rooms that know. */
public interface CaseAccess {

    /** How the person stands to the case right now. */
    Standing standing(User user, CaseNumber caseNumber);

    /** Those of some cases of which the person may not even be told that they exist, where they are listed beside another case. */
    Set<CaseNumber> shieldedOf(User user, Collection<CaseNumber> caseNumbers);

    /** The page under {@code /cases/{number}/} where one says whether one is impartial; open also to those who have not. */
    String declarationPath();

    /** What a person may read of a case. The worst of several counts. */
    enum Standing {
        /** Everything their role reads. */
        OPEN,
        /** The header, and the page where they say whether they are impartial (fvl §§ 6–8). */
        UNDECLARED,
        /** The header and no more: they have a conflict of interest (fvl § 6). */
        SHIELDED
    }
}
