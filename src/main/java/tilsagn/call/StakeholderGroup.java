package tilsagn.call;

/** The five groupings a cluster usually gathers; an application says how well each is covered. Words: {@code call.stakeholder-group.*} */
public enum StakeholderGroup {
    /** Founders and young companies. */
    ENTREPRENEUR,
    /** Larger companies and industry. */
    LARGE_INDUSTRY,
    /** Public bodies. */
    PUBLIC,
    /** Universities, institutes and other research and development. */
    RESEARCH,
    /** Those who invest in early phases. */
    RISK_CAPITAL
}
