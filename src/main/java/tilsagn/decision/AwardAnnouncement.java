package tilsagn.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** A published award as it lies in the database. It is written once and never changed by this version of the system. */
@Entity
@Table(name = "award_announcement")
class AwardAnnouncement {

    @Id
    private String id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String title;
    private String summary;
    private Nok amount;
    private String receiver;
    private String municipality;
    private String scheme;
    private String countyCode;
    private String countyName;
    private LocalDate decidedOn;
    private boolean imported;
    private Instant listedAt;
    private String searchText;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "award_line", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<Line> lines = new ArrayList<>();

    protected AwardAnnouncement() {
    }

    AwardAnnouncement(Award award, CaseNumber caseNumber, Instant listedAt) {
        this.id = award.id();
        this.caseNumber = caseNumber;
        this.title = award.title();
        this.summary = award.summary();
        this.amount = award.amount();
        this.receiver = award.receiver();
        this.municipality = award.municipality();
        this.scheme = award.scheme();
        this.countyCode = award.countyCode();
        this.countyName = award.countyName();
        this.decidedOn = award.decidedOn();
        this.imported = award.imported();
        this.listedAt = listedAt;
        award.goals().forEach(goal -> lines.add(new Line(Kind.GOAL, goal, null)));
        award.facts().forEach(fact -> lines.add(new Line(Kind.FACT, fact, null)));
        award.quotes().forEach(quote -> lines.add(new Line(Kind.QUOTE, quote.words(), quote.saidBy())));
        this.searchText = searchable(award);
    }

    private static String searchable(Award award) {
        String all = Stream.of(award.receiver(), award.title(), award.scheme(), award.countyName(), award.municipality(), award.summary())
            .filter(part -> part != null).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return all.substring(0, Math.min(all.length(), 3000));
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Award asAward() {
        return new Award(id, title, summary, amount, receiver, municipality, scheme, countyCode, countyName, decidedOn, imported,
            texts(Kind.GOAL), texts(Kind.FACT),
            lines.stream().filter(line -> line.kind() == Kind.QUOTE).map(line -> new Award.Said(line.text(), line.saidBy())).toList());
    }

    Instant listedAt() {
        return listedAt;
    }

    private List<String> texts(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).map(Line::text).toList();
    }

    /** What a sentence is about. */
    enum Kind { GOAL, FACT, QUOTE }

    /** One sentence. */
    @Embeddable
    record Line(@Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Kind kind,
                @Column(nullable = false, length = 600) String text, @Column(length = 330) String saidBy) {
    }
}
