package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The awards that are public. Whoever reads here needs no login, so nothing gets in before the party was told. */
@Service
@Transactional(readOnly = true)
public class Awards {

    private static final int PAGE = 20;
    private static final int MOST_IN_FILE = 10_000;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final AwardRepository awards;
    private final AwardDraftRepository drafts;
    private final JdbcClient database;
    private final Calls calls;
    private final Counties counties;
    private final BusinessTime time;

    Awards(AwardRepository awards, AwardDraftRepository drafts, JdbcClient database, Calls calls, Counties counties, BusinessTime time) {
        this.awards = awards;
        this.drafts = drafts;
        this.database = database;
        this.calls = calls;
        this.counties = counties;
        this.time = time;
    }

    /** Awards that match, from the page key on, which may be {@code null}. */
    public AwardPage published(AwardSearch search, String after) {
        AwardAnnouncement last = after == null ? null : awards.findById(after).orElse(null);
        List<AwardAnnouncement> found = last == null ? page(search, NEVER, "", PAGE + 1) : page(search, last.listedAt(), after, PAGE + 1);
        List<Award> page = found.stream().limit(PAGE).map(AwardAnnouncement::asAward).toList();
        String next = found.size() > PAGE ? page.get(PAGE - 1).id() : null;
        return new AwardPage(page, sums(search), next);
    }

    /** All that match, newest first; for a file, which has no pages but a bound. */
    public List<Award> all(AwardSearch search) {
        return page(search, NEVER, "", MOST_IN_FILE).stream().map(AwardAnnouncement::asAward).toList();
    }

    private List<AwardAnnouncement> page(AwardSearch search, Instant before, String after, int howMany) {
        return awards.page(search.pattern(), before, after, search.municipality(), Limit.of(howMany));
    }

    // The largest sum first; what the source does not place stands last.
    private List<AwardPage.Sum> sums(AwardSearch search) {
        return database.sql("""
                select municipality, count(*), sum(amount) from award_announcement
                where search_text like :words escape '!' and (:place = '' or municipality = :place)
                group by municipality order by case when municipality is null then 1 else 0 end, sum(amount) desc, municipality""")
            .param("words", search.pattern()).param("place", search.municipality())
            .query((row, n) -> new AwardPage.Sum(row.getString(1), row.getLong(2), Nok.of(row.getLong(3)))).list();
    }

    /** One award. */
    public Award published(String id) {
        return awards.findById(id).map(AwardAnnouncement::asAward).orElseThrow(() -> new NotFound("award " + id));
    }

    /** The case behind an award; empty for one that a county published elsewhere. */
    public Optional<CaseNumber> caseOf(String id) {
        return awards.findById(id).map(AwardAnnouncement::caseNumber);
    }

    /** The newest awards. */
    public List<Award> latest(int howMany) {
        return awards.page("%", NEVER, "", "", Limit.of(howMany)).stream().map(AwardAnnouncement::asAward).toList();
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
        AwardDraft draft = drafts.findByCaseNumber(decision.caseNumber().value()).orElse(null);
        List<AwardQuote> quotes = draft == null ? List.of() : draft.quotes();
        long waiting = quotes.stream().filter(quote -> !quote.isApproved()).count();
        if (waiting > 0) {
            throw Refusal.conflict("decision.announcement.unapproved", waiting);
        }
        Award award = new Award(decision.caseNumber().value(), draft == null ? application.title() : draft.title(),
            draft == null ? application.summary() : draft.summary(), decision.amount(),
            application.organisationName(), municipalityOf(application), call.schemeName(), call.county(),
            counties.get(call.county()).name(), decision.decidedAt().atZone(BusinessTime.ZONE).toLocalDate(), false,
            Results.goalsOf(application), List.of(),
            quotes.stream().map(quote -> new Award.Said(quote.words(), quote.saidBy())).toList());
        // One that an appeal has raised is published anew in the place of the old one.
        awards.findById(award.id()).ifPresent(old -> {
            awards.delete(old);
            awards.flush();
        });
        awards.save(new AwardAnnouncement(award, decision.caseNumber(), time.now()));
    }

    private String municipalityOf(GrantApplication application) {
        String number = application.organisationMunicipality();
        return number == null ? null : counties.municipality(number).name();
    }
}
