package io.ohlas.alert.voice;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * An amount in one currency, written as a string so that no client rounds it.
 *
 * @param currency ISO 4217
 */
@Embeddable
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    private static final String AMOUNT = "[0-9]{1,15}(\\.[0-9]{1,4})?";

    /**
     * What people tell that a step cost.
     *
     * @throws IllegalArgumentException unless the amount is a plain decimal, not negative, with four places at most
     */
    @JsonCreator
    static Money of(String amount, String currency) {
        if (amount == null || !amount.matches(AMOUNT)) {
            throw new IllegalArgumentException("amount is a decimal like \"1500.00\"");
        }
        return new Money(new BigDecimal(amount), currency);
    }
}
