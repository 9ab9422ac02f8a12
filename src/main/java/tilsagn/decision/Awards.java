package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** The awards that are public. Whoever reads here needs no login, so nothing gets in before the party was told. */
@Service
@Transactional(readOnly = true)
public class Awards {

    private static final int PAGE = 20;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final AwardRepository awards;
    private final JdbcClient database;
    private final Calls calls;
    private final Counties counties;
    private final BusinessTime time;

    Awards(AwardRepository awards, JdbcClient database, Calls calls, Counties counties, BusinessTime time) {
        this.awards = awards;
        this.database = database;
        this.calls = calls;
        this.counties = counties;
        this.time = time;
    }

    /** Awards whose receiver, title, purpose, scheme, county or municipality holds the words, from the page key on; both may be {@code null}. */
    public AwardPage published(String words, String after) {
        String pattern = pattern(words);
        AwardAnnouncement last = after == null ? null : awards.findById(after).orElse(null);
        List<AwardAnnouncement> found = last == null ? awards.page(pattern, NEVER, "", Limit.of(PAGE + 1))
            : awards.page(pattern, last.listedAt(), after, Limit.of(PAGE + 1));
        List<Award> page = found.stream().limit(PAGE).map(AwardAnnouncement::asAward).toList();
        String next = found.size() > PAGE ? page.get(PAGE - 1).id() : null;
        return database.sql("select count(*), coalesce(sum(amount), 0) from award_announcement where search_text like ? escape '!'").param(pattern)
            .query((row, n) -> new AwardPage(page, row.getLong(1), Nok.of(row.getLong(2)), next)).single();
    }

    /** One award. */
    public Award published(String id) {
        return awards.findById(id).map(AwardAnnouncement::asAward).orElseThrow(() -> new NotFound("award " + id));
    }

    /** The newest awards. */
    public List<Award> latest(int howMany) {
        return awards.page("%", NEVER, "", Limit.of(howMany)).stream().map(AwardAnnouncement::asAward).toList();
    }

    /** Takes over an award a county has published elsewhere. Taking it over again changes nothing. */
    @Transactional
    public void importPublished(Award award) {
        if (!awards.existsById(award.id())) {
            awards.save(new AwardAnnouncement(award, null, time.now()));
        }
    }

    /** Makes the announcement from the decision; only {@link Decisions#publish} knows when that may happen. */
    @Transactional
    void announce(GrantApplication application, Decision decision) {
        Call call = calls.get(decision.callId());
        Award award = new Award(decision.caseNumber().value(), application.title(), application.summary(), decision.amount(),
            application.organisationName(), municipalityOf(application), call.schemeName(), call.county(),
            counties.get(call.county()).name(), decision.decidedAt().atZone(BusinessTime.ZONE).toLocalDate(), false,
            Results.goalsOf(application), List.of());
        awards.save(new AwardAnnouncement(award, decision.caseNumber(), time.now()));
    }

    private String municipalityOf(GrantApplication application) {
        String number = application.organisationMunicipality();
        return number == null ? null : counties.municipality(number).name();
    }

    private static String pattern(String words) {
        String bare = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return "%" + bare.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
