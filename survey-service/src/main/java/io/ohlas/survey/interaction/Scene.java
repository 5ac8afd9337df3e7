package io.ohlas.survey.interaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.journey.Processes;
import io.ohlas.survey.journey.Touchpoint;
import io.ohlas.survey.journey.Touchpoints;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;

/** Finds the places that an interaction names, as they are now. */
@ApplicationScoped
class Scene {

    // Clocks of partner systems differ a little.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final OrgUnits orgUnits;
    private final Touchpoints touchpoints;
    private final Processes processes;
    private final Clock clock;

    Scene(OrgUnits orgUnits, Touchpoints touchpoints, Processes processes, Clock clock) {
        this.orgUnits = orgUnits;
        this.touchpoints = touchpoints;
        this.processes = processes;
        this.clock = clock;
    }

    /** Null where the interaction names none. */
    record Places(OrgUnit orgUnit, Touchpoint touchpoint) {}

    /** @throws InteractionRejected when it names a place that the tenant does not have, or lies in the future */
    Places find(InteractionBody body) {
        var errors = new ArrayList<FieldError>();
        Optional<OrgUnit> orgUnit = Optional.ofNullable(body.orgUnit()).flatMap(orgUnits::byKey);
        Optional<Touchpoint> touchpoint = Optional.ofNullable(body.touchpoint()).flatMap(touchpoints::byKey);
        refuse(errors, body.orgUnit() != null && orgUnit.isEmpty(), "/orgUnit", body.orgUnit());
        refuse(errors, body.touchpoint() != null && touchpoint.isEmpty(), "/touchpoint", body.touchpoint());
        refuse(errors, body.process() != null && !processes.has(body.process()), "/process", body.process());
        Instant latest = clock.instant().plus(CLOCK_DIFFERENCE);
        if (body.occurredAt().isAfter(latest)) {
            errors.add(new FieldError("/occurredAt", "lies in the future"));
        }
        if (!errors.isEmpty()) {
            throw new InteractionRejected(errors);
        }
        return new Places(orgUnit.orElse(null), touchpoint.orElse(null));
    }

    /** All that later readers need to know, so that no later move or renaming reaches it. */
    static Occasion occasion(InteractionBody body, Places places, Contact contact) {
        OrgUnit unit = places.orgUnit();
        Touchpoint touchpoint = places.touchpoint();
        return new Occasion(
                UuidV7.next(),
                contact == null ? null : contact.id(),
                body.orgUnit(),
                unit == null ? List.of() : unit.path(),
                body.touchpoint(),
                touchpoint == null ? null : touchpoint.journey(),
                touchpoint == null ? null : touchpoint.stage(),
                body.process(),
                body.channel(),
                body.employee(),
                contact == null ? null : contact.segment(),
                contact == null ? null : contact.persona(),
                contact == null ? null : contact.yearlyValueAmount(),
                contact == null ? null : contact.yearlyValueCurrency(),
                body.occurredAt());
    }

    private static void refuse(List<FieldError> errors, boolean wrong, String pointer, String key) {
        if (wrong) {
            errors.add(new FieldError(pointer, "there is no '%s'".formatted(key)));
        }
    }
}
