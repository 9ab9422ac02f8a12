package tilsagn.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Appeals over refused requests for documents. */
interface DocumentRequestAppealRepository extends Repository<DocumentRequestAppeal, UUID> {

    DocumentRequestAppeal save(DocumentRequestAppeal appeal);

    DocumentRequestAppeal saveAndFlush(DocumentRequestAppeal appeal);

    Optional<DocumentRequestAppeal> findById(UUID requestId);

    List<DocumentRequestAppeal> findByRequestIdIn(Collection<UUID> requests);
}
