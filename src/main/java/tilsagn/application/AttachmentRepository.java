package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    void delete(Attachment attachment);

    void flush();

    // The application is part of the line that reads: an attachment of another one is not found.
    Optional<Attachment> findByIdAndApplicationId(UUID id, UUID applicationId);

    List<Attachment> findByApplicationIdOrderByAttachedAtAscIdAsc(UUID applicationId);

    List<Attachment> findByApplicationId(UUID applicationId);

    boolean existsByFileId(UUID fileId);
}
