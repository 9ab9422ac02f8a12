package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SectionMarkRepository extends Repository<SectionMark, Long> {

    SectionMark save(SectionMark mark);

    Optional<SectionMark> findByApplicationIdAndSection(UUID applicationId, Section section);

    List<SectionMark> findByApplicationId(UUID applicationId);
}
