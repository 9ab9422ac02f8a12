package tilsagn.call;

/** Who an application speaks for. Decides the largest grant (R6) and the partners needed (R15). In words: {@code call.target-group.*} */
public enum TargetGroup {
    /** An organised cluster, applying for its own work (klynge). */
    CLUSTER,
    /** A development project run by a cluster (klyngeprosjekt). */
    CLUSTER_PROJECT,
    /** Independent companies that work together (bedriftsnettverk). */
    BUSINESS_NETWORK
}
