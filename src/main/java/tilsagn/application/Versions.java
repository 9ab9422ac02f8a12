package tilsagn.application;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.NotFound;

/** The versions of an application that were sent, for one who has been allowed to read it. */
@Service
@Transactional(readOnly = true)
public class Versions {

    private final ApplicationRepository applications;
    private final SubmittedContentRepository contents;

    Versions(ApplicationRepository applications, SubmittedContentRepository contents) {
        this.applications = applications;
        this.contents = contents;
    }

    /** All, the first one first. */
    public List<SentVersion> of(GrantApplication application) {
        return contents.versionsOf(application.id());
    }

    /** What one of them holds: the application itself for the version that counts, the row that keeps it for an earlier one. */
    public GrantApplication content(GrantApplication application, int version) {
        return version == application.contentVersion() ? application
            : applications.findByVersionOfAndContentVersion(application.id(), version)
                .orElseThrow(() -> new NotFound("version " + version + " of " + application.id()));
    }
}
