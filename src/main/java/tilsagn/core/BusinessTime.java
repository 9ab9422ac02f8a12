package tilsagn.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only source of time. In production it is the server's clock; in the demo it runs beside it, moved by an offset that is kept in
 * the database, so that a restart goes on where the demo stood.
 */
public class BusinessTime {

    /** Where deadlines and letters live. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final Clock clock;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final boolean movable;
    private volatile Duration offset;

    BusinessTime(Clock clock, JdbcClient database, ApplicationEventPublisher events, boolean movable) {
        this.clock = clock;
        this.database = database;
        this.events = events;
        this.movable = movable;
        this.offset = movable ? storedOffset() : Duration.ZERO;
    }

    private Duration storedOffset() {
        return Duration.ofMillis(database.sql("select offset_millis from business_clock where id = 1").query(Long.class).single());
    }

    /** This moment, by the server. */
    public Instant now() {
        return clock.instant().plus(offset);
    }

    /** The day it is in Norway. */
    public LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** The same hour of the day, so many days earlier in Norway: a change to summer time moves nothing. */
    public static Instant daysBefore(Instant moment, int days) {
        return moment.atZone(ZONE).minusDays(days).toInstant();
    }

    /** How far this clock runs beside the server's; nothing in production. */
    public Duration offset() {
        return offset;
    }

    /**
     * Moves the demo's clock; it goes on ticking from there.
     *
     * @throws Refusal {@code core.clock.fixed} where the clock is the real one
     */
    @Transactional
    public void moveTo(Instant moment) {
        if (!movable) {
            throw Refusal.conflict("core.clock.fixed");
        }
        Instant from = now();
        offset = Duration.between(clock.instant(), moment);
        database.sql("update business_clock set offset_millis = ? where id = 1").param(offset.toMillis()).update();
        events.publishEvent(new Moved(from, moment));
    }

    /** Moves the demo's clock on by so much. */
    @Transactional
    public void forward(Duration by) {
        moveTo(now().plus(by));
    }

    /** The demo's clock was moved; the engine's has to follow. */
    public record Moved(Instant from, Instant to) {
    }
}
