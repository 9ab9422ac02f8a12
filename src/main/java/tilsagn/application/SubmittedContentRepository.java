package tilsagn.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SubmittedContentRepository extends Repository<SubmittedContent, UUID> {

    SubmittedContent save(SubmittedContent content);

    Optional<SubmittedContent> findById(UUID applicationId);
}
