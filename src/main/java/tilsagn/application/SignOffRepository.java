package tilsagn.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SignOffRepository extends Repository<SignOff, Long> {

    SignOff save(SignOff signature);

    Optional<SignOff> findFirstByApplicationIdOrderByIdDesc(UUID applicationId);
}
