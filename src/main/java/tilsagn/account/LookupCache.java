package tilsagn.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tilsagn.core.OrganisationNumber;

/**
 * Remembers answers for a minute, so that looking up and starting are one question to the register. Holds at most five hundred; the
 * oldest makes room. No answer is not an answer.
 */
class LookupCache {

    private static final int MOST = 500;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final Map<OrganisationNumber, Kept> answers = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationNumber, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(OrganisationRegister.Lookup said, long until) {
    }

    synchronized Optional<OrganisationRegister.Lookup> find(OrganisationNumber number) {
        return Optional.ofNullable(answers.get(number)).filter(kept -> System.nanoTime() - kept.until() < 0).map(Kept::said);
    }

    synchronized void keep(OrganisationNumber number, OrganisationRegister.Lookup said) {
        answers.remove(number);
        if (!(said instanceof OrganisationRegister.Unreachable)) {
            answers.put(number, new Kept(said, System.nanoTime() + KEPT));
        }
    }

    synchronized int size() {
        return answers.size();
    }
}
