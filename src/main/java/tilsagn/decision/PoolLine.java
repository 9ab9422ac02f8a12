package tilsagn.decision;

/**
 * A movement as the ledger's pages and files show it.
 *
 * @param after how the pool stood afterwards, counted from its first movement on
 */
public record PoolLine(PoolEntry entry, Pool after) {
}
