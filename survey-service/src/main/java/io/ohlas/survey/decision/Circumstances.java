package io.ohlas.survey.decision;

import java.time.Instant;
import java.time.ZoneId;

import io.ohlas.survey.consent.Suppression;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Occasion;

/**
 * What the rules of a program look at besides themselves.
 *
 * @param sampleKey the same for every attempt to record the same interaction
 * @param contact null for an anonymous interaction
 * @param suppression why the contact is not to be asked at all; null when it may be
 * @param hasOpenCase whether the contact is being helped right now
 * @param lastAskedAt by whichever program; null for never
 * @param zone of the contact's wall clock
 */
record Circumstances(
        Occasion occasion,
        String sampleKey,
        Contact contact,
        Suppression suppression,
        boolean hasOpenCase,
        Instant lastAskedAt,
        ZoneId zone,
        Instant now) {}
