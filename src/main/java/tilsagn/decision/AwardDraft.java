package tilsagn.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseNumber;

/** The announcement of one award, written before the party is told and made public after. */
@Entity
@Table(name = "award_draft")
class AwardDraft {

    @Id
    private String caseNumber;
    @Version
    private Long version;
    private String title;
    private String summary;
    private String writtenBy;
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "award_quote", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    private List<AwardQuote> quotes = new ArrayList<>();

    protected AwardDraft() {
    }

    AwardDraft(CaseNumber caseNumber) {
        this.caseNumber = caseNumber.value();
    }

    AwardDraft write(String newTitle, String newSummary, String by, Instant at) {
        title = newTitle.strip();
        summary = newSummary.strip();
        return touched(by, at);
    }

    AwardDraft touched(String by, Instant at) {
        writtenBy = by;
        writtenAt = at;
        return this;
    }

    void add(AwardQuote quote) {
        quotes.add(quote);
    }

    void replace(int position, AwardQuote quote) {
        quotes.set(position, quote);
    }

    AwardQuote take(int position) {
        return quotes.remove(position);
    }

    long seen() {
        return version;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    List<AwardQuote> quotes() {
        return List.copyOf(quotes);
    }
}
