package tilsagn.account;

import java.util.Optional;

/** Who may decide for the head of the administration today. The room of the decisions asks; the county's administrator registers. */
public interface DelegatedAuthority {

    /** Of what the person holds today for this scheme, the one that reaches furthest; nothing when they hold none. */
    Optional<Delegation> furthest(User person, String scheme);
}
