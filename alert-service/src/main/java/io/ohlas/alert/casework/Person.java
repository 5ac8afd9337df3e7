package io.ohlas.alert.casework;

import jakarta.persistence.Embeddable;

/**
 * Who did something in a case or is to do it: a member of staff, or an API client, whose name may be that of a person.
 *
 * @param id subject of their tokens
 * @param name as it was shown when this was written down
 * @param kind which of both; null in what was written before that was kept
 */
@Embeddable
public record Person(String id, String name, ActorKind kind) {}
