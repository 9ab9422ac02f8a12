package tilsagn.aid;

import java.util.ArrayList;
import java.util.List;

import tilsagn.application.AidType;

/** The rules an award is given by. Words: {@code aid.basis.*}. */
public enum AidBasis {
    /** No state aid: no undertaking, no advantage, or a purchase at market price. */
    NONE("IKKE_STOTTE"),
    /** Small amounts counted together (bagatellmessig støtte). */
    DE_MINIMIS("BAGATELLMESSIG_STOTTE"),
    /** Block exemption article 27: the operator of a cluster. */
    CLUSTER("GRUPPEUNNTAK"),
    /** Block exemption article 25: industrial research. */
    RESEARCH("GRUPPEUNNTAK"),
    /** Block exemption article 25: experimental development. */
    DEVELOPMENT("GRUPPEUNNTAK"),
    /** Block exemption article 25: feasibility studies. */
    FEASIBILITY("GRUPPEUNNTAK"),
    /** Block exemption article 31: training. */
    TRAINING("GRUPPEUNNTAK"),
    /** Approved by the surveillance authority. */
    NOTIFIED("NOTIFISERT"),
    /** Another basis, named in the reasons. */
    OTHER("ANNET");

    private final String registerCode;

    AidBasis(String registerCode) {
        this.registerCode = registerCode;
    }

    /** As forms of the state and the register call it. */
    public String registerCode() {
        return registerCode;
    }

    /** Whether it is state aid at all. */
    public boolean isAid() {
        return this != NONE;
    }

    /** Whether it rests on the general block exemption. */
    public boolean isBlockExempted() {
        return type() == AidType.BLOCK_EXEMPTED;
    }

    /** What later declarations call aid given by these rules. */
    public AidType type() {
        return switch (this) {
            case NONE -> AidType.NO_AID;
            case DE_MINIMIS -> AidType.DE_MINIMIS;
            case NOTIFIED -> AidType.NOTIFIED;
            case OTHER -> AidType.UNKNOWN;
            default -> AidType.BLOCK_EXEMPTED;
        };
    }

    /** What an advisor has to be able to say yes to. */
    public List<AidQuestion> questions() {
        List<AidQuestion> asked = new ArrayList<>();
        if (this == DE_MINIMIS || isBlockExempted()) {
            asked.add(AidQuestion.IN_SCOPE);
            asked.add(AidQuestion.TRANSPARENT);
        }
        if (this == DE_MINIMIS) {
            asked.add(AidQuestion.DECLARED);
        }
        if (isBlockExempted()) {
            asked.addAll(List.of(AidQuestion.INCENTIVE, AidQuestion.NOT_IN_DIFFICULTY, AidQuestion.NO_RECOVERY_ORDER));
        }
        if (this == CLUSTER) {
            asked.addAll(List.of(AidQuestion.OPEN_ACCESS, AidQuestion.SEPARATE_ACCOUNTS));
        }
        return List.copyOf(asked);
    }
}
