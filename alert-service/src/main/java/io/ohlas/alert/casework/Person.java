package io.ohlas.alert.casework;

import jakarta.persistence.Embeddable;

/**
 * A member of staff who did something or is to do it.
 *
 * @param id subject of their tokens
 * @param name as it was shown when this was written down
 */
@Embeddable
public record Person(String id, String name) {}
