package tilsagn.grant;

import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;

/**
 * Whatever happens on a case makes its archive package stale, but for what is said about the package itself, that the case is closed, and
 * that its people are forgotten: what was forgotten the archive alone still has.
 */
@Component
class ArchiveFreshness {

    private static final Set<String> NOT_IN_A_PACKAGE = Set.of("grant.archived", "grant.archive-handed-over", "grant.closed", "grant.people-forgotten");

    private final ArchiveStore archives;
    private final BusinessTime time;

    ArchiveFreshness(ArchiveStore archives, BusinessTime time) {
        this.archives = archives;
        this.time = time;
    }

    @EventListener
    @Transactional(propagation = Propagation.SUPPORTS)
    void on(CaseEvent event) {
        if (!NOT_IN_A_PACKAGE.contains(event.what())) {
            archives.changed(event.caseNumber(), time.now());
        }
    }
}
