package tilsagn.call;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.Words;

/** How a {@link ChecklistPoint} lies in the database. Beside the call and not in it: lists of calls have no use for it. */
@Entity
@Table(name = "call_checklist_point")
class ChecklistRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID callId;
    private int position;
    private String code;
    private String labelNb;
    private String labelNn;
    private String labelEn;
    private String helpNb;
    private String helpNn;
    private String helpEn;
    private boolean knocksOut;
    @Enumerated(EnumType.STRING)
    private KnockOut tableRule;
    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    protected ChecklistRow() {
    }

    /** @param position from 1 */
    ChecklistRow(UUID callId, int position, ChecklistPoint point) {
        Words help = point.help() == null ? new Words(null, null, null) : point.help();
        this.callId = callId;
        this.position = position;
        this.code = point.code();
        this.labelNb = point.label().nb();
        this.labelNn = point.label().nn();
        this.labelEn = point.label().en();
        this.helpNb = help.nb();
        this.helpNn = help.nn();
        this.helpEn = help.en();
        this.knocksOut = point.knocksOut();
        this.tableRule = point.rule();
        this.provenance = point.provenance();
    }

    ChecklistPoint point() {
        return new ChecklistPoint(code, new Words(labelNb, labelNn, labelEn), helpNb == null ? null : new Words(helpNb, helpNn, helpEn), knocksOut,
            tableRule, provenance);
    }
}
