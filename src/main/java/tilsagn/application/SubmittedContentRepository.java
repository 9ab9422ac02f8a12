package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmittedContentRepository extends Repository<SubmittedContent, SubmittedContent.Key> {

    SubmittedContent save(SubmittedContent content);

    Optional<SubmittedContent> findById(SubmittedContent.Key key);

    /** What was sent when and by whom, without the texts. */
    @Query("""
        select new tilsagn.application.SentVersion(c.key.version, c.sentAt, c.sentBy, c.contentHash) from SubmittedContent c
        where c.key.applicationId = :id order by c.key.version""")
    List<SentVersion> versionsOf(UUID id);
}
