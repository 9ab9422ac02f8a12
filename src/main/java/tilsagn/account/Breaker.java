package tilsagn.account;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps an outage from being waited for again and again: after one time-out, or three odd answers in a row, nobody asks for half a
 * minute. Then one asks, and the others only when that one was answered.
 */
class Breaker {

    private static final long PAUSE = Duration.ofSeconds(30).toNanos();
    private static final int STUMBLES = 3;

    private final LongSupplier nanos;
    private int stumbles;
    private boolean open;
    private long askAgainAt;

    Breaker() {
        this(System::nanoTime);
    }

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether to ask now. The first after the pause is let through alone. */
    synchronized boolean letsThrough() {
        if (!open) {
            return true;
        }
        if (nanos.getAsLong() - askAgainAt < 0) {
            return false;
        }
        pause();
        return true;
    }

    synchronized void answered() {
        open = false;
        stumbles = 0;
    }

    /** An answer, but one that makes no sense. */
    synchronized void stumbled() {
        stumbles++;
        if (open || stumbles >= STUMBLES) {
            pause();
        }
    }

    /** No answer: a wait that must not be repeated. */
    synchronized void fell() {
        pause();
    }

    private void pause() {
        open = true;
        askAgainAt = nanos.getAsLong() + PAUSE;
    }
}
