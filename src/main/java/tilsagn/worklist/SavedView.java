package tilsagn.worklist;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.account.User;

/** A list of the queue that somebody wants to come back to: its owner's alone, or shared with everybody of the county. */
@Entity
@Table(name = "worklist_view")
public class SavedView {

    @Id
    private UUID id;
    private String county;
    private String owner;
    private String name;
    private String address;
    private boolean shared;
    private Instant createdAt;

    protected SavedView() {
    }

    SavedView(User owner, String name, String address, boolean shared, Instant now) {
        this.id = UUID.randomUUID();
        this.county = owner.county();
        this.owner = owner.username();
        this.name = name;
        this.address = address;
        this.shared = shared;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where the list stands, path and query. */
    public String address() {
        return address;
    }

    public boolean isShared() {
        return shared;
    }

    /** Whether it is this person's to change. */
    public boolean isOf(User user) {
        return owner.equals(user.username());
    }

    boolean isFor(User user) {
        return isOf(user) || shared && user.isStaffOf(county);
    }

    void rename(String newName) {
        this.name = newName;
    }
}
