package tilsagn.worklist;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word of the county's own for cases; large and small letters make no difference. */
@Entity
@Table(name = "worklist_tag")
class TagWord {

    @EmbeddedId
    private Key key;
    private String word;
    private Instant createdAt;

    protected TagWord() {
    }

    TagWord(Key key, String word, Instant createdAt) {
        this.key = key;
        this.word = word;
        this.createdAt = createdAt;
    }

    static String codeOf(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whose word. */
    @Embeddable
    record Key(String county, String code) implements Serializable {
    }
}
