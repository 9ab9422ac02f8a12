package tilsagn.workflow;

import java.util.List;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

/** Adds and reads; what is written stays. */
interface TableResultRepository extends Repository<TableResult, Long> {

    TableResult saveAndFlush(TableResult result);

    List<TableResult> findTop50ByCaseNumberOrderById(CaseNumber caseNumber);
}
