package tilsagn.grant;

import java.util.Set;

/**
 * What the party answers to an award.
 *
 * @param accepted  places of the conditions that are ticked, from 0
 * @param terms     whether the letter as a whole is accepted
 * @param financing whether the rest of the financing is in place
 * @param account   what was typed as account
 * @param sure      whether an unusual account was looked at twice
 */
public record Answer(Set<Integer> accepted, boolean terms, boolean financing, String account, boolean sure) {

    /** Takes its own copy. */
    public Answer {
        accepted = Set.copyOf(accepted);
    }
}
