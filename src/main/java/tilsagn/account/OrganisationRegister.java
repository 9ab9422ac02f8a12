package tilsagn.account;

import java.util.List;
import java.util.Optional;

import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;

/**
 * The door to the register of organisations. Whoever stands behind it answers soon or not at all: a register that is slow, down or
 * talks nonsense is {@link Unreachable}, never an exception, so that nobody's writing waits for it. It is never asked inside a transaction.
 */
public interface OrganisationRegister {

    /** Organisations a search gives at most. */
    int MOST_HITS = 8;

    /** What the register says about a number. */
    Lookup lookup(OrganisationNumber number);

    /** The organisations whose names fit best, at most {@value #MOST_HITS}. */
    Hits search(String name);

    /** Whether this is a small register made for demos. */
    default boolean isSample() {
        return false;
    }

    /** One of three answers. */
    sealed interface Lookup {

        /** Why this organisation cannot apply, as a fault on the field; empty when nothing is known against it. */
        default Optional<Fault> hindrance(String field) {
            return Optional.empty();
        }
    }

    /** The register has it, in business or not. */
    record Found(RegisteredOrganisation organisation) implements Lookup {

        @Override
        public Optional<Fault> hindrance(String field) {
            return organisation.hindrance(field);
        }
    }

    /** The register answered that it has no such main unit. */
    record NotFound(OrganisationNumber number) implements Lookup {

        @Override
        public Optional<Fault> hindrance(String field) {
            return Optional.of(Fault.on(field, "account.register.not-found", number.format()));
        }
    }

    /** The register did not answer in time, or not with sense. */
    record Unreachable() implements Lookup {
    }

    /**
     * What a search by name gave.
     *
     * @param answered whether the register answered at all
     */
    record Hits(boolean answered, List<RegisteredOrganisation> organisations) {
    }
}
