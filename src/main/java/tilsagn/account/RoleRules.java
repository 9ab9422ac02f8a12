package tilsagn.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** Which roles go together in one person. */
public final class RoleRules {

    /** The roles an administrator gives; whoever applies registers on their own. */
    public static final Set<Role> STAFF = Collections.unmodifiableSet(
        EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.DECISION_MAKER, Role.AUDITOR, Role.ADMIN, Role.EXTERNAL_ASSESSOR));

    /** Prepare a case, up to the recommendation and the proposal. */
    private static final Set<Role> PREPARES = EnumSet.of(Role.ADVISOR, Role.MANAGER);
    /** Whoever controls has nothing to control of their own, and who comes from outside sees nothing else. */
    private static final Set<Role> ALONE = EnumSet.of(Role.AUDITOR, Role.EXTERNAL_ASSESSOR);

    /** Every county has one, whatever way it governs itself (forvaltningsloven § 28). */
    private static final String APPEALS = "APPEALS_BOARD";

    private RoleRules() {
    }

    /** The bodies one may decide for in a county, after how it governs itself (kommuneloven 2018 ch. 5 and 10). */
    public static List<String> bodies(County county) {
        return "CABINET".equals(county.governance()) ? List.of("CHIEF_EXECUTIVE", "CABINET_MEMBER", "COUNTY_CABINET", APPEALS)
            : List.of("CHIEF_EXECUTIVE", "STANDING_COMMITTEE", APPEALS);
    }

    static void check(Set<Role> roles, String body, County county) {
        List<Fault> faults = new ArrayList<>();
        if (roles.isEmpty() || !STAFF.containsAll(roles)) {
            faults.add(Fault.on("roles", "administration.roles.none"));
        }
        if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) {
            faults.add(Fault.on("roles", "administration.roles.alone"));
        }
        if (roles.contains(Role.DECISION_MAKER) && (body == null || !bodies(county).contains(body))) {
            faults.add(Fault.on("body", "administration.roles.body"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** Whether one person both prepares cases and decides; never the same case, but others should know. */
    static boolean isBothHands(Set<Role> roles) {
        return roles.contains(Role.DECISION_MAKER) && roles.stream().anyMatch(PREPARES::contains);
    }
}
