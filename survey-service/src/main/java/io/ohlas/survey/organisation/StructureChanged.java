package io.ohlas.survey.organisation;

import java.time.Instant;
import java.util.List;

import io.ohlas.platform.messaging.EventType;

/**
 * One node of the tenant's structure was made, changed or removed. Contract:
 * {@code contracts/survey.structure-changed/v1}.
 *
 * @param kind org_unit, journey, stage, touchpoint or process
 * @param journey of a stage or touchpoint; else null
 * @param path of an org unit; else empty
 */
@EventType("survey.structure-changed.v1")
public record StructureChanged(
        String kind,
        String key,
        long sequence,
        String name,
        String parent,
        String journey,
        List<String> path,
        int position,
        boolean removed,
        Instant validFrom) {

    static StructureChanged of(OrgUnit unit, Instant now) {
        return new StructureChanged(
                "org_unit",
                unit.key(),
                unit.sequence(),
                unit.name(),
                unit.parent(),
                null,
                unit.path(),
                unit.position(),
                false,
                now);
    }
}
