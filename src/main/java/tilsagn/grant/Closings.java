package tilsagn.grant;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Closing a grant: the checklist, the archive package, and the last word. What is not done is named, and nothing is closed before. */
@Service
@Transactional
public class Closings {

    private final GrantRepository grants;
    private final ChangeGuards guards;
    private final List<ClosingCheck> checks;
    private final ArchivePacker packer;
    private final ArchiveStore archives;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Closings(GrantRepository grants, ChangeGuards guards, ObjectProvider<ClosingCheck> checks, ArchivePacker packer, ArchiveStore archives,
             BusinessTime time, ApplicationEventPublisher events) {
        this.grants = grants;
        this.guards = guards;
        this.checks = checks.orderedStream().toList();
        this.packer = packer;
        this.archives = archives;
        this.time = time;
        this.events = events;
    }

    /**
     * The panel.
     *
     * @param archive the newest package, or {@code null}
     * @param may     whether the reader closes grants and makes packages
     */
    public record View(Grant grant, List<ClosingPoint> points, ArchivePackage archive, boolean may) {

        /** Whether everything is done. */
        public boolean isReady() {
            return points.stream().allMatch(ClosingPoint::done);
        }
    }

    /** The checklist; without a grant there is nothing to close. */
    @Transactional(readOnly = true)
    public Optional<View> view(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.findByCaseNumber(number).map(grant -> new View(grant, points(grant), archives.latest(number).orElse(null),
            guards.mayAs(Role.ADVISOR, user, number)));
    }

    private List<ClosingPoint> points(Grant grant) {
        return checks.stream().flatMap(check -> check.of(grant).stream()).toList();
    }

    /**
     * Makes an archive package of what there is up to now. What comes later needs another.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}
     */
    public void archive(User user, CaseNumber number) {
        guards.requireActing(Role.ADVISOR, user, number);
        grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        ArchivePacker.Packed packed = pack(number, now, OutputStream.nullOutputStream());
        archives.add(number, new ArchivePackage(now, user.name(), packed.files(), packed.bytes(), packed.indexHash()));
        events.publishEvent(new Archived(number, packed.files(), packed.indexHash()));
    }

    /** Writes the newest package of the case; it is packed again and is the same. */
    @Transactional(readOnly = true)
    public void writeArchive(User user, CaseNumber number, OutputStream to) {
        guards.requireVisible(user, number);
        ArchivePackage made = archives.latest(number).orElseThrow(() -> new NotFound("archive of " + number));
        pack(number, made.madeAt(), to);
    }

    /** Whether there is a package to fetch; 404 for those who may not see the case. */
    @Transactional(readOnly = true)
    public boolean hasArchive(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return archives.latest(number).isPresent();
    }

    /**
     * Closes the grant.
     *
     * @throws Refusal {@code core.not-yours}; {@code grant.closing.not-ready} as long as a point is not done
     */
    public void close(User user, CaseNumber number) {
        guards.requireActing(Role.ADVISOR, user, number);
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        long left = points(grant).stream().filter(point -> !point.done()).count();
        if (left > 0) {
            throw Refusal.conflict("grant.closing.not-ready", String.valueOf(left));
        }
        grant.close(time.now().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new Closed(number));
    }

    private ArchivePacker.Packed pack(CaseNumber number, Instant until, OutputStream to) {
        try {
            return packer.pack(number, until, to);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An archive package was made. */
    public record Archived(CaseNumber caseNumber, int files, String indexHash) implements CaseEvent {

        @Override
        public String what() {
            return "grant.archived";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("files", String.valueOf(files), "indexHash", indexHash);
        }
    }

    /** Everything is settled, and the case is put away. */
    public record Closed(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.closed";
        }
    }
}
