package tilsagn.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.Sha256;

/**
 * Makes guessing slow: after some tries that failed a door is shut for minutes, each time longer. Names nobody has are counted like others,
 * so nothing shows who is known. Kept in memory and bounded: the names least tried are forgotten first, and all at a restart.
 */
@Component
class Throttle {

    private static final int LARGEST = 20_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final BusinessTime time;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > LARGEST;
        }
    };

    Throttle(BusinessTime time) {
        this.time = time;
    }

    /** Whether one may try now. The try is counted as failed at once, so that many at the same time do not slip through. */
    synchronized boolean mayTry(Door door, String who) {
        Instant now = time.now();
        Tries before = known(key(door, who), now);
        if (before.isShut(now)) {
            return false;
        }
        tries.put(key(door, who), before.oneMore(door, now));
        return true;
    }

    /** The try succeeded: the count begins anew. */
    synchronized void open(Door door, String who) {
        tries.remove(key(door, who));
    }

    /** The try succeeded, but those of others from the same place stay counted. */
    synchronized void forgive(Door door, String who) {
        tries.computeIfPresent(key(door, who), (key, counted) -> counted.oneLess());
    }

    // A clock that was set back (the demo) must not shut a door for ever.
    private Tries known(String key, Instant now) {
        Tries counted = tries.get(key);
        boolean fresh = counted != null && !counted.last.isAfter(now) && counted.last.plus(FORGOTTEN).isAfter(now);
        return fresh ? counted : new Tries(0, now, now);
    }

    private static String key(Door door, String who) {
        return door + " " + (who.length() > 254 ? Sha256.of(who) : who);
    }

    /** An address as it is counted: who has IPv6 has a whole network of them. */
    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), 8));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** What is tried, how often for nothing, and how long it is shut then; the time doubles with each further try. */
    enum Door {

        /** A password for one login name. */
        PASSWORD(5, Duration.ofMinutes(1), Duration.ofMinutes(15)),
        /** Passwords from one network address; many people may share it. */
        ADDRESS(50, Duration.ofMinutes(1), Duration.ofMinutes(15)),
        /** A code of the second factor. */
        CODE(5, Duration.ofMinutes(1), Duration.ofMinutes(15)),
        /** E-mails to one address: nobody's mailbox is filled from here. */
        MAIL(4, Duration.ofMinutes(15), Duration.ofMinutes(60)),
        /** E-mails asked for from one network address. */
        MAIL_FROM(40, Duration.ofMinutes(5), Duration.ofMinutes(60));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Door(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        private Duration shutAfter(int count) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(count - free, 10));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private record Tries(int count, Instant last, Instant shutUntil) {

        private boolean isShut(Instant now) {
            return now.isBefore(shutUntil);
        }

        private Tries oneMore(Door door, Instant now) {
            return new Tries(count + 1, now, now.plus(door.shutAfter(count + 1)));
        }

        private Tries oneLess() {
            return new Tries(Math.max(0, count - 1), last, last);
        }
    }
}
