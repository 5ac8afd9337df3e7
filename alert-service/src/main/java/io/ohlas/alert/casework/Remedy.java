package io.ohlas.alert.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.ohlas.alert.voice.Money;

/**
 * What was wrong and what was done about it.
 *
 * @param rootCause key in the tenant's taxonomy
 * @param action key of a resolution action
 * @param cost null when it cost nothing worth naming
 */
@Embeddable
public record Remedy(String rootCause, String action, @Embedded Money cost) {}
