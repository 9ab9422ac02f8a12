package tilsagn.account.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tilsagn.account.Role;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/** Reading what the forms of the administration hold. */
final class Typed {

    private Typed() {
    }

    /** The day, nothing where nothing was typed, or a fault beside its field. */
    static LocalDate day(String field, String typed, List<Fault> faults) {
        LocalDate day = TypedDay.read(typed);
        if (day == null && typed != null && !typed.isBlank()) {
            faults.add(Fault.on(field, "administration.date"));
        }
        return day;
    }

    static Nok amount(String field, String typed, List<Fault> faults) {
        try {
            return Nok.parse(typed == null ? "" : typed);
        } catch (Refusal unreadable) {
            faults.add(Fault.on(field, unreadable.key()));
            return null;
        }
    }

    /** The roles that exist among those sent. */
    static Set<Role> roles(List<String> sent) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (sent != null) {
            Arrays.stream(Role.values()).filter(role -> sent.contains(role.name())).forEach(roles::add);
        }
        return roles;
    }

    /** The id, {@code null} for what is none. */
    static UUID id(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}
