package tilsagn.application;

/** Ways a project can serve the green transition. Words: {@code application.green.*}. */
public enum GreenContribution {
    /** Green industrial buildings. */
    GREEN_BUILDINGS,
    /** Green production and logistics. */
    GREEN_PRODUCTION,
    /** Less waste. */
    LESS_WASTE,
    /** A smaller carbon footprint. */
    LESS_CARBON,
    /** Another way, told in the text. */
    OTHER
}
