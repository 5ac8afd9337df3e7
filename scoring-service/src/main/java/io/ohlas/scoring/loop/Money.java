package io.ohlas.scoring.loop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** An amount in one currency; its text keeps every digit. */
record Money(String amount, String currency) {

    private static final int FEWEST_DIGITS = 2;

    static Money of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        return new Money(
                plain.setScale(Math.max(FEWEST_DIGITS, plain.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString(),
                currency);
    }

    /** One sum for each currency, in the order of their codes; what is null adds nothing. */
    static List<Money> sums(Collection<Money> amounts) {
        var sums = new TreeMap<String, BigDecimal>();
        amounts.stream()
                .filter(Objects::nonNull)
                .forEach(money -> sums.merge(money.currency, new BigDecimal(money.amount), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> of(sum.getValue(), sum.getKey()))
                .toList();
    }
}
