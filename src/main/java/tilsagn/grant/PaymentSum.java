package tilsagn.grant;

import java.util.List;

import tilsagn.core.Nok;

/** An amount to be paid, with the arithmetic that leads to it. */
public interface PaymentSum {

    /** What is to be paid now; never negative. */
    Nok payable();

    /** How it is computed, in the order one reads it; the last line is the result. */
    List<ArithmeticStep> steps();
}
