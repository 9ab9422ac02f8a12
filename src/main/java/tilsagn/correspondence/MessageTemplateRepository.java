package tilsagn.correspondence;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface MessageTemplateRepository extends Repository<MessageTemplate, Long> {

    MessageTemplate saveAndFlush(MessageTemplate template);

    // The county is part of the line that reads.
    Optional<MessageTemplate> findByIdAndCountyAndRemovedAtIsNull(Long id, String county);

    Optional<MessageTemplate> findByIdAndCounty(Long id, String county);

    List<MessageTemplate> findByCountyAndRemovedAtIsNullOrderByName(String county);

    boolean existsByCountyAndNameIgnoreCaseAndIdNotAndRemovedAtIsNull(String county, String name, Long except);
}
