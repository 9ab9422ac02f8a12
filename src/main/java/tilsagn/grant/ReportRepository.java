package tilsagn.grant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;

interface ReportRepository extends Repository<Report, UUID> {

    Report saveAndFlush(Report report);

    void delete(Report report);

    // The final one last, whatever its day.
    @Query("""
        select report from Report report where report.caseNumber = :number
        order by case when report.kind = tilsagn.grant.Report.Kind.FINAL then 1 else 0 end, report.dueOn, report.id""")
    List<Report> of(@Param("number") CaseNumber number);

    /** What is sent, or was due by the day, of one county, with its grant; the oldest day first. */
    @Query("""
        select report, held from Report report, Grant held where held.caseNumber = report.caseNumber and report.county = :county
        and (report.status = tilsagn.grant.Report.Status.SENT or report.status in :open and report.dueOn <= :day)
        and held.status in :running order by report.dueOn, report.caseNumber""")
    List<Object[]> due(@Param("county") String county, @Param("open") Collection<Report.Status> open, @Param("day") LocalDate day,
                       @Param("running") Collection<GrantStatus> running, Limit limit);
}
