package tilsagn.aid;

/** The control questions of form RF13.50 and of the block exemption. Words: {@code aid.question.*}. */
public enum AidQuestion {
    /** The receiver, the sector and the purpose are inside the regulation (art. 1). */
    IN_SCOPE,
    /** The value can be told exactly beforehand (de minimis art. 4, block exemption art. 5). */
    TRANSPARENT,
    /** The receiver has declared all small aid it and its group have had (art. 6). */
    DECLARED,
    /** The application came before the work began, with all it must hold (block exemption art. 6). */
    INCENTIVE,
    /** Not an undertaking in difficulty (block exemption art. 2 no. 18). */
    NOT_IN_DIFFICULTY,
    /** No order to pay back unlawful aid stands open (block exemption art. 1 no. 4). */
    NO_RECOVERY_ORDER,
    /** Facilities and activities are open to several users on transparent terms (block exemption art. 27 no. 3). */
    OPEN_ACCESS,
    /** Ownership, operation and use of the cluster have separate accounts (block exemption art. 27 no. 2). */
    SEPARATE_ACCOUNTS
}
