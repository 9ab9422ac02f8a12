package tilsagn.account;

import java.util.Optional;

import tilsagn.core.Fault;

/** A person's name: anything people are called, on one line. */
final class PersonName {

    private static final int LONGEST = 200;

    private PersonName() {
    }

    static Optional<Fault> fault(String field, String typed) {
        boolean fits = typed != null && !typed.isBlank() && typed.strip().length() <= LONGEST && typed.strip().lines().count() == 1;
        return fits ? Optional.empty() : Optional.of(Fault.on(field, "account.name.missing", LONGEST));
    }
}
