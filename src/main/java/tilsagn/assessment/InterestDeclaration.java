package tilsagn.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What a person who handles cases holds, owns and is tied to, as they declared it once. Given again when it no longer holds; a new one is added
 * beside the old, and the newest counts. It decides nothing: it warns the person at the cases of those organisations.
 */
@Entity
@Table(name = "interest_declaration")
public class InterestDeclaration {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String username;
    private Instant declaredAt;
    @ElementCollection
    @CollectionTable(name = "declared_interest", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "place")
    private List<Interest> interests = new ArrayList<>();

    /** For Hibernate. */
    protected InterestDeclaration() {
    }

    InterestDeclaration(String username, List<Interest> declared, Instant declaredAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.interests.addAll(declared);
        this.declaredAt = declaredAt;
    }

    String username() {
        return username;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    /** In the person's own order. */
    public List<Interest> interests() {
        return List.copyOf(interests);
    }
}
