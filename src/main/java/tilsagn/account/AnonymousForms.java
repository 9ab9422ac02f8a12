package tilsagn.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.account.Throttle.Door;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** The bounds of a form that anybody may send without logging in and that is answered by e-mail: the same as when somebody registers. */
@Component
public class AnonymousForms {

    private final Throttle throttle;

    AnonymousForms(Throttle throttle) {
        this.throttle = throttle;
    }

    /** An address as the house writes it. */
    public static String address(String typed) {
        return Email.normal(typed);
    }

    /** What is wrong with an address, if anything. */
    public static Optional<Fault> fault(String field, String address) {
        return Email.fault(field, address);
    }

    /** The same for a name that need not be told. */
    public static List<Fault> faults(String nameField, String name, String field, String address) {
        List<Fault> faults = new ArrayList<>();
        if (!name.isEmpty()) {
            PersonName.fault(nameField, name).ifPresent(faults::add);
        }
        fault(field, address).ifPresent(faults::add);
        return faults;
    }

    /**
     * Counts one more e-mail to an address that somebody at a network address asks for.
     *
     * @throws Refusal {@code account.open-form.too-many} when there were many just now
     */
    public void requireMail(String address, String from) {
        if (!throttle.mayTry(Door.MAIL_FROM, Throttle.network(from)) || !throttle.mayTry(Door.MAIL, address)) {
            throw Refusal.conflict("account.open-form.too-many");
        }
    }
}
