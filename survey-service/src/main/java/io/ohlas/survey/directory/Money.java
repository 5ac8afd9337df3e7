package io.ohlas.survey.directory;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount as it travels in requests, answers and events.
 *
 * @param amount decimal text, up to four places, e.g. {@code 1500.00}
 * @param currency ISO 4217
 */
public record Money(
        @NotNull @Pattern(regexp = "-?[0-9]{1,15}(\\.[0-9]{1,4})?", message = "takes a decimal such as 1500.00")
                String amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "takes three capital letters such as CZK") String currency) {

    /** Null when there is no amount. */
    public static Money of(BigDecimal amount, String currency) {
        return amount == null
                ? null
                : new Money(
                        amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                                .toPlainString(),
                        currency);
    }
}
