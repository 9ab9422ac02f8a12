package tilsagn.grant;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Archive packages of cases: made by an adviser, fetched by the county's staff, and handed over to the archive, which alone keeps what is
 * forgotten here later. A package is not stored: it is packed again and is the same, as long as nothing has happened on the case.
 */
@Service
@Transactional
public class ArchiveDesk {

    private static final int LONGEST = 300;

    private final Cases cases;
    private final Counties counties;
    private final ChangeGuards guards;
    private final ArchivePacker packer;
    private final ArchiveStore archives;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ArchiveDesk(Cases cases, Counties counties, ChangeGuards guards, ArchivePacker packer, ArchiveStore archives, BusinessTime time,
                ApplicationEventPublisher events) {
        this.cases = cases;
        this.counties = counties;
        this.guards = guards;
        this.packer = packer;
        this.archives = archives;
        this.time = time;
        this.events = events;
    }

    /**
     * The panel.
     *
     * @param newest the newest package, or {@code null}
     * @param may    whether the reader makes packages and hands them over
     * @param gone   whether what the case held of people is gone, so that the archive alone has the package
     */
    public record View(ArchivePackage newest, boolean may, boolean gone) {
    }

    /** The newest package of a case. */
    @Transactional(readOnly = true)
    public View view(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return new View(archives.latest(number).orElse(null), guards.mayAs(Role.ADVISOR, user, number), archives.isForgotten(number));
    }

    /**
     * Makes a package of what there is up to now. What comes later needs another.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}
     */
    public void make(User user, CaseNumber number) {
        guards.requireActing(Role.ADVISOR, user, number);
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        ArchivePacker.Packed packed = pack(number, now, OutputStream.nullOutputStream());
        archives.add(number, new ArchivePackage(now, user.name(), packed.files(), packed.bytes(), packed.indexHash(), null, null));
        events.publishEvent(new Archived(number, packed.files(), packed.indexHash()));
    }

    /**
     * The newest package as it was made. It is packed once, to a file that is gone when it has been read, and compared before a byte of it is sent.
     *
     * @throws NotFound when there is none, and for those who may not see the case
     * @throws Refusal  {@code grant.archive.stale} when the case has changed since
     */
    @Transactional(readOnly = true)
    public Fetched fetch(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        ArchivePackage made = newest(number);
        if (!made.isFresh()) {
            throw Refusal.conflict("grant.archive.stale");
        }
        try {
            return fetch(number, made, Files.createTempFile("archive-" + number + "-", ".zip"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Fetched fetch(CaseNumber number, ArchivePackage made, Path file) throws IOException {
        boolean same = false;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            same = pack(number, made.madeAt(), to).indexHash().equals(made.indexHash());
        } finally {
            if (!same) {
                Files.deleteIfExists(file);
            }
        }
        if (!same) {
            throw Refusal.conflict("grant.archive.stale");
        }
        // Asked before it is opened: on some systems an open file that is to be deleted has no name any more.
        long size = Files.size(file);
        return new Fetched(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), size);
    }

    /** A package to be read once; whoever reads it closes it. */
    public record Fetched(InputStream content, long size) {
    }

    /**
     * The archive has the newest package. Only then may what the case holds of people be forgotten one day.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}; on {@code to}; {@code grant.archive.nothing-to-hand-over}
     */
    public void handOver(User user, CaseNumber number, String to) {
        guards.requireActing(Role.ADVISOR, user, number);
        String words = to == null ? "" : to.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.onField("to", "grant.archive.to.missing", String.valueOf(LONGEST));
        }
        if (!archives.handOver(number, new ArchivePackage.Handed(words, user.name(), time.now().truncatedTo(ChronoUnit.MICROS)))) {
            throw Refusal.conflict("grant.archive.nothing-to-hand-over");
        }
        events.publishEvent(new HandedOver(number, words));
    }

    private ArchivePackage newest(CaseNumber number) {
        return Optional.of(number).flatMap(archives::latest).orElseThrow(() -> new NotFound("archive of " + number));
    }

    private ArchivePacker.Packed pack(CaseNumber number, Instant until, OutputStream to) {
        GrantApplication application = cases.get(number);
        ArchivedCase of = new ArchivedCase(number, counties.get(application.county()).name(), String.valueOf(application.title()), application.submittedAt(),
            application.applicant().writtenStandard().locale());
        try {
            return packer.pack(of, until, to);
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

    /** The archive has a package. */
    public record HandedOver(CaseNumber caseNumber, String to) implements CaseEvent {

        @Override
        public String what() {
            return "grant.archive-handed-over";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("to", to);
        }
    }
}
