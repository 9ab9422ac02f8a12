package tilsagn.call;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** How a translation lies in the database. Beside the call and not in it: most pages have no use for it. */
@Entity
@Table(name = "call_translation")
@IdClass(TranslationRow.Key.class)
class TranslationRow {

    @Id
    private UUID callId;
    @Id
    private String language;
    private String title;
    private String ingress;
    private String purpose;
    private String whoMayApply;
    private String groupings;
    private String themes;
    private String goals;

    protected TranslationRow() {
    }

    TranslationRow(UUID callId, CallTranslation told) {
        this.callId = callId;
        this.language = told.language();
        this.title = told.title();
        this.ingress = told.text().ingress();
        this.purpose = told.text().purpose();
        this.whoMayApply = told.text().whoMayApply();
        this.groupings = told.text().groupings();
        this.themes = String.join("\n", told.themes());
        this.goals = String.join("\n", told.strategyGoals());
    }

    CallTranslation translation() {
        return new CallTranslation(title, new CallText(language, ingress, purpose, whoMayApply, groupings), lines(themes), lines(goals));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** A call has one of each language. */
    record Key(UUID callId, String language) implements Serializable {
    }
}
