package tilsagn.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * What an applicant and its group have applied for and been granted before: the county's own cases, and what other counties have made
 * public. The register does not tell who owns whom, so the group is what the applicant itself has written down.
 */
@Service
@Transactional(readOnly = true)
public class EarlierCases {

    private final OtherCases others;
    private final Calls calls;
    private final ObjectProvider<PublicAwards> awards;
    private final ObjectProvider<SmallAidWindow> smallAid;

    EarlierCases(OtherCases others, Calls calls, ObjectProvider<PublicAwards> awards, ObjectProvider<SmallAidWindow> smallAid) {
        this.others = others;
        this.calls = calls;
        this.awards = awards;
        this.smallAid = smallAid;
    }

    /**
     * Everything, for one who has been allowed to read the application.
     *
     * @param own          cases of the same organisation, the latest first
     * @param group        cases of the companies it says to be of its group
     * @param groupText    what it wrote about its group, or {@code null}
     * @param sums         per year, of both lists, the latest year first
     * @param elsewhere    public awards of other counties
     * @param deMinimis    small aid the applicant says it had, as far back as the rules of the day it sent the application look
     * @param deMinimisFrom first day that counts, or {@code null} where no rule was in force
     */
    public record History(List<Row> own, List<Row> group, String groupText, List<YearSum> sums, List<PublicAwards.PublicAward> elsewhere,
                          Nok deMinimis, LocalDate deMinimisFrom) {

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return own.isEmpty() && group.isEmpty() && elsewhere.isEmpty();
        }
    }

    /** A case with its call. */
    public record Row(OtherCase other, CallLine call) {
    }

    /** A year's cases, what was applied for and what was granted and told. */
    public record YearSum(int year, int cases, Nok applied, Nok granted) {
    }

    /** The history of the applicant, as the person may see it. */
    public History of(User user, GrantApplication application) {
        GroupCompanies group = GroupCompanies.read(application.aid().groupCompanies());
        List<OrganisationNumber> numbers = Stream.concat(Stream.of(application.organisationNumber()), group.numbers().stream()).toList();
        List<OtherCase> found = others.ofApplicants(user, application, numbers, group.names());
        Map<UUID, CallLine> asked = calls.lines(found.stream().map(OtherCase::callId).collect(Collectors.toSet()));
        List<Row> rows = found.stream().map(other -> new Row(other, asked.get(other.callId()))).toList();
        LocalDate sent = application.countsFrom().atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate from = smallAid.stream().flatMap(rules -> rules.firstDay(application.county(), sent).stream()).findFirst().orElse(null);
        return new History(rows.stream().filter(row -> isOwn(row, application)).toList(), rows.stream().filter(row -> !isOwn(row, application)).toList(),
            application.aid().groupCompanies(), sums(found), elsewhere(application, group), deMinimis(application.aid().aidHistory(), from), from);
    }

    private static boolean isOwn(Row row, GrantApplication application) {
        return row.other().organisationNumber().equals(application.organisationNumber());
    }

    private List<PublicAwards.PublicAward> elsewhere(GrantApplication application, GroupCompanies group) {
        List<String> names = new ArrayList<>(group.names());
        names.add(application.organisationName());
        return awards.stream().flatMap(source -> source.elsewhere(names, application.county()).stream()).toList();
    }

    static List<YearSum> sums(List<OtherCase> cases) {
        TreeMap<Integer, List<OtherCase>> byYear = cases.stream().collect(Collectors.groupingBy(
            other -> other.submittedAt().atZone(BusinessTime.ZONE).getYear(), TreeMap::new, Collectors.toList()));
        return byYear.descendingMap().entrySet().stream().map(year -> new YearSum(year.getKey(), year.getValue().size(),
            Nok.sum(year.getValue().stream().map(OtherCase::applied)),
            Nok.sum(year.getValue().stream().map(OtherCase::granted).map(granted -> granted == null ? Nok.ZERO : granted)))).toList();
    }

    static Nok deMinimis(List<EarlierAid> aid, LocalDate from) {
        return from == null ? Nok.ZERO : Nok.sum(aid.stream().filter(one -> one.type() == AidType.DE_MINIMIS && one.amount() != null)
            .filter(one -> one.grantedOn() != null && !one.grantedOn().isBefore(from)).map(EarlierAid::amount));
    }
}
