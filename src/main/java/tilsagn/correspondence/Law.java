package tilsagn.correspondence;

/** The law on the day of a letter, in its language. */
interface Law {

    /** For instance “forvaltningsloven §§ 24 og 25”. */
    String cite(String code);

    /** Days the party has to appeal. */
    int appealDays();
}
