package tilsagn.worklist;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which saved list somebody begins their day with. */
@Entity
@Table(name = "worklist_default_view")
class DefaultView {

    @Id
    private String username;
    private UUID viewId;

    protected DefaultView() {
    }

    DefaultView(String username, UUID viewId) {
        this.username = username;
        this.viewId = viewId;
    }
}
