package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<SectionComment, Long> {

    SectionComment save(SectionComment comment);

    Optional<SectionComment> findByIdAndApplicationIdAndSectionAndThreadIdIsNull(Long id, UUID applicationId, Section section);

    List<SectionComment> findTop300ByApplicationIdAndSectionOrderById(UUID applicationId, Section section);

    long countByApplicationIdAndSection(UUID applicationId, Section section);

    /** Answers before what they answer. */
    @Modifying
    @Query("delete from SectionComment comment where comment.applicationId = :applicationId and comment.threadId is not null")
    void deleteAnswers(UUID applicationId);

    @Modifying
    @Query("delete from SectionComment comment where comment.applicationId = :applicationId")
    void deleteAll(UUID applicationId);

    @Query("""
        select comment.section, count(comment) from SectionComment comment
        where comment.applicationId = :applicationId and comment.threadId is null and comment.resolvedAt is null
        group by comment.section""")
    List<Object[]> unresolved(UUID applicationId);
}
