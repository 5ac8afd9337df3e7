package io.ohlas.survey.consent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who said that a customer is, or is not, to be asked. */
public enum SaidBy {
    /** By the link in a mail; outranks every partner. */
    CUSTOMER,
    /** A partner system, in what it told of the contact. */
    PARTNER,
    /** A person of the tenant who wrote down what the customer said. */
    STAFF;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
